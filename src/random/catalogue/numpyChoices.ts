import type { Stream } from '../stream.js';
import type { CatalogueDraw, drawsFrom } from './entry.js';
import { integerParameter, listParameter, switchParameter } from './parameters.js';

/** What numpy's old stream and its new ones both choose with. */
interface ChoosingStream extends Stream {
  choice(size: number, count: number, replace?: boolean): ArrayLike<number>;
  choiceWeighted(p: readonly number[], count: number, replace?: boolean): ArrayLike<number>;
}

const replace = switchParameter('whether an index can come twice', true);
const python = (truth: boolean) => (truth ? 'True' : 'False');

/**
 * numpy's two ways to choose, which are called alike in all its streams.
 *
 * @param program Python that prints what such a call gives.
 */
export const numpyChoices = <S extends ChoosingStream>(
  draw: ReturnType<typeof drawsFrom<S>>,
  program: (seed: string, call: string) => string,
): CatalogueDraw[] => [
  draw({
    name: 'choice',
    about: 'indices, all equally likely',
    parameters: { size: integerParameter('how many there are to choose from', '10'), replace },
    format: 'integer',
    take: (stream, count, values) => stream.choice(values.size, count, values.replace),
    program: (seed, count, values) =>
      program(seed, `choice(${values.size}, ${count}, replace=${python(values.replace)})`),
  }),
  draw({
    name: 'choice with p',
    about: 'indices by probabilities',
    parameters: {
      p: listParameter('a probability for each index, with a sum of 1', '0.1,0.2,0.3,0.4'),
      replace,
    },
    format: 'integer',
    take: (stream, count, values) => stream.choiceWeighted(values.p, count, values.replace),
    program: (seed, count, values) =>
      program(
        seed,
        `choice(${values.p.length}, ${count}, replace=${python(values.replace)}, p=${JSON.stringify(values.p)})`,
      ),
  }),
];
