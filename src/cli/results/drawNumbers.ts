import { drawNamed, entryOf } from '../../random/catalogue/catalogue.js';
import type {
  CatalogueDraw,
  CatalogueEntry,
  DrawnValues,
  WrittenValues,
} from '../../random/catalogue/entry.js';
import { hexadecimal, type Explanation } from '../../random/catalogue/explanation.js';
import { SamplescopeError, say } from '../../error.js';
import { countOf } from '../../random/streams/count.js';
import type { StreamName } from '../../random/openStream.js';

/** Each explanation starts from the seed again, so their time grows with the square. */
export const MOST_EXPLAINED = 1000;

/** Which values of a stream are asked for. */
interface NumbersWanted {
  readonly stream: StreamName;
  readonly seed: string;
  /** Default: the stream's plain uniform number. */
  readonly draw?: string;
  readonly count: number;
  readonly values: WrittenValues;
}

/** Values of a stream, and all that there is to say about them. */
export interface NumbersDrawn extends DrawnValues {
  readonly entry: CatalogueEntry;
  readonly draw: CatalogueDraw;
  readonly seed: string;
  /** Every parameter of the draw, as it was written or by default. */
  readonly parameters: WrittenValues;
  readonly program: string;
}

/** @throws SamplescopeError for a seed, a draw or a parameter that the framework has not */
export function drawNumbers({ stream, seed, draw, count, values }: NumbersWanted): NumbersDrawn {
  const entry = entryOf(stream);
  const found = draw === undefined ? entry.draws[0]! : drawNamed(stream, draw);
  const fallbacks = found.parameters.map((parameter) => [parameter.name, parameter.default]);
  return {
    ...found.draw(seed, count, values),
    entry,
    draw: found,
    seed,
    parameters: { ...(Object.fromEntries(fallbacks) as WrittenValues), ...values },
    program: found.program(seed, count, values),
  };
}

/**
 * How each of the values came about.
 *
 * @throws SamplescopeError `out-of-range` for a draw that moves things about rather than making numbers
 */
export function explainNumbers({ entry, draw, seed, parameters, values }: NumbersDrawn) {
  if (draw.explain === undefined) {
    const known = entry.draws.filter(({ explain }) => explain).map(({ name }) => name);
    throw new SamplescopeError(
      'out-of-range',
      say`explain must be asked of a draw that makes numbers one by one, got ${draw.name}. Take
        one of ${known}.`,
    );
  }
  countOf(values.length, 'count', 1, MOST_EXPLAINED);
  const explain = draw.explain.bind(draw);
  return values.map((_, index) => explain(seed, values.length, index, parameters));
}

/** What `samplescope rand --json` prints. */
export const numbersAsJson = (
  { entry, draw, seed, parameters, values, format, wordsConsumed, program }: NumbersDrawn,
  explanations?: readonly Explanation[],
) => ({
  stream: entry.stream,
  seed,
  draw: draw.name,
  parameters,
  format,
  values,
  position: wordsConsumed,
  unit: entry.unit,
  engine: entry.engine,
  evidence: entry.evidence,
  program,
  ...(explanations && { explanations: explanations.map(explanationAsJson) }),
});

/** JSON has no whole numbers of 64 bits: those are written as text. */
const explanationAsJson = ({ words, steps, value }: Explanation) => ({
  value,
  words: words.map((word) => ({
    ...word,
    value: typeof word.value === 'bigint' ? String(word.value) : word.value,
    hexadecimal: hexadecimal(word),
  })),
  steps,
});
