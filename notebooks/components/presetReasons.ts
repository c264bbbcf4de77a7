import type { PresetRecipe, ProcessorSpec } from '../../src/index.js';
import { inLanguage } from './language.js';
import { optionsOf } from './stageOptions.js';

type DrawName = PresetRecipe['draw'];

interface Named {
  readonly name: string;
  readonly recipe: Pick<PresetRecipe, 'processors' | 'draw'>;
}

/**
 * Why two presets can part, in sentences: another order, stages that only one has, other values, other
 * conventions, another draw. The order comes first, because it changes most.
 */
export function presetReasons(a: Named, b: Named): readonly string[] {
  const stagesA = namesOf(a);
  const stagesB = namesOf(b);
  const shared = stagesA.filter((stage) => stagesB.includes(stage));
  return [
    ...orderReasons(a, b, shared),
    ...onlyIn(a, stagesB),
    ...onlyIn(b, stagesA),
    ...shared.flatMap((stage) => valueReasons(stage, a, b)),
    ...conventionReasons(a, b, shared),
    ...(a.recipe.draw === b.recipe.draw
      ? []
      : [words.draw(a.name, drawText(a), b.name, drawText(b))]),
  ];
}

const namesOf = ({ recipe }: Named): string[] => [
  ...new Set(recipe.processors.map((spec) => optionsOf(spec).name)),
];

/** The temperature against the others says most; where it stands alike, the whole orders are given. */
function orderReasons(a: Named, b: Named, shared: readonly string[]): string[] {
  const orderOf = (side: Named) => namesOf(side).filter((stage) => shared.includes(stage));
  const [orderA, orderB] = [orderOf(a), orderOf(b)];
  if (orderA.join() === orderB.join()) return [];
  const placeA = orderA.indexOf('temperature');
  const placeB = orderB.indexOf('temperature');
  const [early, late] = placeA < placeB ? [a, b] : [b, a];
  const between = orderOf(late).slice(Math.min(placeA, placeB), Math.max(placeA, placeB));
  if (placeA === placeB || placeA < 0) {
    return [words.order(a.name, orderA.join(words.comma), b.name, orderB.join(words.comma))];
  }
  return [words.temperature(early.name, late.name, between.join(words.comma))];
}

function onlyIn({ name, recipe }: Named, others: readonly string[]): string[] {
  return recipe.processors
    .filter((spec) => !others.includes(optionsOf(spec).name))
    .map((spec) => words.only(name, optionsOf(spec).name, valuesOf(spec)));
}

function valueReasons(stage: string, a: Named, b: Named): string[] {
  const [valuesA, valuesB] = [valuesOf(specIn(a, stage)), valuesOf(specIn(b, stage))];
  return valuesA === valuesB ? [] : [words.values(stage, a.name, valuesA, b.name, valuesB)];
}

/** Said once for all stages that follow another convention. */
function conventionReasons(a: Named, b: Named, shared: readonly string[]): string[] {
  const conventionOf = (side: Named, stage: string) =>
    optionsOf(specIn(side, stage)).options['convention'];
  const other = shared.filter((stage) => conventionOf(a, stage) !== conventionOf(b, stage));
  return other.length === 0 ? [] : [words.conventions(other.join(words.comma))];
}

const specIn = ({ recipe }: Named, stage: string) =>
  recipe.processors.find((spec) => optionsOf(spec).name === stage)!;

const drawText = ({ recipe }: Named) => words.draws[recipe.draw] ?? recipe.draw;

/** What is set, as one would say it; a convention is not a value, and `keep` shows only in small print. */
const valuesOf = (spec: ProcessorSpec) =>
  Object.entries(optionsOf(spec).options)
    .filter(([option]) => option !== 'convention' && option !== 'keep')
    .map(([option, value]) => `${option} = ${JSON.stringify(value)}`)
    .join(', ');

const words = inLanguage({
  en: {
    comma: ', ',
    temperature: (early: string, late: string, between: string) =>
      `${early} divides by the temperature before ${between}, ${late} only after it: the two look at different probabilities when they cut.`,
    order: (a: string, orderA: string, b: string, orderB: string) =>
      `${a} goes through ${orderA}; ${b} through ${orderB}.`,
    only: (name: string, stage: string, values: string) =>
      `Only ${name} has the stage ${stage}${values === '' ? '' : ` (${values})`}.`,
    conventions: (stages: string) =>
      `Each works out ${stages} by its own rules for ties, edges and rounding.`,
    draws: {
      exponentialRace: 'an exponential race',
      llamaCppDist: 'the inverse CDF, in the order of its candidates',
      discrete: 'C++’s discrete_distribution',
      inverseCdf: 'the inverse CDF',
    } as Partial<Record<DrawName, string>>,
    values: (stage: string, a: string, one: string, b: string, other: string) =>
      `${stage} has ${one} in ${a} and ${other} in ${b}.`,
    draw: (a: string, one: string, b: string, other: string) =>
      `Last comes the draw: ${a} draws by ${one}, ${b} by ${other}, so one seed gives two different tokens even where all probabilities agree.`,
  },
  zh: {
    comma: '、',
    temperature: (early: string, late: string, between: string) =>
      `${early} 先除以温度，再做 ${between}；${late} 则在它之后才除以温度：截断时，两者看到的概率并不相同。`,
    order: (a: string, orderA: string, b: string, orderB: string) =>
      `${a} 的顺序是 ${orderA}；${b} 的顺序是 ${orderB}。`,
    only: (name: string, stage: string, values: string) =>
      `只有 ${name} 有 ${stage} 这个阶段${values === '' ? '' : `（${values}）`}。`,
    conventions: (stages: string) => `${stages} 在并列、边界和舍入上，各按各的规则来算。`,
    draws: {
      exponentialRace: '指数竞赛',
      llamaCppDist: '逆累积分布（按候选的次序）',
      discrete: 'C++ 的 discrete_distribution',
      inverseCdf: '逆累积分布',
    } as Partial<Record<DrawName, string>>,
    values: (stage: string, a: string, one: string, b: string, other: string) =>
      `${stage} 在 ${a} 中是 ${one}，在 ${b} 中是 ${other}。`,
    draw: (a: string, one: string, b: string, other: string) =>
      `最后是抽取：${a} 用${one}，${b} 用${other}，所以即使所有概率都一致，同一个种子也会给出不同的词元。`,
  },
});
