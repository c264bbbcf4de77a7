import { createProcessor, type ProcessorName, type ProcessorSpec } from '../../src/index.js';
import { pageLanguage } from '../page/language.js';

/** What a stage does, in the page's language. */
export function describeStage(spec: ProcessorSpec): string {
  if (pageLanguage === 'en') return createProcessor(spec).description;
  return inChinese[Object.keys(spec)[0] as ProcessorName];
}

/** The library describes stages in English; here is each in Chinese. */
const inChinese: Readonly<Record<ProcessorName, string>> = {
  temperature: '把每个 logit 除以 T：T 小于 1 使分布更尖，大于 1 使它更平。',
  dynamicTemperature: '熵越高，温度越高：T 在 T − range 与 T + range 之间变动。',
  quadraticSmoothing: '按到最大 logit 的距离的平方来压低其余的 logit。',
  topK: '只留下概率最高的 k 个词元。',
  topP: '从最可能的词元起往下取，直到概率之和达到 p；其余的去掉。',
  minP: '只留下概率至少为最高概率的 p 倍的词元。',
  topA: '只留下概率至少为 a 乘以最高概率的平方的词元。',
  tailFree: '看概率曲线在哪里变平，从那里截断。',
  typical: '留下惊奇度最接近熵的词元，直到概率之和达到 mass。',
  epsilon: '去掉概率小于 epsilon 的词元。',
  eta: '与 epsilon 相同，但熵高时门槛会降低。',
  topH: '留下前面的词元，直到它们的熵达到整体熵的 h 倍。',
  topNSigma: '只留下离最大 logit 不超过 n 个标准差的词元。',
  pLess: '门槛是概率的平方和，没有参数。',
  xtc: '以 probability 的机会，在概率不低于 threshold 的词元中只留下最不可能的一个。',
  mirostat: '调整截断的位置，使文本的惊奇度保持在 tau 比特附近（第 1 版）。',
  mirostatV2: '去掉惊奇度超过 mu 的词元，并调整 mu，使惊奇度保持在 tau 比特附近。',
  adaptiveP: '偏好概率接近目标值的词元，目标随抽到的词元调整。',
  dry: '如果一个词元会把已有的重复接下去，就降低它；重复越长，降得越多。',
  repetitionPenalty: '已经出现过的词元：正的 logit 除以 penalty，负的乘以 penalty。',
  encoderRepetitionPenalty: '提示中没有出现过的词元受到惩罚。',
  frequencyPenalty: '每出现过一次，logit 就减去 penalty。',
  presencePenalty: '出现过的词元，logit 减去 penalty，不论几次。',
  penalties: 'llama.cpp 的三种惩罚：重复、频率、出现。',
  noRepeatNgram: '不允许任何 n 个连续的词元出现第二次。',
  encoderNoRepeatNgram: '不允许重复提示中的任何 n 个连续的词元。',
  logitBias: '给指定的词元加上一个数：编号 → 加多少。',
  sequenceBias: '给指定的词元序列的最后一个加上一个数。',
  badWords: '不允许指定的词元序列。',
  allowedTokens: '只允许这些编号的词元。',
  suppressTokens: '不允许这些编号的词元。',
  suppressTokensAtBegin: '开头不允许这些编号的词元。',
  roomForImage: '剩下的位置放不下一幅图像时，不允许图像的开始词元。',
  minLength: '在达到这个长度之前不允许结束。',
  minNewTokens: '在生成这么多词元之前不允许结束。',
  forcedBos: '强制第一个词元。',
  forcedEos: '在最大长度处强制结束。',
  forcedTokens: '强制最先生成的几个词元，按编号依次给出。',
  exponentialLengthDecay: '过了某个长度，结束词元越来越受偏好。',
  guidance:
    '再问模型一次，这次换成另一个提示，并让 logit 远离那个回答：另一个 + scale × (自己 − 另一个)。',
  watermark: '上一个词元决定哪一部分词表是“绿色”的；绿色的 logit 加上 bias。',
  constrained: '只允许那些让文本仍然能够符合这个正则表达式的词元。',
  expression: '你自己的公式：由 logits、p、rank、T 和 entropy 算出新的 logit。',
  infNanRemove: '把 NaN 与无穷大换成有限的数。',
  logitNormalization: '把 logit 换成对数概率。',
};
