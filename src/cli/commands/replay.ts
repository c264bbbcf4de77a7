import type { Command } from 'commander';
import { receiptFromJson, replay as replayReceipt } from '../../decoding/receipt.js';
import { SamplescopeError } from '../../error.js';
import type { Effects } from '../effects.js';
import { readText } from '../files.js';
import { toJson } from '../json.js';
import { count } from '../terminal/numbers.js';
import { showToken } from '../terminal/showToken.js';

interface ReplayOptions {
  readonly json?: true;
}

/** Adds `samplescope replay`. */
export function addReplay(program: Command, effects: Effects): void {
  program
    .command('replay')
    .description("Run a receipt's recipe again and say whether it gave the same bits.")
    .argument('<receipt>', 'a file from samplescope generate --receipt, or - for standard input')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', replayHelp)
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
  throw new SamplescopeError('not-replayed', `not the same: ${found.message}${before}`);
}

const replayHelp = `
Exit code 0: the same bits. Exit code 4: not the same, and the message says at which step and in which
part the two parted: the logits, a processor, the probabilities or the draw.

Examples:
  $ samplescope replay receipt.json
  $ samplescope replay --json - < receipt.json`;
