import type { Logits } from '../distribution/logits.js';
import { scoresOf, type Candidates } from './candidates.js';
import { keepLedger, type Ledger } from './ledger.js';
import type { Processor } from './processors/processor.js';
import type { Scores } from './scores.js';

/** What one processor made of the scores that reached it. */
export interface Stage {
  readonly name: string;
  readonly description: string;
  readonly scores: Scores;
  /** For a processor with a memory: what it remembered at this step. Plain data. */
  readonly state?: unknown;
  /** Who was removed and why; only where it was asked for. */
  readonly ledger?: Ledger;
}

/** Takes down what happens on the way through a chain. */
export interface Recorder {
  /** Whether processors are to work out what they compare for the tokens, too, that they need not look at. */
  readonly explains: boolean;
  /** Is called after each processor. */
  note(processor: Processor, candidates: Candidates, state: unknown): void;
}

/** A recorder of stages. */
interface StageRecorder extends Recorder {
  readonly stages: readonly Stage[];
  /** The scores after the last of them. */
  readonly processed: Scores;
}

/**
 * Records what each processor makes of some logits: a copy of what is left, where anything was changed or removed.
 *
 * @param explains Whether to keep a ledger of every stage.
 */
export function recordStages(logits: Logits, explains: boolean): StageRecorder {
  const stages: Stage[] = [];
  let processed: Scores = { logits, temperature: 1 };
  const ledgerOf = explains ? keepLedger(processed) : undefined;
  return {
    explains,
    stages,
    get processed() {
      return processed;
    },
    note(processor, candidates, state) {
      const { name, description } = processor;
      const scores = scoresOf(candidates, processed);
      stages.push({
        name,
        description,
        scores,
        ...(state === undefined ? {} : { state }),
        ...(ledgerOf && { ledger: ledgerOf(processor, scores, candidates) }),
      });
      processed = scores;
    },
  };
}
