import type { Sayings } from './sayings.js';

/** What is said of recipes, presets, receipts, of the ways of decoding, and of experiments. */
export const recipes: Sayings = {
  'a recipe': '配方',
  'a receipt': '回执',
  '{0} is not a part of it. Check the spelling, or leave it out':
    '{0} 不属于这里。请检查拼写，或去掉它',
  '{0} is missing': '缺少 {0}',
  'must not be empty': '不能是空的',
  'must be text: what the engine calls it': '必须是文字，即引擎对它的叫法',
  'must be a number': '必须是一个数',
  'must be an object of options': '必须是由选项组成的对象',
  'must be true or false': '必须是 true 或 false',
  'must be a list of stages, in order': '必须是按顺序排列的阶段列表',
  'must be text, or an object with en and zh': '必须是文字，或者带有 en 和 zh 的对象',
  'must be an interval such as "(0, 1]"': '必须是一个区间，例如 "(0, 1]"',
  'must be a list of settings': '必须是设置的列表',
  'preset must be one of {0}, or one of them with a month such as "llama.cpp 2026-03", got {1}':
    '预设必须是 {0} 之一，后面可以带月份，例如 "llama.cpp 2026-03"，这里是 {1}',
  'preset must have a month from {0} on, the first version that is kept, got {1}':
    '预设的月份必须不早于 {0}，即这里保存的第一个版本，这里是 {1}',
  'the settings': '设置',
  'logit_bias must be a token and a bias such as "15-1", got {0}':
    'logit_bias 必须是词元加偏置，例如 "15-1"，这里是 {0}',
  'logit_bias must have pairs such as [15, -1], got {0}':
    'logit_bias 必须由 [15, -1] 这样的对组成，这里是 {0}',
  'seed must be one that can be repeated, got {0}, which tells {1} to make one up. Choose any other':
    '种子必须能够重复，这里是 {0}，它让 {1} 自己编一个。请选别的',
  'the backend cannot be said: it is the hardware’s own': '无法说出 backend：它由硬件决定',
  'the chain for images cannot be said': '无法说出用于图像的链',
  'the seed is set apart: {0}': '种子要单独设置：{0}',
  'the seed {0} is no whole number, so it cannot be said': '种子 {0} 不是整数，无法说出',
  'the settings must be JSON, a command line, a call in Python, a Modelfile or lines such as top_p = 0.9, got {0}':
    '设置必须是 JSON、命令行、Python 调用、Modelfile，或 top_p = 0.9 这样的行，这里是 {0}',
  'the settings must be those of one engine, and could be those of {0}. Say which':
    '设置必须属于一个引擎，这里可能属于 {0}。请说明是哪一个',
  'the settings must close every bracket and quotation mark, got {0}':
    '设置里的括号和引号必须成对，这里是 {0}',
  '{0} becomes {1} in {2}': '{0} 在 {2} 中变成 {1}',
  '{0} cannot be said to {1}, and is {2} here': '无法对 {1} 说出 {0}，这里它是 {2}',
  '{0} cannot be said: {1} has no such stage': '无法说出 {0}：{1} 没有这个阶段',
  '{0} cannot be said: {1} takes {2} and ignores it': '无法说出 {0}：{1} 接受 {2}，但会忽略',
  '{0} does nothing in {1} here: it belongs to the preset {2}':
    '{0} 在 {1} 这里不起作用：它属于预设 {2}',
  '{0} draws by {1} from {2}, and the recipe by {3} from {4}: the tokens of a seed are others':
    '{0} 用 {1} 从 {2} 抽取，配方用 {3} 从 {4} 抽取：同一个种子的词元不同',
  '{0} has its own order: {1}': '{0} 有自己的次序：{1}',
  '{0} has no setting for the seed': '{0} 没有种子这项设置',
  '{0} has no stage {1}, so what is set for it does nothing':
    '{0} 没有 {1} 这个阶段，为它设置的都不起作用',
  '{0} has rules of its own for ties, edges and rounding in {1}':
    '{0} 在 {1} 中对并列、边界和舍入有自己的规则',
  '{0} is false, so {1} takes the likeliest token': '{0} 为 false，所以 {1} 直接取最可能的词元',
  '{0} is left out: a recipe draws 1 to 10000 tokens, and this asks for {1}':
    '{0} 略去：一份配方抽取 1 到 10000 个词元，这里要的是 {1}',
  '{0} is left out: the settings do not say its {1}, which is {2}':
    '{0} 略去：设置没有说明它的 {1}，即：{2}',
  '{0} is no sampler, and is left out': '{0} 不是采样器，略去',
  '{0} is not read: {1} is no value': '{0} 没有读取：{1} 不是值',
  '{0} is not set, and false where it is not, so {1} takes the likeliest token':
    '{0} 没有设置，这时它是 false，所以 {1} 直接取最可能的词元',
  '{0} must be a Python float for {1}, got {2}. Write {3}':
    '用 {1} 时，{0} 必须是 Python 浮点数，这里是 {2}。请写 {3}',
  '{0}: not known here, or not about sampling': '{0}：这里不认识，或与采样无关',
  '{0}: nothing comes of it then': '{0}：这时不起作用',
  '{0}: nothing here stands for it. {1}': '{0}：这里没有与它对应的东西。{1}',
  '{0}: {1} ignores it. {2}': '{0}：{1} 会忽略。{2}',
  'must be a list of texts': '必须是文字的列表',
  '{0} must have each key once in an object, got {1} twice. Take one of them out':
    '{0}里，一个对象的每个键只能出现一次，{1} 却有两次。请去掉一个',
  '{0} must be JSON: {1}. Is the file whole?': '{0}必须是 JSON：{1}。文件完整吗？',
  "a recipe's URL must be made of key=value parts joined by &, got {0}":
    '配方的 URL 必须由 & 连接的 key=value 组成，这里是 {0}',
  "a recipe's URL must give {0} once, got it twice": '配方的 URL 只能给出 {0} 一次，这里有两次',
  "a recipe's URL must give {0} as encoded text or JSON, got {1}: {2}":
    '配方的 URL 必须以编码后的文字或 JSON 给出 {0}，这里是 {1}：{2}',

  'receipt.fingerprint must be that of receipt.steps, and is not: the receipt was changed or cut after it was made':
    'receipt.fingerprint 必须是 receipt.steps 的指纹，却不是：回执写成之后被改动或截断了',
  'beamSearch.groups must divide the width, {0}, got {1}. Every group has equally many places':
    'beamSearch.groups 必须整除宽度 {0}，这里是 {1}。每一组的位置一样多',
  '{0} and {1} must have the same vocabulary, got {2} with {3} tokens and {4} with {5}. Fit both from the same text, with the same tokenizer':
    '{0} 和 {1} 的词表必须相同，这里 {2} 有 {3} 个词元，{4} 有 {5} 个。请用同样的文字和同样的分词器拟合两者',
  'first and second must have the same {0}, got {1} and {2}. Only so do they use the same numbers at each step':
    '两者的 {0} 必须相同，这里是 {1} 和 {2}。只有这样，它们每一步才用同样的随机数',
  'draw must be one of {0} for common random numbers, got {1}':
    '要用共同的随机数，draw 必须是 {0} 之一，这里是 {1}',
  'run must be {0}, the next one on the stream, got {1}. Runs out of order need a seed each':
    'run 必须是随机数流上的下一个，即 {0}，这里是 {1}。不按顺序运行，每次都需要一个种子',
  'recipe.model must be left out where a model is handed in, or be {0}, got {1}':
    '交来模型时必须去掉 recipe.model，或者写成 {0}，这里是 {1}',
  'must not be empty: it is the name of a model that is handed in':
    '不能为空：它是程序交来的模型的名字',
  'temperatures must be at least one, got none': '至少要有一个温度，这里没有',
  'counts and probabilities must have the same length, got {0} and {1}':
    'counts 和 probabilities 必须一样长，这里是 {0} 和 {1}',
  'counts must have at least one draw in them, got none': 'counts 里至少要有一次抽取，这里没有',
  'imageProcessors must go with a model that has images, and {0} has none. Leave them out, or take a preset for text, such as "chameleon text"':
    'imageProcessors 必须配合有图像的模型，而 {0} 没有。请去掉它们，或选一个用于文字的预设，例如 "chameleon text"',
  '{0} {1}, got {2}': '{0} {1}，这里是 {2}',
  'must be 1': '必须是 1',
  'must be text': '必须是文字',
  'must be a list': '必须是一个列表',
  'must be an object': '必须是一个对象',
  'must be one of the {0}s {1}': '必须是 {1} 之一',
  'must be an object of prompts, each with an object or a list of tokens and logits':
    '必须是由提示组成的对象，每个提示带有词元和 logit 的对象或列表',
  'must be a whole number in [1, 5]': '必须是 [1, 5] 内的整数',
  'must be in [1, 5]': '必须在 [1, 5] 内',
  'must be one of the models {0}, or {"table": {prompt: {token: logit}}}, or {"ngram": {"text": …}}':
    '必须是模型 {0} 之一，或 {"table": {prompt: {token: logit}}}，或 {"ngram": {"text": …}}',
  'must be a list of processors, in order': '必须是按顺序排列的处理器列表',
  'must be an object of one key such as {"temperature":0.8}':
    '必须是像 {"temperature":0.8} 这样只有一个键的对象',
  'must be 1, the version that this Samplescope reads; a higher one needs a newer Samplescope':
    '必须是 1，即这个 Samplescope 能读的版本；更高的版本需要更新的 Samplescope',
  'must not be empty: any other text will do, such as "42"': '不能是空的：别的文字都行，例如 "42"',
  'must be a whole number': '必须是整数',
  'must be in [1, 10000]': '必须在 [1, 10000] 内',
  'must be text in quotation marks': '必须是引号里的文字',
  '{0}. Write {1}': '{0}。请写成 {1}',
  '{0} must have numbers up to 1.8e308 in size, got {1}. −∞ is written "-Infinity"':
    '{0}里的数，绝对值最大为 1.8e308，这里是 {1}。−∞ 写作 "-Infinity"',
  'must be well-formed Unicode, without a lone surrogate':
    '必须是合乎规则的 Unicode，没有落单的代理项',
  'counts[{0}] must be a whole number ≥ 0, got {1}':
    'counts[{0}] 必须是不小于 0 的整数，这里是 {1}',
  "eosToken must be in [0, {0}), got {1}. It is a token's id: take it from the model's tokenize":
    'eosToken 必须在 [0, {0}) 内，这里是 {1}。它是词元的编号：请用模型的 tokenize 得到',
  'a chain must be JSON: {0}': '处理链必须是 JSON：{0}',
  'a chain must be a list of processors such as [{"topK":40},{"temperature":0.8}], a recipe or a preset, got {0}':
    '处理链必须是像 [{"topK":40},{"temperature":0.8}] 这样的处理器列表、一份配方或一个预设，这里是 {0}',
  '{0}[{1}] must be a number, got NaN. Look at what made it: a division of 0 by 0, or ∞ − ∞':
    '{0}[{1}] 必须是一个数，这里是 NaN。看看它是怎么来的：是 0 除以 0，还是 ∞ − ∞',
  'must be a list of requests such as {"at":0,"prompt":20,"answer":30}':
    '必须是请求的列表，例如 {"at":0,"prompt":20,"answer":30}',
  'recipe.load must go with a backend, such as {"backend":"gpu-like"}: no plan depends on it otherwise':
    'recipe.load 必须与 backend 一起给出，例如 {"backend":"gpu-like"}：否则没有计划依赖它',
  'backend must be left out with the model {0}, which has no sums to order. Take "chameleon"':
    '模型 {0} 没有可排次序的求和，不能指定 backend。请用 "chameleon"',
};
