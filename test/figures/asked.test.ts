import { expect, it } from 'vitest';
import { loadFigure } from '../../src/figures/figures.js';
import { run, type PartialRecipe } from '../../src/index.js';

const recipe: PartialRecipe = {
  model: 'chameleon',
  prompt: '<s> Draw a red circle.<turn>',
  processors: [{ temperature: 0.8 }],
  seed: '7',
  maxTokens: 4,
};

it.each<[string, Pick<PartialRecipe, 'backend' | 'load'>]>([
  ['in the one way that the model promises', {}],
  ['by a backend', { backend: { name: 'gpu-like', format: 'float32' } }],
  ['in company', { backend: 'gpu-like', load: { seed: 'monday', rate: 2 } }],
])('shows the probabilities that run gives, computed %s', async (_, how) => {
  const asked = { ...recipe, ...how };
  const { steps } = await run(asked);
  const history = steps.slice(0, 3).map(({ token }) => token);
  const { dataOf } = await loadFigure('probabilities');
  const source = { chart: 'probabilities', recipe: asked, temperature: 0.8, history } as const;
  expect((await dataOf(source)).after).toEqual([...steps[3]!.probabilities]);
  const plain = await dataOf({ ...source, recipe });
  const isSame = Array.from(plain.after).every((p, i) => p === steps[3]!.probabilities[i]);
  expect(isSame).toBe(how.backend === undefined);
});
