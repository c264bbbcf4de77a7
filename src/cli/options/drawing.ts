import { InvalidArgumentError, Option, type Command } from 'commander';
import { familyOf, streamForms, type StreamName } from '../../random/openStream.js';
import { parseRecipe, type PartialRecipe } from '../../recipe/recipe.js';
import { drawNames, type DrawName } from '../../sampling/draws/draws.js';
import { parseTemperature } from './numbers.js';

/** How tokens are drawn, as options say it. */
export interface DrawingOptions {
  readonly draw?: DrawName;
  readonly stream?: StreamName;
  readonly seed?: string;
}

/** --stream, whose names `rand --list` has; too many for a line of help. */
export const streamOption = (about: string): Option =>
  new Option('--stream <name>', `${about}; rand --list has the names`).argParser(parseStream);

function parseStream(written: string): StreamName {
  if (familyOf(written) !== undefined) return written as StreamName;
  throw new InvalidArgumentError(`Allowed choices are ${streamForms.join(', ')}.`);
}

/** Adds --temperature, which goes with the chain, --draw, --stream and --seed. */
export function addDrawingOptions(command: Command): Command {
  const { draw, stream, seed } = parseRecipe({});
  return command
    .option(
      '--temperature <T>',
      '0 is greedy, above 1 is flatter; 1, which changes nothing, if not given',
      parseTemperature,
    )
    .addOption(
      new Option('--draw <name>', `how a token is drawn; ${draw} if not given`).choices(drawNames),
    )
    .addOption(streamOption(`which random numbers; ${stream} if not given`))
    .option('--seed <text>', `what the random numbers begin from; ${seed} if not given`);
}

/** The parts of a recipe that the options give. */
export function drawingParts(options: DrawingOptions): PartialRecipe {
  const { draw, stream, seed } = options;
  return {
    ...(draw !== undefined && { draw }),
    ...(stream !== undefined && { stream }),
    ...(seed !== undefined && { seed }),
  };
}
