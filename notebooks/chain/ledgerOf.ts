import {
  applyChain,
  createProcessor,
  softmax,
  type ProcessorSpec,
  type Stage,
} from '../../src/index.js';
import type { LedgerData } from '../../src/charts/index.js';
import { noteOf } from './stageOptions.js';
import type { TriedLogits } from '../logits/triedLogits.js';

/** Sends logits through a chain and gives what a ledger shows, or what is wrong. */
export function ledgerOf(chain: readonly ProcessorSpec[], tried: TriedLogits): LedgerData | Error {
  try {
    const { stages } = applyChain(chain.map(createProcessor), tried.logits, tried, {
      explain: true,
    });
    return ledgerData(tried, stages, chain);
  } catch (error) {
    return error as Error;
  }
}

/** What a ledger shows of stages that were explained. */
export function ledgerData(
  { tokens, logits }: Pick<TriedLogits, 'tokens' | 'logits'>,
  stages: readonly Stage[],
  chain: readonly ProcessorSpec[],
): LedgerData {
  return {
    tokens,
    before: softmax(logits),
    stages: stages.map(({ name, scores, ledger }, i) => ({
      name,
      note: noteOf(chain[i]!),
      probabilities: softmax(scores.logits, scores.temperature),
      ledger: ledger!,
    })),
  };
}
