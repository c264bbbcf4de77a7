import type { Sayings } from './sayings.js';

/** What is said of probabilities, of the toy models and of their texts and pictures. */
export const models: Sayings = {
  'logits must have at least one above −∞, got only −∞. Every token has been removed: loosen the processors before':
    'logits 至少要有一个大于 −∞，这里全是 −∞。所有词元都被去掉了：请放宽前面的处理器',
  'logits must have at least one above −∞, got only −∞. Look at the model: it leaves no token to draw':
    'logits 至少要有一个大于 −∞，这里全是 −∞。看看模型：它没有留下可抽取的词元',
  'the model {name} must give one logit for each of the {count} tokens of its vocabulary, got {value}. Look at its logits':
    '模型 {name} 必须为词表的 {count} 个词元各给出一个 logit，这里是 {value} 个。看看它的 logits',
  'logits[{token}] must be in [−∞, ∞), got {value}. Look at what made it: an overflow, or a division by 0':
    'logits[{token}] 必须在 [−∞, ∞) 内，这里是 {value}。看看它是怎么来的：是溢出，还是除以 0',
  'logits[{token}] must be in [−∞, ∞), got {value}. Look at what made it: an overflow, or a division by 0; or put infNanRemove first':
    'logits[{token}] 必须在 [−∞, ∞) 内，这里是 {value}。看看它是怎么来的：是溢出，还是除以 0；或者把 infNanRemove 放在最前面',
  'out must be as long as logits, {length}, got {value}':
    'out 必须与 logits 一样长，即 {length}，这里是 {value}',
  'temperature must be in (0, ∞), got {value}. 0 means greedy, which the temperature processor and argmax handle':
    'temperature 必须在 (0, ∞) 内，这里是 {value}。0 表示贪心，由处理器 temperature 和 argmax 处理',
  'temperature must be in (0, ∞), got {value}. 1 changes nothing, below 1 sharpens, above 1 flattens':
    'temperature 必须在 (0, ∞) 内，这里是 {value}。1 什么也不改变，小于 1 使分布更尖，大于 1 使分布更平',
  '{name} must have at least one entry, got none': '{name} 至少要有一项，这里没有',
  '{name} must sum to 1, got {value}. softmax makes probabilities of any logits':
    '{name} 之和必须是 1，这里是 {value}。softmax 可以把任何 logit 变成概率',
  'p and q must have the same length, got {p} and {q}. They are probabilities of the same tokens':
    'p 和 q 必须一样长，这里是 {p} 和 {q}。它们是同一些词元的概率',

  'the model {0} must be handed in, as in run(recipe, { model }): no recipe holds it':
    '模型 {0} 必须由程序交给它，如 run(recipe, { model })：没有配方能装下它',
  'the model handed in must be {0}, got {1}': '交来的模型必须是 {0}，这里是 {1}',

  'an image must have {length} image tokens and then end-image ({end}), got the token {value} in the image that begins at position {begin}. Forbid all but image tokens in imageProcessors with {allowed}, and give pictures whole':
    '一幅图像必须有 {length} 个图像词元，然后是 end-image（{end}）；从位置 {begin} 开始的图像里有词元 {value}。请在 imageProcessors 里用 {allowed} 禁止图像词元以外的一切，并给出完整的图画',
  "a token's id must be an integer in {range}, got {value}. Ids belong to one model: take them from its own tokenize.":
    '词元的编号必须是 {range} 内的整数，这里是 {value}。编号只属于一个模型：请用它自己的 tokenize 得到。',
  'text must have at least one character, got "". Paste a few sentences.':
    '文字至少要有一个字符，这里是 ""。请粘贴几句话。',
  'every character must occur in the text that the model has learned from, got {character}, character {place} of {text}. Leave it out, or fit a model on a text that has it.':
    '每个字符都必须在模型学习过的文字里出现过，这里有 {character}，是 {text} 的第 {place} 个字符。请去掉它，或用含有它的文字拟合一个模型。',
  'order must be an integer in [1, 5], got {value}. It is how many tokens an n-gram has; 3 is a good start.':
    'order 必须是 [1, 5] 内的整数，这里是 {value}。它是一个 n 元组里词元的个数；可以从 3 开始。',
  'a prompt for the model {name} must be one of {prompts}, tokens of its vocabulary may follow, got {text}. An n-gram model takes other texts.':
    '模型 {name} 的提示必须是 {prompts} 之一，后面可以接它词表里的词元，这里是 {text}。n 元模型接受别的文字。',
  'the context must have a prompt of the model {name} in it, got none. Begin with a prompt, or give the table a row for "".':
    '上下文里必须有模型 {name} 的一个提示，这里没有。请以提示开头，或在表里给 "" 加一行。',
  'a table must be an object of prompts and their logits, got {value}':
    '表必须是由提示和它们的 logit 组成的对象，这里是 {value}',
  'a table must have at least one prompt, got none': '表里至少要有一个提示，这里没有',
  'the row of the prompt {prompt}': '提示 {prompt} 这一行',
  '{place} must hold tokens and logits, got {value}': '{place}里必须是词元和 logit，这里是 {value}',
  '{place} must have each token once, got {token} twice. Remove one.':
    '{place}里每个词元只能出现一次，{token} 却有两次。请去掉一个。',
  '{place} must have at least one token, got none': '{place}里至少要有一个词元，这里没有',
  '{place} must have a finite logit, got −∞ only. Something must be possible.':
    '{place}里必须有一个有限的 logit，这里全是 −∞。总得有什么是可能的。',
  '{place} must hold pairs like {example}, got {value}':
    '{place}里必须是像 {example} 这样的一对，这里是 {value}',
  '{place} must hold tokens that have text, got ""': '{place}里的词元必须有文字，这里是 ""',
  'the logit of {token} in {place} must be a finite number or −∞, got {value}':
    '{place}里 {token} 的 logit 必须是有限的数或 −∞，这里是 {value}',
  'the logit of {token} in {place} must be a finite number or −∞, got {value}. Leave out what is impossible.':
    '{place}里 {token} 的 logit 必须是有限的数或 −∞，这里是 {value}。不可能的就不要写。',
  'model must be one of {names}, or {"table": …}, or {"ngram": {"text": …}}, got {value}':
    'model 必须是 {names} 之一，或 {"table": …}，或 {"ngram": {"text": …}}，这里是 {value}',

  'a picture must have 1 to 3 objects, got {value}.':
    '一幅图画必须有 1 到 3 个物体，这里有 {value} 个。',
  'a patch can hold one object, got two in one place.':
    '一个图块只能放一个物体，这里有两个在同一处。',
  'the objects of a picture must differ in shape or colour, got two of one kind.':
    '一幅图画里的物体必须形状或颜色不同，这里有两个一样的。',
  '{name} must be an integer in {range}, got {value}.':
    '{name} 必须是 {range} 内的整数，这里是 {value}。',
  'every word must be one that the toy Chameleon knows, got {word} after {text}. It knows {count} tokens; an English word has a space before it and a capital only at the beginning of a sentence.':
    '每个词都必须是玩具 Chameleon 认识的，这里在 {text} 之后有 {word}。它认识 {count} 个词元；英文词前面有一个空格，只在句首大写。',
  'all patches of a picture must have one background, got {first} first and {other} in row {row}, column {column}.':
    '一幅图画的所有图块必须有同一种背景，这里先是 {first}，第 {row} 行第 {column} 列却是 {other}。',
  'an image must have {count} codes, got {value}.':
    '一幅图像必须有 {count} 个码，这里有 {value} 个。',
  'an image code must be an integer in {range}, got {value} in row {row}, column {column}.':
    '图像码必须是 {range} 内的整数，这里第 {row} 行第 {column} 列是 {value}。',
  'an image must have {width} × {height} pixels of 3 bytes, {size} bytes, got {value}. Scale it to {side} × {other} and drop the alpha channel.':
    '一幅图像必须有 {width} × {height} 个像素，每个 3 字节，共 {size} 字节，这里是 {value}。请缩放到 {side} × {other}，并去掉 alpha 通道。',
  'the patch in row {row}, column {column} is none of the {count} in the codebook. A patch has {width} × {height} pixels: one background, with no object or one, drawn as pixelsOf draws it.':
    '第 {row} 行第 {column} 列的图块不是码本里 {count} 个中的任何一个。一个图块有 {width} × {height} 个像素：一种背景，上面没有或只有一个物体，画法与 pixelsOf 相同。',
  'a request must be for 1 to 3 objects of different shapes, got {value}.':
    '请求必须是 1 到 3 个形状不同的物体，这里是 {value}。',
  'order must be "sequential", "pairwise" or {"splits": n}, got {value}':
    'order 必须是 "sequential"、"pairwise" 或 {"splits": n}，这里是 {value}',
  'width must be a multiple of twice the heads ({multiple}), got {value}. Each head turns its numbers in pairs.':
    'width 必须是头数两倍（{multiple}）的倍数，这里是 {value}。每个头把它的数成对旋转。',
  'the context must have at least one token, got none. Begin with the token that begins a document.':
    '上下文至少要有一个词元，这里没有。请以表示文档开头的词元开始。',
  'the context must have at most {most} tokens, got {value}: a context that is too long. Shorten the prompt, or ask for fewer tokens.':
    '上下文最多有 {most} 个词元，这里有 {value} 个，太长了。请缩短提示，或少生成几个词元。',
  'weights must be {count} numbers for this shape, got {value}':
    '这种形状的权重必须有 {count} 个数，这里有 {value} 个',
  'weights must be finite, got {value} as number {index}':
    '权重必须是有限的数，这里第 {index} 个（从 0 数起）是 {value}',
  "weights must be for the tokenizer's {count} tokens, got {value}":
    '权重必须对应分词器的 {count} 个词元，这里是 {value}',
  'base64 must have a multiple of 4 characters, got {value}.':
    'base64 的字符数必须是 4 的倍数，这里是 {value}。',
  'base64 must be made of A–Z, a–z, 0–9, + and /, got {value}.':
    'base64 必须由 A–Z、a–z、0–9、+ 和 / 组成，这里是 {value}。',
  'weights {rule}, got {value}. Take the whole file, as it was written.':
    '权重{rule}，这里是 {value}。请使用写下时那样的完整文件。',
  'must begin with the length of their header': '必须以文件头的长度开始',
  'must have a header of {count} bytes': '必须有 {count} 字节的文件头',
  'must have a header in JSON': '必须有 JSON 的文件头',
  'must be of the format "F16" or "F64" in {name}': '在 {name} 中必须是 "F16" 或 "F64" 格式',
  'must have a shape and a place for {name}': '必须有 {name} 的形状和位置',
  'must have {count} bytes for {name}': '必须有 {count} 字节给 {name}',
  'must have {count} bytes': '必须有 {count} 字节',
  '{value}: they are cut off, or no such file': '{value}，可能被截断了，或不是这种文件',
  '{value}: they are cut off': '{value}，被截断了',
  'something else': '别的东西',
  'weights must have the SHA-256 {hash}, got {value}: they are cut off or were changed. Take the file again.':
    '权重的 SHA-256 必须是 {hash}，这里是 {value}：文件被截断或改动过。请重新取得文件。',
  'weights must have {name} in the shape {shape}, got {value}':
    '权重中 {name} 的形状必须是 {shape}，这里是 {value}',
  "weights must have the transformer's config in their notes, got {value}":
    '权重的附注里必须有 transformer 的配置，这里是 {value}',
};
