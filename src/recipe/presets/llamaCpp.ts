import type { EngineSetting } from './engineSetting.js';
import { firstVersion } from './firstVersion.js';
import { elsewhere, seedSetting, tokensSetting } from './commonSettings.js';
import { stagesOf, type OwnStage, type Preset } from './preset.js';

const options = { convention: 'llama.cpp' };
const old = { convention: 'llama.cpp 2025-02' };

const mirostat1 = 'llama.cpp --mirostat 1';
const mirostat2 = 'llama.cpp --mirostat 2';
const adaptive = 'llama.cpp adaptive-p';

/** What llama.cpp calls its settings: the options of its programs, and keys of its server that are other words. */
export const llamaCppSettings: readonly EngineSetting[] = [
  { names: ['--logit-bias', '-l'], to: 'logitBias.biases' },
  { names: ['--repeat-penalty'], to: 'penalties.repetition' },
  { names: ['--frequency-penalty'], to: 'penalties.frequency' },
  { names: ['--presence-penalty'], to: 'penalties.presence' },
  { names: ['--repeat-last-n'], to: 'penalties.lastN' },
  { names: ['--dry-multiplier'], to: 'dry.multiplier' },
  {
    names: ['--dry-base'],
    to: 'dry.base',
    ignored: '(−∞, 1)',
    why: {
      en: 'Below 1 llama.cpp keeps the default, 1.75',
      zh: '小于 1 时 llama.cpp 保留默认值 1.75',
    },
  },
  { names: ['--dry-allowed-length'], to: 'dry.allowedLength' },
  {
    names: ['--dry-penalty-last-n'],
    to: 'dry.lastN',
    range: '[0, ∞)',
    why: {
      en: 'Until July 2026, −1 was the whole context',
      zh: '2026 年 7 月以前，−1 表示整个上下文',
    },
  },
  { names: ['--dry-sequence-breaker', 'dry_sequence_breakers'], to: 'dry.breakers' },
  { names: ['--top-nsigma', '--top-n-sigma'], to: 'topNSigma.n' },
  { names: ['--top-k'], to: 'topK.k' },
  { names: ['--typical', '--typical-p'], to: 'typical.mass' },
  { names: ['--top-p'], to: 'topP.p' },
  { names: ['--min-p'], to: 'minP.p' },
  { names: ['--xtc-probability'], to: 'xtc.probability' },
  { names: ['--xtc-threshold'], to: 'xtc.threshold' },
  { names: ['--temp', '--temperature'], to: 'temperature.T' },
  { names: ['--dynatemp-range'], to: 'dynamicTemperature.range' },
  { names: ['--dynatemp-exp', 'dynatemp_exponent'], to: 'dynamicTemperature.exponent' },
  { names: ['--mirostat-ent', 'mirostat_tau'], to: 'mirostat.tau', preset: mirostat1 },
  { names: ['--mirostat-lr', 'mirostat_eta'], to: 'mirostat.eta', preset: mirostat1 },
  { names: ['--mirostat-ent', 'mirostat_tau'], to: 'mirostatV2.tau', preset: mirostat2 },
  { names: ['--mirostat-lr', 'mirostat_eta'], to: 'mirostatV2.eta', preset: mirostat2 },
  { names: ['--adaptive-target'], to: 'adaptiveP.target', preset: adaptive },
  { names: ['--adaptive-decay'], to: 'adaptiveP.decay', preset: adaptive },
  {
    names: ['--mirostat'],
    to: 'preset',
    presets: { 0: 'llama.cpp', 1: mirostat1, 2: mirostat2 },
  },
  {
    names: ['--samplers'],
    to: 'order',
    order: {
      penalties: 'penalties',
      dry: 'dry',
      top_n_sigma: 'topNSigma',
      top_k: 'topK',
      typ_p: 'typical',
      top_p: 'topP',
      min_p: 'minP',
      xtc: 'xtc',
      temperature: 'temperature',
      temp: 'temperature',
      adaptive_p: adaptive,
    },
  },
  elsewhere(['--sampler-seq', '--sampling-seq'], {
    en: 'It is --samplers in letters: say it in words',
    zh: '它是用字母写的 --samplers：请用词来写',
  }),
  seedSetting(['--seed', '-s'], [-1, 4294967295]),
  tokensSetting(['--predict', '-n', '--n-predict', 'max_tokens']),
  elsewhere(['--grammar', '--grammar-file', '--json-schema', '-j'], {
    en: 'llama.cpp samples first, and again where the token does not fit the grammar, so it takes two numbers; there is no stage for that',
    zh: 'llama.cpp 先抽取，词元不合语法时再抽一次，于是用掉两个随机数；这里没有这样的阶段',
  }),
  elsewhere(['--min-keep'], {
    en: 'It is the option keep of each filter',
    zh: '它是每个过滤器的 keep 选项',
  }),
];

/** The settings of the chain of one of its presets: those that it has a stage for. */
const settingsFor = (preset: string) =>
  llamaCppSettings.map(({ preset: own, ...setting }) =>
    own === undefined || own === preset ? setting : { ...setting, preset: own },
  );

const sharedStages: readonly OwnStage[] = [
  { processor: 'logitBias', value: null, options: { convention: 'float32' } },
  { processor: 'penalties', value: null },
];
const filterStages: readonly OwnStage[] = [
  { processor: 'topNSigma', value: -1, off: -1, options },
  { processor: 'topK', value: 40, off: 0, options },
  { processor: 'typical', value: 1, off: 1, options: { ...options, keep: 0 } },
  { processor: 'topP', value: 0.95, off: 1, options: { ...options, keep: 0 } },
  { processor: 'minP', value: 0.05, off: 0, options: { ...options, keep: 0 } },
  { processor: 'xtc', value: null, options: { threshold: 0.1, seed: 'draw' } },
  { processor: 'temperature', value: 0.8, options },
  {
    processor: 'dynamicTemperature',
    value: null,
    options,
    replaces: ['temperature'],
    borrows: { T: 'temperature' },
  },
];

/** llama.cpp's texts that break a repetition, and how far DRY looks back. */
const breakers = ['\n', ':', '"', '*'];
const dryStage = (lastN?: number): OwnStage => ({
  processor: 'dry',
  value: null,
  options: { ...(lastN !== undefined && { lastN }), breakers },
});

const stages = stagesOf(llamaCppSettings, [...sharedStages, dryStage(64), ...filterStages]);

const source =
  'llama.cpp v0.5.0, commit de3ff815 (2026-09-28): common/sampling.cpp, common/common.h, common/arg.cpp, src/llama-sampler.cpp';

const notes = {
  last: {
    en: 'The temperature comes last: what is kept does not depend on it.',
    zh: '温度排在最后：留下什么与它无关。',
  },
  greedy: {
    en: 'A temperature of 0 or below keeps only the first maximum in the order that the stages before have left. top-k and top-p sort, and of equal logits the sort of the C++ library puts the later first, where they are few: of [1, 3, 3] token 2 stays. With top-k 0 and top-p 1 nothing sorts, and token 1 stays. A number is drawn all the same.',
    zh: '温度不大于 0 时，只留下前面各阶段排好的次序中第一个最大值。top-k 和 top-p 会排序，而词元很少时，C++ 库的排序把相等 logit 中靠后的放在前面：[1, 3, 3] 留下词元 2。若 top-k 为 0、top-p 为 1，则什么也不排序，留下词元 1。随机数照样抽取。',
  },
  ties: {
    en: 'top-k keeps exactly k; which of tied tokens stays is up to the sort of the C++ library.',
    zh: 'top-k 恰好留下 k 个；并列的词元中留下哪一个，由 C++ 库的排序决定。',
  },
  one: {
    en: 'Where a single candidate is left, a number is taken all the same.',
    zh: '只剩一个候选时，也照样取一个随机数。',
  },
  dry: {
    en: 'DRY looks at the last 64 tokens; its breakers are the texts \\n, :, " and *, and every token whose text overlaps with one of them. Without a model there are no texts, and nothing breaks.',
    zh: 'DRY 只看最后 64 个词元；打断它的是文字 \\n、:、" 和 *，以及文字与它们重叠的每个词元。没有模型就没有文字，也就什么都不打断。',
  },
  dynamic: {
    en: 'A dynamic temperature takes the place of the temperature, around whose value it ranges; the logits are divided once.',
    zh: '动态温度取代温度，并以温度的值为中心变动；logit 只除一次。',
  },
  xtc: {
    en: 'XTC has a generator of its own, started from the same seed as the draw: the two take the same numbers of one sequence.',
    zh: 'XTC 有自己的生成器，与抽取用同一个种子启动：两者从同一个数列取同样的数。',
  },
  seed: {
    en: 'The seeds −1 and 4294967295 mean a random seed; here they are refused, for nothing could be repeated.',
    zh: '种子 −1 和 4294967295 表示随机种子；这里不接受它们，因为那样无法重复。',
  },
  others: {
    en: 'A grammar, a reasoning budget and sampling on the GPU (--backend-sampling) have no stage here.',
    zh: '语法约束、推理预算以及在 GPU 上采样（--backend-sampling）在这里没有对应的阶段。',
  },
};

/** llama.cpp's default chain, `common_sampler_init`. */
export const llamaCppPreset: Preset = {
  name: 'llama.cpp',
  engine: 'llama.cpp',
  version: '2026-08',
  changed: {
    en: 'DRY looks at the last 64 tokens and no longer at the whole context (pull request 26524), and the draw takes a number for a lone candidate, too.',
    zh: 'DRY 只看最后 64 个词元，不再看整个上下文（拉取请求 26524）；只剩一个候选时，抽取也取一个随机数。',
  },
  source,
  read: '2026-11-28',
  stages,
  draw: 'llamaCppDist',
  stream: 'llama.cpp',
  notes: Object.values(notes),
  settings: llamaCppSettings,
};

const lasting = [
  notes.last,
  notes.greedy,
  notes.ties,
  notes.dynamic,
  notes.xtc,
  notes.seed,
  notes.others,
];
const noneForOne = {
  en: 'Where a single candidate is left, no number is taken.',
  zh: '只剩一个候选时，不取随机数。',
};

/** The same as it was in July 2026. */
export const llamaCpp2026: Preset = {
  ...llamaCppPreset,
  name: 'llama.cpp 2026-07',
  version: '2026-07',
  changed: {
    en: 'The candidates are no longer sorted before the draw, which adds up 32-bit weights in 64 bits; typical with min_keep 0 works; top-nσ is a stage before top-k.',
    zh: '抽取之前不再给候选排序，而是用 64 位累加 32 位的权重；min_keep 为 0 时 typical 起作用；top-nσ 成为 top-k 之前的一个阶段。',
  },
  source: 'llama.cpp b10256, as in llama.rn 0.12.9: common/common.h, src/llama-sampler.cpp',
  stages: stagesOf(llamaCppSettings, [...sharedStages, dryStage(), ...filterStages]),
  draw: 'llamaCppDistUnlessOne',
  notes: [
    ...lasting,
    noneForOne,
    {
      en: 'DRY looks at the whole context, unless --dry-penalty-last-n says otherwise; its breakers are the texts \\n, :, " and *.',
      zh: 'DRY 看整个上下文，除非 --dry-penalty-last-n 另有规定；打断它的是文字 \\n、:、" 和 *。',
    },
  ],
};

/** The same as it was in February 2025. */
export const llamaCpp2025: Preset = {
  ...llamaCpp2026,
  name: 'llama.cpp 2025-02',
  version: '2025-02',
  changed: firstVersion,
  source: 'llama.cpp commit c392e509 (2025-02-20): common/sampling.cpp, src/llama-sampling.cpp',
  stages: [
    ...stagesOf(llamaCppSettings, [
      ...sharedStages,
      dryStage(),
      ...filterStages
        .filter(({ processor }) => processor !== 'topNSigma')
        .map((stage) =>
          stage.processor === 'typical' ? { ...stage, options: { ...old, keep: 0 } } : stage,
        ),
      {
        processor: 'topNSigma',
        value: -1,
        off: -1,
        options: old,
        replaces: ['penalties', 'dry', 'typical', 'topP', 'minP', 'xtc', 'dynamicTemperature'],
      },
    ]),
    {
      processor: 'topK',
      setting: 'the sort before the draw',
      value: 1e9,
      options,
      fixed: true,
    },
  ],
  draw: 'discrete',
  notes: [
    notes.last,
    {
      en: 'The candidates are sorted before the draw, so the same number lands on another token where nothing else sorts.',
      zh: '抽取之前给候选排序，所以在别处不排序的地方，同一个随机数会落在另一个词元上。',
    },
    noneForOne,
    {
      en: 'typical with min_keep = 0, its default, removes nothing.',
      zh: 'typical 在 min_keep = 0（默认值）时什么也不去掉。',
    },
    {
      en: 'top-nσ, where it is set, takes the place of the whole chain: top-k, temperature, top-nσ, draw.',
      zh: '设置了 top-nσ 时，它取代整条链：top-k、温度、top-nσ、抽取。',
    },
    notes.dynamic,
    notes.xtc,
    notes.seed,
  ],
};

const replacesAll = {
  en: 'Mirostat replaces all other filters, and draws from a generator of its own, started from the same seed.',
  zh: 'mirostat 取代所有其他过滤器，并从自己的生成器抽取，生成器由同一个种子启动。',
};

const mirostatPreset = (name: string, stage: OwnStage): Preset => ({
  ...llamaCppPreset,
  name,
  version: '2025-02',
  changed: { en: 'Nothing since then.', zh: '此后没有变化。' },
  stages: stagesOf(settingsFor(name), [
    sharedStages[0]!,
    { processor: 'temperature', value: 0.8, options },
    stage,
  ]),
  draw: 'discrete',
  settings: settingsFor(name),
  notes: [replacesAll, notes.seed],
});

/** llama.cpp with --mirostat 1: temperature, then mirostat, which also draws. */
export const llamaCppMirostat1 = mirostatPreset(mirostat1, {
  processor: 'mirostat',
  value: { tau: 5, eta: 0.1, m: 100 },
});

/** llama.cpp with --mirostat 2: temperature, then mirostat, which also draws. */
export const llamaCppMirostat2 = mirostatPreset(mirostat2, {
  processor: 'mirostatV2',
  value: { tau: 5, eta: 0.1 },
});

/** llama.cpp with adaptive_p among its --samplers: the chain, and adaptive-p in place of the draw. */
export const llamaCppAdaptiveP: Preset = {
  ...llamaCppPreset,
  name: adaptive,
  version: '2026-08',
  changed: { en: 'As the chain before it.', zh: '与它前面的链相同。' },
  stages: [
    ...stages,
    ...stagesOf(settingsFor(adaptive), [
      { processor: 'adaptiveP', value: { target: -1, decay: 0.9 } },
    ]),
  ],
  draw: 'discrete',
  settings: settingsFor(adaptive),
  notes: [
    {
      en: 'adaptive-p always comes last, wherever --samplers names it, and draws itself, from a generator of its own that is started from the same seed.',
      zh: '不论 --samplers 把它写在哪里，adaptive-p 总是最后一个，并且由它自己抽取，生成器由同一个种子启动。',
    },
    {
      en: 'Its target is −1 until --adaptive-target sets it: then it changes nothing, and only draws.',
      zh: '在 --adaptive-target 设定之前，目标是 −1：这时它什么也不改变，只是抽取。',
    },
    notes.last,
    notes.dry,
    notes.dynamic,
    notes.xtc,
    notes.seed,
  ],
};
