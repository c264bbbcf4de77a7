import type { Sayings } from './sayings.js';

/** What a chart in somebody's own page says of its attributes. */
export const embedded: Sayings = {
  '{name} must be JSON such as {example}, got {value}. Put the attribute in single quotes, and each text in it in double ones.':
    '{name} 必须是 JSON，例如 {example}，这里是 {value}。属性请用单引号，里面的文字用双引号。',
  '{name} must not stand beside {other}: it would change nothing. Leave one of them out.':
    '{name} 不能与{other}同时出现：它什么也改变不了。请去掉其中一个。',
  'a model': '模型',
  'the model {name}': '模型 {name} ',
  'logits that name their tokens': '自带词元的 logits ',
  'logits must be a list of numbers such as {example}, or tokens with their numbers such as {other}, got {value}':
    'logits 必须是数的列表，例如 {example}，或词元和它们的数，例如 {other}，这里是 {value}',
  'tokens must be a list of texts such as {example}, got {value}':
    'tokens 必须是文字的列表，例如 {example}，这里是 {value}',
  'tokens must have one text for each of the {count} logits, got {value}':
    'tokens 必须给 {count} 个 logit 各一段文字，这里有 {value} 段',
  'temperatures must be two numbers in (0, ∞), the lower one first, such as {example}, got {value}':
    'temperatures 必须是 (0, ∞) 内的两个数，小的在前，例如 {example}，这里是 {value}',
  'temperatures must be {least} to {most} rising numbers in [0, ∞) such as {example}, got {value}':
    'temperatures 必须是 [0, ∞) 内 {least} 到 {most} 个递增的数，例如 {example}，这里是 {value}',
  'picture must be a background and its objects such as {example}, got {value}: {cause}':
    'picture 必须是背景和其中的物体，例如 {example}，这里是 {value}：{cause}',
  'chain must stand without {names}: write {example} in its place in the chain':
    'chain 不能与 {names} 同时出现：请把 {example} 写在处理链中它的位置上',
  'chain must be a list of processors such as {example}, got {value}':
    'chain 必须是处理器的列表，例如 {example}，这里是 {value}',
  '{name} must be one of {names} for this chart, got {value}':
    '这种图表的 {name} 必须是 {names} 之一，这里是 {value}',
  '{name} must not stand at the chart {chart}: it would change nothing. This chart takes {names}.':
    '图表 {chart} 不能有 {name}：它什么也改变不了。这种图表接受 {names}。',
  'chart must be one of {names}, got none. Write chart="sweep".':
    'chart 必须是 {names} 之一，这里没有。请写 chart="sweep"。',
  'controls must be of {names}, got {value}': 'controls 必须取自 {names}，这里是 {value}',
  'none, for this chart': '这种图表没有控件',
  'scheme must be light or dark, got {value}. Leave it out to follow the page.':
    'scheme 必须是 light 或 dark，这里是 {value}。不写就跟随页面。',
};
