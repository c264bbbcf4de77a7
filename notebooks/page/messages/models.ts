import type { Sayings } from './sayings.js';

/** What is said of probabilities, of the toy models and of their texts and pictures. */
export const models: Sayings = {
  'model must have sums to order, which {0} has not': 'model 必须有可以安排次序的求和，而 {0} 没有',
  'texts must be at least 2, got {0}': '至少要有 2 段文字，这里有 {0} 段',
  'logits must have at least one above −∞, got only −∞. Look at the model: it leaves no token to draw':
    'logits 至少要有一个大于 −∞，这里全是 −∞。看看模型：它没有留下可抽取的词元',
  'the model {0} must give one logit for each of the {1} tokens of its vocabulary, got {2}. Look at its logits':
    '模型 {0} 必须为词表的 {1} 个词元各给出一个 logit，这里是 {2} 个。看看它的 logits',
  'logits[{0}] must be in [−∞, ∞), got {1}. Look at what made it: an overflow, or a division by 0':
    'logits[{0}] 必须在 [−∞, ∞) 内，这里是 {1}。看看它是怎么来的：是溢出，还是除以 0',
  'logits[{0}] must be in [−∞, ∞), got {1}. Look at what made it: an overflow, or a division by 0; or put infNanRemove first':
    'logits[{0}] 必须在 [−∞, ∞) 内，这里是 {1}。看看它是怎么来的：是溢出，还是除以 0；或者把 infNanRemove 放在最前面',
  'out must be as long as logits, {0}, got {1}': 'out 必须与 logits 一样长，即 {0}，这里是 {1}',
  'temperature must be in (0, ∞), got {0}. 1 changes nothing, below 1 sharpens, above 1 flattens':
    'temperature 必须在 (0, ∞) 内，这里是 {0}。1 什么也不改变，小于 1 使分布更尖，大于 1 使分布更平',
  '{0} must have at least one entry, got none': '{0} 至少要有一项，这里没有',
  '{0} must sum to 1, got {1}. softmax makes probabilities of any logits':
    '{0} 之和必须是 1，这里是 {1}。softmax 可以把任何 logit 变成概率',
  'p and q must have the same length, got {0} and {1}. They are probabilities of the same tokens':
    'p 和 q 必须一样长，这里是 {0} 和 {1}。它们是同一些词元的概率',

  "the model {0} must be imported, as a bundle leaves it out. Write: import 'samplescope/models'":
    "需要先导入模型 {0}：打包文件里没有带上它。请写 import 'samplescope/models'",
  'recipe.model must name the model that ran, which is {0}, got {1}':
    'recipe.model 必须写出所运行的模型，即 {0}，这里是 {1}',
  'name must be a word of letters, digits and _ that no processor here has, got {0}':
    'name 必须是由字母、数字和 _ 组成、这里没有处理器用过的词，这里是 {0}',
  'the model {0} must be handed in, as in run(recipe, { model }): no recipe holds it':
    '模型 {0} 必须由程序交给它，如 run(recipe, { model })：没有配方能装下它',
  'the model handed in must be {0}, got {1}': '交来的模型必须是 {0}，这里是 {1}',

  'text must have at least one character, got "". Paste a few sentences.':
    '文字至少要有一个字符，这里是 ""。请粘贴几句话。',
  'every character must occur in the text that the model has learned from, got {0}, character {1} of {2}. Leave it out, or fit a model on a text that has it.':
    '每个字符都必须在模型学习过的文字里出现过，这里有 {0}，是 {2} 的第 {1} 个字符。请去掉它，或用含有它的文字拟合一个模型。',
  'order must be an integer in [1, 5], got {0}. It is how many tokens an n-gram has; 3 is a good start.':
    'order 必须是 [1, 5] 内的整数，这里是 {0}。它是一个 n 元组里词元的个数；可以从 3 开始。',
  'a prompt for the model {0} must be one of {1}, tokens of its vocabulary may follow, got {2}. An n-gram model takes other texts.':
    '模型 {0} 的提示必须是 {1} 之一，后面可以接它词表里的词元，这里是 {2}。n 元模型接受别的文字。',
  'the context must have a prompt of the model {0} in it, got none. Begin with a prompt, or give the table a row for "".':
    '上下文里必须有模型 {0} 的一个提示，这里没有。请以提示开头，或在表里给 "" 加一行。',
  'a table must be an object of prompts and their logits, got {0}':
    '表必须是由提示和它们的 logit 组成的对象，这里是 {0}',
  'a table must have at least one prompt, got none': '表里至少要有一个提示，这里没有',
  'the row of the prompt {0}': '提示 {0} 这一行',
  '{0} must hold tokens and logits, got {1}': '{0}里必须是词元和 logit，这里是 {1}',
  '{0} must have each token once, got {1} twice. Remove one.':
    '{0}里每个词元只能出现一次，{1} 却有两次。请去掉一个。',
  '{0} must have at least one token, got none': '{0}里至少要有一个词元，这里没有',
  '{0} must have a finite logit, got −∞ only. Something must be possible.':
    '{0}里必须有一个有限的 logit，这里全是 −∞。总得有什么是可能的。',
  '{0} must hold tokens that have text, got ""': '{0}里的词元必须有文字，这里是 ""',
  'model must be one of {0}, or {"table": …}, or {"ngram": {"text": …}}, got {1}':
    'model 必须是 {0} 之一，或 {"table": …}，或 {"ngram": {"text": …}}，这里是 {1}',

  'a picture must have 1 to 3 objects, got {0}.': '一幅图画必须有 1 到 3 个物体，这里有 {0} 个。',
  'a patch can hold one object, got two in one place.':
    '一个图块只能放一个物体，这里有两个在同一处。',
  'the objects of a picture must differ in shape or colour, got two of one kind.':
    '一幅图画里的物体必须形状或颜色不同，这里有两个一样的。',
  'every word must be one that the toy Chameleon knows, got {0} after {1}. It knows {2} tokens; an English word has a space before it and a capital only at the beginning of a sentence.':
    '每个词都必须是玩具 Chameleon 认识的，这里在 {1} 之后有 {0}。它认识 {2} 个词元；英文词前面有一个空格，只在句首大写。',
  'all patches of a picture must have one background, got {0} first and {1} in row {2}, column {3}.':
    '一幅图画的所有图块必须有同一种背景，这里先是 {0}，第 {2} 行第 {3} 列却是 {1}。',
  'an image must have {0} codes, got {1}.': '一幅图像必须有 {0} 个码，这里有 {1} 个。',
  'an image must have {0} × {1} pixels of 3 bytes, {2} bytes, got {3}. Scale it to {4} × {5} and drop the alpha channel.':
    '一幅图像必须有 {0} × {1} 个像素，每个 3 字节，共 {2} 字节，这里是 {3}。请缩放到 {4} × {5}，并去掉 alpha 通道。',
  'the patch in row {0}, column {1} is none of the {2} in the codebook. A patch has {3} × {4} pixels: one background, with no object or one, drawn as pixelsOf draws it.':
    '第 {0} 行第 {1} 列的图块不是码本里 {2} 个中的任何一个。一个图块有 {3} × {4} 个像素：一种背景，上面没有或只有一个物体，画法与 pixelsOf 相同。',
  'a request must be for 1 to 3 objects of different shapes, got {0}.':
    '请求必须是 1 到 3 个形状不同的物体，这里是 {0}。',
  'order must be "sequential", "tree", {"splits": n}, {"size": n} or {"devices": n, …}, got {0}':
    'order 必须是 "sequential"、"tree"、{"splits": n}、{"size": n} 或 {"devices": n, …}，这里是 {0}',
  'size must be a whole number from 1, got {0}': 'size 必须是 1 以上的整数，这里是 {0}',
  '{0} must be a whole number in [1, {1}], the terms of the sum, got {2}':
    '{0} 必须是 [1, {1}] 内的整数，不超过求和的项数，这里是 {2}',
  'version must be one of those of {0}, {1}, got {2}. What another version computed, this one cannot do again':
    'version 必须是 {0} 的版本 {1} 之一，这里是 {2}。别的版本算出的结果，这里无法重现',
  'devices must be one of {0}, got {1}': 'devices 必须是 {0} 之一，这里是 {1}',
  'numbers must stay within ±{0}, which {1} has, got {2} in {3} of layer {4}, at position {5}. Take a format with more range, such as bfloat16':
    '数必须在 {1} 的范围 ±{0} 之内；第 {5} 个位置第 {4} 层的 {3} 里是 {2}。请换一种范围更大的格式，例如 bfloat16',
  'width must be a multiple of twice the heads ({0}), got {1}. Each head turns its numbers in pairs.':
    'width 必须是头数两倍（{0}）的倍数，这里是 {1}。每个头把它的数成对旋转。',
  'the context must have at least one token, got none. Begin with the token that begins a document.':
    '上下文至少要有一个词元，这里没有。请以表示文档开头的词元开始。',
  'the context must have at most {0} tokens, got {1}: a context that is too long. Shorten the prompt, or ask for fewer tokens.':
    '上下文最多有 {0} 个词元，这里有 {1} 个，太长了。请缩短提示，或少生成几个词元。',
  'weights must be {0} numbers for this shape, got {1}':
    '这种形状的权重必须有 {0} 个数，这里有 {1} 个',
  'weights must be finite, got {0} as number {1}':
    '权重必须是有限的数，这里第 {1} 个（从 0 数起）是 {0}',
  "weights must be for the tokenizer's {0} tokens, got {1}":
    '权重必须对应分词器的 {0} 个词元，这里是 {1}',
  'base64 must have a multiple of 4 characters, got {0}.':
    'base64 的字符数必须是 4 的倍数，这里是 {0}。',
  'base64 must be made of A–Z, a–z, 0–9, + and /, got {0}.':
    'base64 必须由 A–Z、a–z、0–9、+ 和 / 组成，这里是 {0}。',
  'weights {0}, got {1}. Take the whole file, as it was written.':
    '权重{0}，这里是 {1}。请使用写下时那样的完整文件。',
  'must begin with the length of their header': '必须以文件头的长度开始',
  'must have a header in JSON': '必须有 JSON 的文件头',
  'must be of a format in {0} in {1}': '在 {1} 中必须是 {0} 之一的格式',
  'must have a shape and a place for {0}': '必须有 {0} 的形状和位置',
  'must have {0} bytes for {1}': '必须有 {0} 字节给 {1}',
  'must have {0} bytes': '必须有 {0} 字节',
  '{0}: they are cut off': '{0}，被截断了',
  'something else': '别的东西',
  'weights must have the SHA-256 {0}, got {1}: they are cut off or were changed. Take the file again.':
    '权重的 SHA-256 必须是 {0}，这里是 {1}：文件被截断或改动过。请重新取得文件。',
  'weights must have {0} in the shape {1}, got {2}': '权重中 {0} 的形状必须是 {1}，这里是 {2}',
  "weights must have the transformer's config in their notes, got {0}":
    '权重的附注里必须有 transformer 的配置，这里是 {0}',
  'temperature must be in (0, ∞), got 0. 0 means greedy, which probabilitiesAt takes, too':
    'temperature 必须在 (0, ∞) 内，这里是 0。0 表示贪心，probabilitiesAt 也接受它',
  'logits must have at least one entry, got none': 'logits 至少要有一项，这里没有',
  'the model must be an n-gram model, which has smaller ones beside it, got {0}':
    '模型必须是 n-gram 模型，它才有更小的同类，这里是 {0}',
  '{0}[{1}] must be in [0, 1], got {2}': '{0}[{1}] 必须在 [0, 1] 内，这里是 {2}',
  'an image must have {0} image tokens and then end-image ({1}), got the token {2} in the image that begins at position {3}. Forbid all but image tokens in imageProcessors with {"allowedTokens":"images"}, and give pictures whole':
    '一幅图像必须有 {0} 个图像词元，然后是 end-image（{1}）；从位置 {3} 开始的图像里有词元 {2}。请在 imageProcessors 里用 {"allowedTokens":"images"} 禁止图像词元以外的一切，并给出完整的图画',
  '{0} must hold pairs like [" tea", 1.5], got {1}':
    '{0}里必须是像 [" tea", 1.5] 这样的一对，这里是 {1}',
  'the logit of {0} in {1}': '{1}里 {0} 的 logit',
  '{0} must be a finite number or −∞, got {1}. Leave out what is impossible.':
    '{0} 必须是有限的数或 −∞，这里是 {1}。不可能的就不要写。',
  '{0} must be a finite number or −∞, got NaN': '{0} 必须是有限的数或 −∞，这里是 NaN',
  '{0} must be a finite number or −∞, got {1}': '{0} 必须是有限的数或 −∞，这里是 {1}',
  "a token's id must be an integer in [0, {0}), got {1}. Ids belong to one model: take them from its own tokenize.":
    '词元的编号必须是 [0, {0}) 内的整数，这里是 {1}。编号只属于一个模型：请用它自己的 tokenize 得到。',
  'an image code must be an integer in [0, {0}), got {1} in row {2}, column {3}.':
    '图像码必须是 [0, {0}) 内的整数，这里第 {2} 行第 {3} 列是 {1}。',
  '{0} must be an integer in [0, {1}), got {2}.': '{0} 必须是 [0, {1}) 内的整数，这里是 {2}。',
  '{0} bytes': '{0} 字节',
  'x must be in [-{0}, {1}], got {2}. Take whole turns off the angle first.':
    'x 必须在 [-{0}, {1}] 内，这里是 {2}。请先从角度里减去整圈。',
  'must begin with the length of their header, and have the header and the tensors after it':
    '必须以文件头的长度开始，后面是文件头和张量',
  'something else, which is no safetensors file': '别的东西，不是 safetensors 文件',
  '{0} bytes for a header of {1}: they are cut off': '只有 {0} 字节，而文件头有 {1} 字节：被截断了',
  'must have texts as notes': '的附注必须是文字',
  'must have {0} from byte {1} on': '必须从第 {1} 字节起有 {0}',
  'must have {0} bytes of tensors': '必须有 {0} 字节的张量',

  'a code of {0} must be in [0, 2^{1}), got {2}': '{0} 的编码必须在 [0, 2^{1}) 内，这里是 {2}',
  'a format to sum in must be one of {0}, got {1}, which has no 0':
    '求和所用的格式必须是 {0} 之一，这里是 {1}，它没有 0',
  'values must be at least one number, got none': 'values 至少要有一个数，这里没有',
  'values[{0}] must be in [−{1}, {2}], which {3} has, got {4}':
    'values[{0}] 必须在 {3} 所能表示的 [−{1}, {2}] 内，这里是 {4}',
  'There must be at most {0} places, got {1}. Paste a part of the answer.':
    '最多可以有 {0} 个位置，这里有 {1} 个。请只贴回答的一部分。',
  'There must be at most {0} tokens, got {1}. The likeliest are enough.':
    '最多可以有 {0} 个词元，这里有 {1} 个。取最可能的那些就够了。',
  'load.seed must not be empty: any other text will do': 'load.seed 不能为空，任何别的文字都可以',
  'load.strangers must be at least one request, or be left out to be drawn, got none':
    'load.strangers 至少要有一个请求，或者省略而随机抽取；这里没有',
  'a whole number in [{0}, {1}]': '[{0}, {1}] 内的整数',
  'in (0, 16]': '在 (0, 16] 内',
};
