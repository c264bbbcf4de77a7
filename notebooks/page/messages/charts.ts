import type { Sayings } from './sayings.js';

/** What the charts say of their data. */
export const charts: Sayings = {
  '{0} must have one value per {1}, which is {2}, got {3}':
    '{0} 必须给每个 {1} 一个值，共 {2} 个，这里有 {3} 个',
  'token of the ranking': '排名中的词元',
  'color of a pixel': '像素的颜色分量',
  'tokens must have at least one token, got none': 'tokens 里至少要有一个词元，这里没有',
  '{0} must sum to 1, got {1}. Give the whole vocabulary; the chart shortens it.':
    '{0} 之和必须是 1，这里是 {1}。请给出整个词表，图表会自己缩短。',
  'width must be in [240, ∞), got {0}. On a narrower page, draw at 240 and let it shrink.':
    'width 必须在 [240, ∞) 内，这里是 {0}。页面更窄时，请按 240 画，再让它缩小。',
  'a number line must have at least one number and one format, got {0} and {1}':
    '数轴上至少要有一个数和一种格式，这里有 {0} 个和 {1} 种',
  'nodes must have at least one number, got none': 'nodes 里至少要有一个数，这里没有',
  'nodes[{0}] must be added once, by an addition that comes after it; the last one is the sum':
    'nodes[{0}] 必须恰好被其后的一次相加用到一次；最后一个是和',
  'values must be 1 to {0} numbers, got {1}': 'values 必须有 1 到 {0} 个数，这里有 {1} 个',
  'root must have at least one answer, got none': 'root 里至少要有一个回答，这里没有',
  '{0}.children must have at most {1} answers together, got {2}':
    '{0}.children 合起来最多有 {1} 个回答，这里有 {2} 个',
  'rows must be a whole number ≥ 1, got {0}': 'rows 必须是不小于 1 的整数，这里是 {0}',
  'words must have at least one word, got none': 'words 里至少要有一个字，这里没有',
  '{0} must be a whole number of {1} bits, got {2}': '{0} 必须是 {1} 位的整数，这里是 {2}',
  'temperatures must hold at least 2, got {0}. A sweep of 0, 0.5 and 1 is a beginning.':
    '至少要有 2 个温度，这里有 {0} 个。可以从 0、0.5 和 1 开始。',
  'temperatures must hold at least 2, got {0}. temperatureGrid() makes a set.':
    '至少要有 2 个温度，这里有 {0} 个。temperatureGrid() 可以给出一组。',
  'temperatures must rise, got {0} after {1}': '温度必须递增，这里 {1} 之后是 {0}',
  'temperatures must be in (0, ∞) and rise, got {0} after {1}':
    '温度必须在 (0, ∞) 内并且递增，这里 {1} 之后是 {0}',
  'temperature must be one of the temperatures, got {0}. Add it to the sweep, so that its values are exact.':
    'temperature 必须是那些温度之一，这里是 {0}。请把它加进去，这样它的值才是准确的。',
  'steps must hold at least 2, got {0}. Train a little longer.':
    '至少要有 2 步，这里有 {0} 步。请再训练一会儿。',
  'steps must rise, got {0} after {1}': '步数必须递增，这里 {1} 之后是 {0}',
  'counts must have at least one draw in them, got none. Draw first.':
    'counts 里至少要有一次抽取，这里没有。请先抽取。',
  'streams must have at least one stream, got none': 'streams 里至少要有一个随机数流，这里没有',
  'logits must have at least one above −∞, got none. Look at what removed all tokens.':
    'logits 至少要有一个大于 −∞，这里没有。看看是什么去掉了所有词元。',
  'patches must be at most {0}, got {1}. Give one image at a time.':
    '图块最多有 {0} 个，这里有 {1} 个。请一次只给一幅图像。',
  'topP must be in (0, 1], got {0}. 1 keeps all tokens.':
    'topP 必须在 (0, 1] 内，这里是 {0}。1 保留所有词元。',
  'codes must be at most {0}, got {1}. Give one image at a time.':
    '码最多有 {0} 个，这里有 {1} 个。请一次只给一幅图像。',
  'the bits taken of {0} must be a range in [0, {1}], got {2} to {3}':
    '从 {0} 取的位必须是 [0, {1}] 中的一段，这里是 {2} 到 {3}',
  'the last draw must be of the token in whose segment u lies; {0} is not in [{1}, {2}). Draw again from these probabilities.':
    '最后一次抽到的必须是 u 所在那一段的词元；{0} 不在 [{1}, {2}) 内。请按这些概率重新抽取。',
  '{0}[{1}] must be in (0, ∞), got 0': '{0}[{1}] 必须在 (0, ∞) 内，这里是 0',
  'streams[{0}].numbers[{1}] must be in [0, 1), got {2}':
    'streams[{0}].numbers[{1}] 必须在 [0, 1) 内，这里是 {2}',
  'draw must take one number for each token that it draws, in this chart: {0}. Look at the frequencies.':
    '在这张图里，draw 必须每抽一个词元只取一个数：{0}。请改看频率。',
  'a greedy draw takes none': '贪心抽取一个也不取',
  'the draw {0} takes one for each token, and the largest result wins':
    '{0} 给每个词元各取一个，结果最大的获胜',
  'the draw {0} takes none where a single token is left': '只剩一个词元时，{0} 一个也不取',
  'prompt must show a picture, as askAbout writes it':
    'prompt 里必须有一幅图，写法如 askAbout 所写',
};
