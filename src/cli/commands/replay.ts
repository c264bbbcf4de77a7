import type { Command } from 'commander';
import { receiptFromJson, replay as replayReceipt } from '../../decoding/receipt.js';
import { SamplescopeError, say } from '../../error.js';
import type { Effects } from '../effects.js';
import { readText } from '../files.js';
import { toJson } from '../json.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { count } from '../terminal/numbers.js';
import { showToken } from '../terminal/showToken.js';

interface ReplayOptions {
  readonly json?: true;
}

/** The options and the action of `samplescope replay`. */
export function defineReplay(command: Command, effects: Effects): void {
  command
    .argument('<receipt>', 'a file from samplescope generate --receipt, or - for standard input')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((path: string, options: ReplayOptions) => replay(path, options, effects));
}

async function replay(path: string, { json }: ReplayOptions, effects: Effects): Promise<void> {
  const receipt = receiptFromJson(await readText(effects, path));
  const found = await replayReceipt(receipt);
  if (json) await effects.write(`${toJson({ recipe: receipt.recipe, ...found })}\n`);
  if (found.same) {
    const text = `same: ${count(receipt.steps.length, 'token')}, fingerprint ${found.fingerprint}\n`;
    return json ? undefined : effects.write(text);
  }
  const token = receipt.steps[found.step]?.token;
  const before =
    token === undefined ? '' : `. The receipt has ${JSON.stringify(showToken(token))} there`;
  throw new SamplescopeError('not-replayed', say`not the same: ${found.message}${before}`);
}

const about =
  'Exit code 0: the same bits. Exit code 4: not the same, and the message says at which step ' +
  'and in which part the two parted: the logits, a processor, the probabilities or the draw.';

const examples = ['replay receipt.json', 'replay --json - < receipt.json'];
