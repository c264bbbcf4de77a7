import type { PresetReason, ProcessorSpec } from '../../../src/index.js';
import { inLanguage } from '../../page/language.js';
import { optionsOf } from '../../chain/stageOptions.js';

/**
 * Why two presets can part, in sentences of the page's language. The order comes first, because it changes
 * most; conventions are told in one sentence for all stages.
 *
 * @param a The name of one preset.
 * @param b The name of the other.
 * @param reasons What `diff` says of them.
 */
export function presetReasons(
  a: string,
  b: string,
  reasons: readonly PresetReason[],
): readonly string[] {
  const of = <Kind extends PresetReason['kind']>(kind: Kind) =>
    reasons.filter((reason): reason is PresetReason & { kind: Kind } => reason.kind === kind);
  const values = of('value').map((reason) => ({
    ...reason,
    a: valuesOf(reason.stage, reason.a),
    b: valuesOf(reason.stage, reason.b),
  }));
  const sameValues = values.filter((value) => value.a === value.b);
  return [
    ...of('order').map((order) => orderReason(a, b, order.a, order.b)),
    ...of('only').map(({ preset, stage, value }) =>
      words.only(preset, stageText(stage), stage in fixedStages ? '' : valuesOf(stage, value)),
    ),
    ...values
      .filter((value) => value.a !== value.b)
      .map((value) => words.values(value.stage, a, value.a, b, value.b)),
    ...(sameValues.length === 0
      ? []
      : [words.conventions(sameValues.map(({ stage }) => stage).join(words.comma))]),
    ...of('draw').map((draw) => words.draw(a, drawText(draw.a), b, drawText(draw.b))),
  ];
}

/** The temperature against the others says most; where it stands alike, the whole orders are given. */
function orderReason(
  a: string,
  b: string,
  orderA: readonly string[],
  orderB: readonly string[],
): string {
  const [placeA, placeB] = [orderA.indexOf('temperature'), orderB.indexOf('temperature')];
  const list = (stages: readonly string[]) => stages.map(stageText).join(words.comma);
  if (placeA === placeB) return words.order(a, list(orderA), b, list(orderB));
  const [early, late, order] = placeA < placeB ? [a, b, orderB] : [b, a, orderA];
  const between = order.slice(Math.min(placeA, placeB), Math.max(placeA, placeB));
  return words.temperature(early, late, list(between));
}

/**
 * What no setting changes, by the name that its preset gives it: a processor that the chain goes through a second time,
 * and so no name of a processor.
 */
const fixedStages: Readonly<Record<string, string>> = inLanguage({
  en: { 'the sort before the draw': '“sort before the draw”' },
  zh: { 'the sort before the draw': '“抽取之前的排序”' },
});

const stageText = (stage: string) => fixedStages[stage] ?? stage;

/** What is set, as one would say it; a convention is not a value, and `keep` shows only in small print. */
const valuesOf = (stage: string, value: unknown) =>
  Object.entries(optionsOf({ [stage]: value } as unknown as ProcessorSpec).options)
    .filter(([option]) => option !== 'convention' && option !== 'keep')
    .map(([option, own]) => `${option}\u00a0=\u00a0${JSON.stringify(own)}`)
    .join(', ');

const drawText = (draw: string) => (words.draws as Readonly<Record<string, string>>)[draw] ?? draw;

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
      llamaCppDistUnlessOne: 'the inverse CDF, in the order of its candidates, but for a lone one',
      discrete: 'C++’s discrete_distribution',
      inverseCdf: 'the inverse CDF',
      gumbelMax: 'Gumbel noise',
      greedy: 'no number at all: it takes the likeliest',
      walk: 'a walk down the sorted tokens',
    },
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
      llamaCppDist: '逆 CDF（按候选的次序）',
      llamaCppDistUnlessOne: '逆 CDF（按候选的次序，只剩一个时除外）',
      discrete: ' C++ 的 discrete_distribution',
      inverseCdf: '逆 CDF',
      gumbelMax: ' Gumbel 噪声',
      greedy: '贪心（不用随机数，直接取最可能的）',
      walk: '沿排好序的词元往下走的办法',
    },
    values: (stage: string, a: string, one: string, b: string, other: string) =>
      `${stage} 在 ${a} 中是 ${one}，在 ${b} 中是 ${other}。`,
    draw: (a: string, one: string, b: string, other: string) =>
      `最后是抽取：${a} 用${one}，${b} 用${other}，所以即使所有概率都一致，同一个种子也会给出不同的词元。`,
  },
});
