import type { Sayings } from './sayings.js';

/** What a chart in somebody's own page says of its attributes. */
export const embedded: Sayings = {
  '{0} must be JSON such as {1}, got {2}. Put the attribute in single quotes, and each text in it in double ones.':
    '{0} 必须是 JSON，例如 {1}，这里是 {2}。属性请用单引号，里面的文字用双引号。',
  '{0} must not stand beside {1}: it would change nothing. Leave one of them out.':
    '{0} 不能与{1}同时出现：它什么也改变不了。请去掉其中一个。',
  'a model': '模型',
  'the model {0}': '模型 {0} ',
  'logits that name their tokens': '自带词元的 logits ',
  'tokens must be a list of texts such as {0}, got {1}':
    'tokens 必须是文字的列表，例如 {0}，这里是 {1}',
  'tokens must have one text for each of the {0} logits, got {1}':
    'tokens 必须给 {0} 个 logit 各一段文字，这里有 {1} 段',
  'picture must be a background and its objects such as {0}, got {1}: {2}':
    'picture 必须是背景和其中的物体，例如 {0}，这里是 {1}：{2}',
  'chain must be a list of processors such as {0}, got {1}':
    'chain 必须是处理器的列表，例如 {0}，这里是 {1}',
  '{0} must not stand at the chart {1}: it would change nothing. This chart takes {2}.':
    '图表 {1} 不能有 {0}：它什么也改变不了。这种图表接受 {2}。',
  'chart must be one of {0}, got none. Write chart="sweep".':
    'chart 必须是 {0} 之一，这里没有。请写 chart="sweep"。',
  'controls must be of {0}, got {1}': 'controls 必须取自 {0}，这里是 {1}',
  'none, for this chart': '这种图表没有控件',
  'scheme must be light or dark, got {0}. Leave it out to follow the page.':
    'scheme 必须是 light 或 dark，这里是 {0}。不写就跟随页面。',
  'temperatures must be 2 to 30 rising numbers in [0, ∞) such as 0 0.5 1, got {0}':
    'temperatures 必须是 [0, ∞) 内 2 到 30 个递增的数，例如 0 0.5 1，这里是 {0}',
  'chain must stand without {0}: write {"temperature": 0.7} in its place in the chain':
    'chain 不能与 {0} 同时出现：请把 {"temperature": 0.7} 写在处理链中它的位置上',
  'logits must be a list of numbers such as [3, 2.5, 1], or tokens with their numbers such as {0}, got {1}':
    'logits 必须是数的列表，例如 [3, 2.5, 1]，或词元和它们的数，例如 {0}，这里是 {1}',
  'stream must be one of {0}, got {1}': 'stream 必须是 {0} 之一，这里是 {1}',
  'question must be one of {0}, got {1}': 'question 必须是 {0} 之一，这里是 {1}',
  'language must be one of {0}, got {1}': 'language 必须是 {0} 之一，这里是 {1}',
  'temperatures must be two numbers in (0, ∞), the lower one first, such as 0.05 5, got {0}':
    'temperatures 必须是 (0, ∞) 内的两个数，小的在前，例如 0.05 5，这里是 {0}',
};
