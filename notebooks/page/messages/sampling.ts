import type { Sayings } from './sayings.js';

/** What the processors say of their options, and of what they are given. */
export const sampling: Sayings = {
  '{0} has the options {1}, got {2}. Check the spelling':
    '{0} 的选项有 {1}，这里是 {2}。请检查拼写',
  '{0} must be a number that is finite, got {1}. {2}': '{0} 必须是有限的数，这里是 {1}。{2}',
  '{0} must be a number in {1}, got {2}. {3}': '{0} 必须是 {1} 内的数，这里是 {2}。{3}',
  '{0} must be a whole number in {1}, got {2}. {3}': '{0} 必须是 {1} 内的整数，这里是 {2}。{3}',
  '{0} must be a whole number from {1}, got {2}. {3}':
    '{0} 必须是不小于 {1} 的整数，这里是 {2}。{3}',
  '{0} must be a list of token ids such as [5, 7], got {1}':
    '{0} 必须是词元编号的列表，例如 [5, 7]，这里是 {1}',
  '{0} must name tokens in {1}, got {2}': '{0} 的词元必须在 {1} 内，这里是 {2}',
  '{0} must be true, because it has no parameter, got {1}':
    '{0} 必须是 true，因为它没有参数，这里是 {1}',
  'allowedTokens must leave at least one token, but the model has no images. Use one that has':
    'allowedTokens 至少要留下一个词元，但这个模型没有图像。请用有图像的模型',
  '{0} must be a number, or "-∞" to forbid the token, got {1}':
    '{0} 必须是一个数，或用 "-∞" 禁止这个词元，这里是 {1}',
  '{0} must have token ids as keys, such as {"15": -2.5}, got {1}':
    '{0} 的键必须是词元编号，例如 {"15": -2.5}，这里是 {1}',
  'the pattern {0} must be a regular expression, but at character {1} of {2} {3}':
    '模式 {0} 必须是正则表达式，但在 {2} 的第 {1} 个字符处，{3}',
  'a repetition goes from more to less': '重复次数由多到少',
  'a ( is not closed': '( 没有闭合',
  'a [ is not closed': '[ 没有闭合',
  'a < is not closed; write \\< for the character': '< 没有闭合；要写这个字符，请用 \\<',
  '{0} has nothing to repeat': '{0} 没有可重复的东西',
  'there is nothing after the \\': '\\ 后面什么也没有',
  'a ) closes nothing': ') 没有对应的左括号',
  'a pattern must have at most {0} parts when its repetitions are written out. Repeat less often':
    '把重复都写开之后，模式最多有 {0} 个部分。请减少重复',
  "rules must read something before they use themselves again, and these nest more than {0} deep. Put a character before the rule's own name":
    '规则在再次用到自己之前必须先读到字符，而这些规则嵌套超过 {0} 层。请在规则自己的名字前面加一个字符',
  'constrained must allow at least one token, but after {0} none fits {1}. The text is complete: generate fewer tokens, or name an end token':
    'constrained 必须至少允许一个词元，但在 {0} 之后没有一个合乎 {1}。文字已经完整：请少生成几个词元，或指定一个结束词元',
  'constrained must allow at least one token, but after {0} none fits {1}. The vocabulary, or a processor before it, has nothing that continues it':
    'constrained 必须至少允许一个词元，但在 {0} 之后没有一个合乎 {1}。词表里，或前一个处理器留下的词元里，没有能接下去的',
  'constrained must have a model that tells the texts of the tokens, got none. Use a recipe with a model':
    'constrained 必须有一个能说出词元文字的模型，这里没有。请用带模型的配方',
  'expression must be a formula, got {0}: {1}': 'expression 必须是一个公式，这里是 {0}：{1}',
  'expression must have at most {0} parts. A long formula is better written as a processor':
    'expression 最多有 {0} 个部分。长的公式最好写成处理器',
  "expression must have its parser imported, which a bundle leaves out. Write: import 'samplescope/expression'":
    "expression 需要先导入它的解析器，打包文件里没有带上它。请写 import 'samplescope/expression'",
  'expression must have its parser loaded first. Call await loadExpressions(), or use run':
    'expression 必须先载入它的解析器。请先调用 loadExpressions()，或使用 run',
  'expression must give logits in [−∞, ∞), but {0} gives {1} for token {2}. Look for a division by 0, or the logarithm of a number below 0':
    'expression 给出的 logit 必须在 [−∞, ∞) 内，但 {0} 对词元 {2} 给出 {1}。看看有没有除以 0，或对小于 0 的数取对数',
  'expression knows the names {0}, got {1}': 'expression 认识的名字有 {0}，这里是 {1}',
  'expression must be made of numbers, {0}, operators and functions, got {1}. Assignments, ranges, lists, text and objects are refused, so that a shared formula can do no harm':
    'expression 必须由数、{0}、运算符和函数组成，这里是 {1}。赋值、范围、列表、文字和对象都不接受，这样分享来的公式才不会有害',
  'a function in an expression': 'expression 里的函数',
  'expression must give {0}(…) at least one argument, got none':
    'expression 必须给 {0}(…) 至少一个参数，这里没有',
  'expression must give {0}(…) as many arguments as it takes, {1}, got {2}':
    'expression 给 {0}(…) 的参数必须是 {1} 个，这里是 {2} 个',
  'guidance can keep {0} only for a model with images, and {1} has none. Give a prompt instead':
    '只有对有图像的模型，guidance 才能保留 {0}，而 {1} 没有图像。请改为给出提示',
  '{0} must have a prompt or keep a part of the context, got both. Leave one out':
    '{0} 要么有提示，要么保留上下文的一部分，这里两样都有。请去掉一样',
  'guidance must have a model to ask for the logits after another context, got none. Use a recipe with a model':
    'guidance 必须有一个模型来询问另一个上下文之后的 logit，这里没有。请用带模型的配方',
  'topK must be in {0}, the size of the vocabulary, got {1}. To keep every token, leave topK out':
    'topK 必须在 {0} 内，上限是词表的大小，这里是 {1}。要保留所有词元，就不要写 topK',
  'topP must be left out for transformers.js, which ignores it: its TopPLogitsWarper is exported without a body. Leave it out, or take another convention':
    '用 transformers.js 时不能写 topP，因为它会忽略 topP：它导出的 TopPLogitsWarper 是空的。请去掉，或换一种约定',
  'tokens must be more than {0}, the width of the context, got {1}':
    '词元数必须大于 {0}，即上下文的宽度，这里是 {1}',
  'processors[{0}] must leave logits in [−∞, ∞), but {1} makes {2} of logits[{3}] ({4}). Look at what it was given: it is too large for 32 bits, or −∞':
    'processors[{0}] 必须留下 [−∞, ∞) 内的 logits，但 {1} 使 logits[{3}] 成为 {2}。看看它得到了什么：是超出 32 位的数，还是 −∞',
  'logits[{0}] must be below {1}, the largest 32-bit float, once divided by the temperature, for the draw {2}, got {3}. The draw inverseCdf has 64 bits':
    '用抽取方式 {2} 时，logits[{0}] 除以温度后必须小于最大的 32 位浮点数 {1}，这里是 {3}。抽取方式 inverseCdf 有 64 位',
  'logits must have at least one above {0}, the least 32-bit float, once divided by the temperature, for the draw {1}, got none. The draw inverseCdf has 64 bits':
    '用抽取方式 {1} 时，logits 除以温度后至少要有一个大于最小的 32 位浮点数 {0}，这里一个也没有。抽取方式 inverseCdf 有 64 位',
  'processors[{0}] must leave at least one token, but {1} leaves none ({2}). Loosen it, or one before it':
    'processors[{0}] 至少要留下一个词元，但 {1} 一个也没有留下。请放宽它，或放宽它前面的某一个',
  'logits must be {0}, one per token, got {1}': 'logits 必须有 {0} 个，每个词元一个，这里有 {1} 个',
  '{0} must be one number for each of the {1} tokens, got {2}':
    '{0} 必须给 {1} 个词元各一个数，这里有 {2} 个',
  'probabilities must have at least one that is above 0, got none':
    'probabilities 里至少要有一个大于 0，这里没有',
  '{0} has {1} in another chain, got it in this one. Take the preset {2}':
    '{0} 的 {1} 在另一条链里，不在这一条里。请用预设 {2}',
  '{0} must be left out for {1}, which ignores it. {2}': '用 {1} 时不能写 {0}，因为它会忽略。{2}',
  '{0} must be left out for {1}, which ignores {2}. {3}':
    '用 {1} 时不能写 {0}，因为它会忽略 {2}。{3}',
  'Leave it out': '请去掉它',
  '{0} must be a number in {1} for {2}, got {3}': '用 {2} 时，{0} 必须是 {1} 内的数，这里是 {3}',
  '{0} must be a number in {1} for {2}, got {3}. {4}':
    '用 {2} 时，{0} 必须是 {1} 内的数，这里是 {3}。{4}',
  '{0}.{1} must be that of {2}, {3}, for {4}, which has the two in one stage, got {5}. Give it once':
    '在 {4} 中，{0}.{1} 必须与 {2} 相同，即 {3}，因为两者是同一个阶段，这里是 {5}。请只写一次',
  '{0} must be a list of token ids or text, got {1}, which is in every token':
    '{0} 必须是词元编号的列表或文字，这里是 {1}，而它在每个词元里都有',
  '{0} has the settings {1}, got {2}': '{0} 的设置有 {1}，这里是 {2}',
  '{0}.convention must stay {1} in the preset {2}, got {3}. For another, write the chain yourself, or edit the preset':
    '在预设 {2} 中，{0}.convention 必须保持 {1}，这里是 {3}。要用别的，请自己写处理链，或修改预设',
  '{0} must be text, got {1}': '{0} 必须是文字，这里是 {1}',
  '{0} must be a list, got {1}': '{0} 必须是一个列表，这里是 {1}',
  'a processor must be an object of one key such as {"temperature":0.8}, got {0}':
    '处理器必须是像 {"temperature":0.8} 这样只有一个键的对象，这里是 {0}',
  '{0} must name at least one token, got none': '{0} 至少要有一个词元，这里没有',
  '{0} must be a formula such as "logits / 2", got {1}':
    '{0} 必须是一个公式，例如 "logits / 2"，这里是 {1}',
  '{0} must have at most {1} characters, got {2}. A long formula is better written as a processor':
    '{0} 最多有 {1} 个字符，这里有 {2} 个。长的公式最好写成处理器',
  'a text must be at no more than {0} places of a grammar at once. Give its rules fewer ways to read one text':
    '一段文本同时最多可以在语法的 {0} 个位置上。请让同一段文本少几种读法',
  'a grammar must take no more than {0} steps for one token. Give its rules fewer ways to read one text':
    '语法为一个词元最多用 {0} 步。请让同一段文本少几种读法',
  'the pattern {0} must have at most {1} characters, got {2}. Use rules for what comes again':
    '模式 {0} 最多有 {1} 个字符，这里有 {2} 个。重复出现的部分请用规则来写',
  'brackets and repetitions nest more than {0} deep': '括号和重复嵌套超过 {0} 层',
  'logits must have at least one above −∞, got only −∞. Every token has been removed: loosen the processors before':
    'logits 里至少要有一个大于 −∞，这里全是 −∞。所有词元都被去掉了：请放宽前面的处理器',
};
