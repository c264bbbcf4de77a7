import type { Sayings } from './sayings.js';

/** What is said of numbers that other programs gave. */
export const logprobs: Sayings = {
  '{0}:{1}: an object must have a token, and a logit, a logprob or a prob':
    '{0}:{1}：一个对象必须有 token，还要有 logit、logprob 或 prob',
  '{0}: {1} must be a number, got NaN': '{0}：{1} 必须是数，这里是 NaN',
  '{0}: probability must be in {1}, got {2}': '{0}：概率必须在 {1} 内，这里是 {2}',
  '{0}: {1} must be finite or -Infinity, got Infinity':
    '{0}：{1} 必须是有限的数或 -Infinity，这里是 Infinity',
  '{0}: logprob must be at most 0, got {1}. If it is a logit, call it logit.':
    '{0}：logprob 不能大于 0，这里是 {1}。如果它是 logit，请把它叫作 logit。',
  '{0}: {1} must be a number, got null. JavaScript writes -Infinity as null: write "-Infinity"':
    '{0}：{1} 必须是数，这里是 null。JavaScript 把 -Infinity 写成 null：请写 "-Infinity"',
  '{0}: logit must be a number, got {1}': '{0}：logit 必须是数，这里是 {1}',
  '{0}: logit must be a number, got {1}{2}': '{0}：logit 必须是数，这里是 {1}{2}',
  '{0}: logit must be finite or -Infinity, got {1}':
    '{0}：logit 必须是有限的数或 -Infinity，这里是 {1}',
  '{0}: {1}, no alternatives: nothing to sample again. Ask the server for them, as with top_logprobs.':
    '{0}：{1}，没有别的候选词元，没有什么可以重新采样。请向服务器要它们，例如用 top_logprobs。',
  'one place': '一个位置',
  '{0} places': '{0} 个位置',
  '{0}: a place must be chosen, of 0 to {1}: {2}': '{0}：必须选一个位置，从 0 到 {1}：{2}',
  '{0}: place {1} must have alternatives, got {2}': '{0}：位置 {1} 必须有候选词元，这里{2}',
  'no numbers': '没有数字',
  'the token that stands there, and no other': '只有那里的词元，没有别的',
  '{0}: the place must be in 0 to {1}, got {2}': '{0}：位置必须从 0 到 {1}，这里是 {2}',
  '{0}: a place must have the token {1} on it, got {2}':
    '{0}：必须有一个位置上是词元 {1}，这里有 {2}',
  '{0}: one place must have the token {1} on it, got places {2}':
    '{0}：词元 {1} 必须只在一个位置上，这里在位置 {2}',
  '{0}:{1}: logits must be an array or an object': '{0}:{1}：logit 必须是一个数组或对象',
  '{0}:{1}: {2} could be pairs of an id and a logit, or rows of two logits. Write pairs as [["7", 1.5], …], or one row alone.':
    '{0}:{1}：{2} 可能是编号与 logit 的对子，也可能是每行两个 logit。对子请写成 [["7", 1.5], …]，或者只写一行。',
  '{0}:{1}: alternatives must be a list or an object, got neither':
    '{0}:{1}：候选词元必须是一个列表或对象，这里都不是',
  '{0}:{1}: a pair must be [token, logit], got {2} values. Of a batch, take one row.':
    '{0}:{1}：一个对子必须是 [词元, logit]，这里有 {2} 个值。若是一批，请取其中一行。',
  '{0}:{1}: a token must be text in quotes, got {2}': '{0}:{1}：词元必须是带引号的文字，这里是 {2}',
  '{0}:{1}: the server answered with an error and no numbers: {2}':
    '{0}:{1}：服务器回答的是错误，没有数字：{2}',
  '{0}:{1}: a line must be a token and a number, such as yes -0.105, got {2}':
    '{0}:{1}：一行必须是一个词元和一个数，例如 yes -0.105，这里是 {2}',
  '{0}: the text must be whole and well-formed, but it ends too early':
    '{0}：文字必须完整、格式正确，这里却太早结束了',
  '{0}: the text must be whole and well-formed, but it has {1} where something else must stand':
    '{0}：文字必须完整、格式正确，这里在该有别的东西的地方出现了 {1}',
  '{0}: the numbers must be printed whole, but some are left out as "...". Print all of them, or save them to a file.':
    '{0}：数字必须全部打印出来，这里却用 "..." 省略了一些。请全部打印，或把它们存成文件。',
  '{0}: brackets must be at most {1} deep, got more': '{0}：括号最多 {1} 层，这里更多',
  '{0}: a number must be finite or -Infinity, got {1}':
    '{0}：数必须是有限的或 -Infinity，这里是 {1}',
  '{0}: an escape must be followed by {1} hexadecimal digits, got {2}':
    '{0}：转义之后必须是 {1} 位十六进制数字，这里是 {2}',
  '{0} must have at least one logit in it, got none': '{0} 里至少要有一个 logit，这里没有',
  '{0} must have log-probabilities in it, got {1} without. Ask for them, as with logprobs: true.':
    '{0} 里必须有对数概率，这里的 {1} 没有。请向服务器要它们，例如用 logprobs: true。',
  '{0}: the numbers must be of one kind, got {1}': '{0}：数字必须是同一种，这里有 {1}',
  '{0}: one logit must be finite, got only -Infinity. Something must be possible.':
    '{0}：至少要有一个有限的 logit，这里只有 -Infinity。总得有什么是可能的。',
  '{0}:{1}: a token must have text, got ""': '{0}:{1}：词元必须有文字，这里是 ""',
  '{0}:{1}: each token must stand once, but {2} already stands on line {3}':
    '{0}:{1}：每个词元只能出现一次，{2} 却已经在第 {3} 行了',
  '{0}: the probabilities of one place must add up to at most 1, got {1}. Are they logits, or several places?':
    '{0}：一个位置的概率之和不能超过 1，这里是 {1}。它们是 logit 吗？还是好几个位置？',
  '{0}:1: {1} could be a number with a separator of thousands, a token and its logit, or two logits. Put a header above it, such as token,logit, or the token in quotes.':
    '{0}:1：{1} 可能是带千位分隔符的数，可能是词元和它的 logit，也可能是两个 logit。请在上面加一行表头，例如 token,logit，或给词元加上引号。',
  '{0}:{1}: a quote must open and close a whole field, and does not. Write the token " as """" and the token a,b as "a,b".':
    '{0}:{1}：引号必须括住整个字段，这里没有。词元 " 请写成 """"，词元 a,b 请写成 "a,b"。',
  '{0}: a row must have as many columns as there are, {1}, got {2}. Put a token with a comma in quotes: "a,b",1.5':
    '{0}：每一行的列数必须相同，即 {1}，这里有 {2} 列。带逗号的词元请加引号："a,b",1.5',
  'vocabularySize must be at least {0}, got {1}: fewer tokens cannot hold the probability that is missing':
    'vocabularySize 至少是 {0}，这里是 {1}：更少的词元装不下缺少的概率',
  'a place must have at least one probability, got none': '一个位置至少要有一个概率，这里没有',
  '{0} must be packed whole by gzip, got a torn file': '{0} 必须是完整的 gzip 文件，这里不完整',
  '{0} must unpack to at most {1} bytes, got {2}': '{0} 解压后最多 {1} 字节，这里是 {2}',
  '{0} must be a whole archive, got a torn one': '{0} 必须是完整的压缩包，这里不完整',
  '{0} must have one array, or one that is called logits or logprobs, got {1}':
    '{0} 必须只有一个数组，或有一个叫 logits 或 logprobs，这里有 {1}',
  '{0} must be a whole .npy file, got a torn one': '{0} 必须是完整的 .npy 文件，这里不完整',
  '{0} must hold floats of 16, 32 or 64 bits, low bytes first, got {1}{2}':
    '{0} 必须是 16、32 或 64 位的浮点数，低位字节在前，这里是 {1}{2}',
  '{0} must be in C order, got columns first. Save np.ascontiguousarray of it':
    '{0} 必须按 C 顺序存放，这里是按列存放的。请保存它的 np.ascontiguousarray',
  '{0} must have the logits of one text, a row for each place, got the shape {1}':
    '{0} 必须是一段文字的 logit，每个位置一行，这里的形状是 {1}',
  '{0}: logit {1} must be finite or -Infinity, got {2}':
    '{0}：第 {1} 个 logit 必须是有限的数或 -Infinity，这里是 {2}',
};
