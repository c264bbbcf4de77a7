import type { Sayings } from './inChinese.js';

/** What the processors say of their options, and of what they are given. */
export const sampling: Sayings = {
  '{name} has the options {names}, got {value}. Check the spelling':
    '{name} 的选项有 {names}，这里是 {value}。请检查拼写',
  '{name} must be a number that is finite, got {value}. {advice}':
    '{name} 必须是有限的数，这里是 {value}。{advice}',
  '{name} must be a number that is whole and in {range}, got {value}. {advice}':
    '{name} 必须是 {range} 内的整数，这里是 {value}。{advice}',
  '{name} must be a number in {range}, got {value}. {advice}':
    '{name} 必须是 {range} 内的数，这里是 {value}。{advice}',
  '{name} must be a whole number in {range}, got {value}. {advice}':
    '{name} 必须是 {range} 内的整数，这里是 {value}。{advice}',
  '{name} must be a whole number from {least}, got {value}. {advice}':
    '{name} 必须是不小于 {least} 的整数，这里是 {value}。{advice}',

  '0 changes nothing': '0 什么也不改变',
  '0 changes nothing, 2 is much, below 0 rewards repetition':
    '0 什么也不改变，2 已经很多，小于 0 是奖励重复',
  '1 changes nothing': '1 什么也不改变',
  '1 changes nothing, 1.5 is usual': '1 什么也不改变，常用 1.5',
  '1 changes nothing, 1.2 is usual, below 1 rewards repetition':
    '1 什么也不改变，常用 1.2，小于 1 是奖励重复',
  '0 is greedy, 1 changes nothing, 2 flattens': '0 是贪心，1 什么也不改变，2 使分布变平',
  'Hugging Face refuses 0 here and wants do_sample=False, which is the draw "greedy"':
    'Hugging Face 在这里不接受 0，而要用 do_sample=False，即抽取方式 "greedy"',
  'Up to 0 it is greedy': '不大于 0 就是贪心',
  '1 is the middle': '1 在中间',
  '0.5 reaches from T − 0.5 to T + 0.5': '0.5 表示从 T − 0.5 到 T + 0.5',
  '1 is a line': '1 是一条直线',
  '1 is a parabola': '1 是一条抛物线',
  'The paper takes {low} to {high}': '论文中取 {low} 到 {high}',
  '{value} is usual': '常用 {value}',
  '{value} is usual; 0 is off': '常用 {value}；0 表示关闭',
  '0.1 is usual; above 0.5 it is off': '常用 0.1；大于 0.5 就是关闭',
  '5 bits are usual': '常用 5 比特',
  'A finite one is needed': '必须是有限的',
  'Below 0 it is off': '小于 0 就是关闭',
  '0.9 looks back about ten tokens': '0.9 大约往回看十个词元',
  '0.2 is mild; 0 is off': '0.2 比较温和；0 表示关闭',
  '0.05 drops what is less than a twentieth as probable as the likeliest token':
    '0.05 去掉概率不到最可能词元二十分之一的词元',
  '0.95 cuts a long tail; 1 is off': '0.95 切去长尾；1 表示关闭',
  '0.4 keeps two fifths of the entropy': '0.4 保留五分之二的熵',
  '1 keeps what is within one standard deviation of the largest logit':
    '1 保留与最大 logit 相差不超过一个标准差的词元',
  '0.9 keeps the likeliest tokens that hold nine tenths of the probability':
    '0.9 保留占概率十分之九的最可能的词元',
  '0.95 keeps all but the least typical': '0.95 只去掉最不典型的',
  '0.5 strikes at every other token': '0.5 表示平均每两个词元作用一次',
  '0 lets the groups agree': '0 允许各组一致',
  '0 is none, 1 is the mean log probability': '0 表示没有，1 表示平均对数概率',
  '1 is greedy; the paper takes 5 to 10': '1 是贪心；论文中取 5 到 10',
  '0 is greedy; the paper takes 0.6': '0 是贪心；论文中取 0.6',
  '1 is greedy; 4 is a good start': '1 是贪心；可以从 4 开始',
  '1 is plain beam search': '1 是普通的束搜索',
  '1 is plain sampling': '1 是普通的采样',
  '3 forbids to repeat three tokens': '3 禁止重复三个词元',
  'To keep every token, leave topK out': '要保留所有词元，就不要写 topK',
  "It is a token's id: take it from the model's tokenize":
    '它是词元的编号：请用模型的 tokenize 得到',

  '{name} must be a list of token ids such as {example}, got {value}':
    '{name} 必须是词元编号的列表，例如 {example}，这里是 {value}',
  '{name} must name tokens in {range}, got {value}':
    '{name} 的词元必须在 {range} 内，这里是 {value}',
  '{name} must be true, because it has no parameter, got {value}':
    '{name} 必须是 true，因为它没有参数，这里是 {value}',
  'allowedTokens must name at least one token, got none':
    'allowedTokens 至少要有一个词元，这里没有',
  'allowedTokens must leave at least one token, but the model has no images. Use one that has':
    'allowedTokens 至少要留下一个词元，但这个模型没有图像。请用有图像的模型',
  '{name} must be a number, or "-∞" to forbid the token, got {value}':
    '{name} 必须是一个数，或用 "-∞" 禁止这个词元，这里是 {value}',
  '{name} must have token ids as keys, such as {example}, got {value}':
    '{name} 的键必须是词元编号，例如 {example}，这里是 {value}',
  'the pattern {name} must be a regular expression, but at character {place} of {pattern} {what}':
    '模式 {name} 必须是正则表达式，但在 {pattern} 的第 {place} 个字符处，{what}',
  'a repetition goes from more to less': '重复次数由多到少',
  'a ( is not closed': '( 没有闭合',
  'a [ is not closed': '[ 没有闭合',
  'a < is not closed; write \\< for the character': '< 没有闭合；要写这个字符，请用 \\<',
  '{sign} has nothing to repeat': '{sign} 没有可重复的东西',
  'there is nothing after the \\': '\\ 后面什么也没有',
  'a ) closes nothing': ') 没有对应的左括号',
  'a pattern must have at most {most} parts when its repetitions are written out. Repeat less often':
    '把重复都写开之后，模式最多有 {most} 个部分。请减少重复',
  "rules must read something before they use themselves again, and these nest more than {depth} deep. Put a character before the rule's own name":
    '规则在再次用到自己之前必须先读到字符，而这些规则嵌套超过 {depth} 层。请在规则自己的名字前面加一个字符',
  'constrained must allow at least one token, but after {text} none fits {pattern}. The text is complete: generate fewer tokens, or name an end token':
    'constrained 必须至少允许一个词元，但在 {text} 之后没有一个合乎 {pattern}。文字已经完整：请少生成几个词元，或指定一个结束词元',
  'constrained must allow at least one token, but after {text} none fits {pattern}. The vocabulary, or a processor before it, has nothing that continues it':
    'constrained 必须至少允许一个词元，但在 {text} 之后没有一个合乎 {pattern}。词表里，或前一个处理器留下的词元里，没有能接下去的',
  'constrained must have a model that tells the texts of the tokens, got none. Use a recipe with a model':
    'constrained 必须有一个能说出词元文字的模型，这里没有。请用带模型的配方',

  'expression must be a formula such as {example}, got {value}':
    'expression 必须是一个公式，例如 {example}，这里是 {value}',
  'expression must be a formula, got {value}: {cause}':
    'expression 必须是一个公式，这里是 {value}：{cause}',
  'expression must have at most {most} characters, got {value}. A long formula is better written as a processor':
    'expression 最多有 {most} 个字符，这里有 {value} 个。长的公式最好写成处理器',
  'expression must have at most {most} parts. A long formula is better written as a processor':
    'expression 最多有 {most} 个部分。长的公式最好写成处理器',
  'expression must have its parser loaded first. Call await loadExpressions(), or use run':
    'expression 必须先载入它的解析器。请先调用 loadExpressions()，或使用 run',
  'expression must give logits in [−∞, ∞), but {formula} gives {value} for token {token}. Look for a division by 0, or the logarithm of a number below 0':
    'expression 给出的 logit 必须在 [−∞, ∞) 内，但 {formula} 对词元 {token} 给出 {value}。看看有没有除以 0，或对小于 0 的数取对数',
  'expression knows the names {names}, got {value}':
    'expression 认识的名字有 {names}，这里是 {value}',
  'expression must be made of numbers, {names}, operators and functions, got {value}. Assignments, ranges, lists, text and objects are refused, so that a shared formula can do no harm':
    'expression 必须由数、{names}、运算符和函数组成，这里是 {value}。赋值、范围、列表、文字和对象都不接受，这样分享来的公式才不会有害',
  'a function in an expression': 'expression 里的函数',

  'guidance can keep {keep} only for a model with images, and {name} has none. Give a prompt instead':
    '只有对有图像的模型，guidance 才能保留 {keep}，而 {name} 没有图像。请改为给出提示',
  '{name} must have a prompt or keep a part of the context, got both. Leave one out':
    '{name} 要么有提示，要么保留上下文的一部分，这里两样都有。请去掉一样',
  'guidance must have a model to ask for the logits after another context, got none. Use a recipe with a model':
    'guidance 必须有一个模型来询问另一个上下文之后的 logit，这里没有。请用带模型的配方',
  'topK must be in {range}, the size of the vocabulary, got {value}. To keep every token, leave topK out':
    'topK 必须在 {range} 内，上限是词表的大小，这里是 {value}。要保留所有词元，就不要写 topK',
  'topP must be left out for transformers.js, which ignores it: its TopPLogitsWarper is exported without a body. Leave it out, or take another convention':
    '用 transformers.js 时不能写 topP，因为它会忽略 topP：它导出的 TopPLogitsWarper 是空的。请去掉，或换一种约定',
  'tokens must be more than {width}, the width of the context, got {value}':
    '词元数必须大于 {width}，即上下文的宽度，这里是 {value}',
  'processors[{index}] must leave at least one token, but {name} leaves none ({description}). Loosen it, or one before it':
    'processors[{index}] 至少要留下一个词元，但 {name} 一个也没有留下。请放宽它，或放宽它前面的某一个',
  'logits must be {count}, one per token, got {value}':
    'logits 必须有 {count} 个，每个词元一个，这里有 {value} 个',
  '{name} must be one number for each of the {count} tokens, got {value}':
    '{name} 必须给 {count} 个词元各一个数，这里有 {value} 个',
  '{name} must be a number, got NaN. Look at what made it: a division of 0 by 0, or ∞ − ∞':
    '{name} 必须是一个数，这里是 NaN。看看它是怎么来的：是 0 除以 0，还是 ∞ − ∞',
  'probabilities must have at least one that is above 0, got none':
    'probabilities 里至少要有一个大于 0，这里没有',
};
