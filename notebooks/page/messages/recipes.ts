import type { Sayings } from './sayings.js';

/** What is said of recipes, presets, receipts, of the ways of decoding, and of experiments. */
export const recipes: Sayings = {
  'a recipe': '配方',
  'a receipt': '回执',
  'a preset': '预设',
  'a chain': '处理链',
  '{place} is not a part of it. Check the spelling, or leave it out':
    '{place} 不属于这里。请检查拼写，或去掉它',
  '{place} is missing': '缺少 {place}',
  '{name} must be text in quotation marks, got {value}':
    '{name} 必须是引号里的文字，这里是 {value}',
  '{name} must be well-formed Unicode, without a lone surrogate, got {value}':
    '{name} 必须是合乎规则的 Unicode，没有落单的代理项，这里是 {value}',
  '{name} must be an object of prompts, each with an object or a list of tokens and logits, got {value}':
    '{name} 必须是由提示组成的对象，每个提示带有词元和 logit 的对象或列表，这里是 {value}',
  '{name} must be a list of processors, in order, got {value}':
    '{name} 必须是按顺序排列的处理器列表，这里是 {value}',
  '{name} must be an object of one key such as {example}, got {value}':
    '{name} 必须是像 {example} 这样只有一个键的对象，这里是 {value}',
  '{name} must be 1, the version that this Samplescope reads; a higher one needs a newer Samplescope, got {value}':
    '{name} 必须是 1，即这个 Samplescope 能读的版本；更高的版本需要更新的 Samplescope，这里是 {value}',
  '{name} must be 1, got {value}': '{name} 必须是 1，这里是 {value}',
  '{name} must not be empty: any other text will do, such as "42", got {value}':
    '{name} 不能是空的：别的文字都行，例如 "42"，这里是 {value}',
  '{name} must not be empty, got {value}': '{name} 不能是空的，这里是 {value}',
  '{name} must be one of the {kind} {names}, got {value}':
    '{name} 必须是 {names} 之一，这里是 {value}',
  '{name} must be text: what the engine calls it, got {value}':
    '{name} 必须是文字，即引擎对它的叫法，这里是 {value}',
  '{name} must be an object of options, got {value}':
    '{name} 必须是由选项组成的对象，这里是 {value}',
  '{name} must be true or false, got {value}': '{name} 必须是 true 或 false，这里是 {value}',
  '{name} must be a list of stages, in order, got {value}':
    '{name} 必须是按顺序排列的阶段列表，这里是 {value}',
  '{name} must be a list of texts, got {value}': '{name} 必须是文字的列表，这里是 {value}',
  '{name} must have each key once in an object, got {key} twice. Take one of them out':
    '{name}里，一个对象的每个键只能出现一次，{key} 却有两次。请去掉一个',
  '{name} must be JSON: {cause}. Is the file whole?': '{name}必须是 JSON：{cause}。文件完整吗？',
  '{name} must be JSON: {cause}': '{name}必须是 JSON：{cause}',
  "a recipe's URL must be made of key=value parts joined by &, got {value}":
    '配方的 URL 必须由 & 连接的 key=value 组成，这里是 {value}',
  "a recipe's URL must give {key} once, got it twice": '配方的 URL 只能给出 {key} 一次，这里有两次',
  "a recipe's URL must give {key} as encoded text or JSON, got {value}: {cause}":
    '配方的 URL 必须以编码后的文字或 JSON 给出 {key}，这里是 {value}：{cause}',
  'a chain must be a list of processors such as {example}, a recipe or a preset, got {value}':
    '处理链必须是像 {example} 这样的处理器列表、一份配方或一个预设，这里是 {value}',

  'imageProcessors must go with a model that has images, and {name} has none. Leave them out, or take a preset for text, such as {example}':
    'imageProcessors 必须配合有图像的模型，而 {name} 没有。请去掉它们，或选一个用于文字的预设，例如 {example}',
  'receipt.fingerprint must be that of receipt.steps, and is not: the receipt was changed or cut after it was made':
    'receipt.fingerprint 必须是 receipt.steps 的指纹，却不是：回执写成之后被改动或截断了',
  "eosToken must be in {range}, got {value}. It is a token's id: take it from the model's tokenize":
    'eosToken 必须在 {range} 内，这里是 {value}。它是词元的编号：请用模型的 tokenize 得到',
  'beamSearch.groups must divide the width, {width}, got {value}. Every group has equally many places':
    'beamSearch.groups 必须整除宽度 {width}，这里是 {value}。每一组的位置一样多',
  'recipe.model must be left out where a model is handed in, or be {0}, got {1}':
    '交来模型时必须去掉 recipe.model，或者写成 {0}，这里是 {1}',
  '{name} must not be empty: it is the name of a model that is handed in, got {value}':
    '{name} 不能为空：它是程序交来的模型的名字，这里是 {value}',
  '{first} and {second} must have the same vocabulary, got {firstName} with {firstSize} tokens and {secondName} with {secondSize}. Fit both from the same text, with the same tokenizer':
    '{first} 和 {second} 的词表必须相同，这里 {firstName} 有 {firstSize} 个词元，{secondName} 有 {secondSize} 个。请用同样的文字和同样的分词器拟合两者',
  'first and second must have the same {key}, got {first} and {second}. Only so do they use the same numbers at each step':
    '两者的 {key} 必须相同，这里是 {first} 和 {second}。只有这样，它们每一步才用同样的随机数',
  'draw must be one of {names} for common random numbers, got {value}':
    '要用共同的随机数，draw 必须是 {names} 之一，这里是 {value}',
  'run must be {next}, the next one on the stream, got {value}. Runs out of order need a seed each':
    'run 必须是随机数流上的下一个，即 {next}，这里是 {value}。不按顺序运行，每次都需要一个种子',
  'temperatures must be at least one, got none': '至少要有一个温度，这里没有',
  'counts and probabilities must have the same length, got {counts} and {probabilities}':
    'counts 和 probabilities 必须一样长，这里是 {counts} 和 {probabilities}',
  'counts must have at least one draw in them, got none': 'counts 里至少要有一次抽取，这里没有',
};
