/** What filters compare with their thresholds, in English and in Chinese. */
export const measureNames = {
  probability: '概率',
  'probability of it and all less likely tokens': '它与所有更不可能的词元的概率之和',
  'probability of all likelier tokens': '所有更可能的词元的概率之和',
  'probability of it and all likelier tokens': '它与所有更可能的词元的概率之和',
  'probability of all more typical tokens': '所有更典型的词元的概率之和',
  'distance of its surprise from the entropy, in nats,': '惊奇度与熵的距离（奈特）',
  'entropy up to it, in nats,': '累计到它的熵（奈特）',
  'surprise in bits': '惊奇度（比特）',
  'rank among the top choices': '在首选词元中的名次',
  rank: '名次',
  logit: 'logit',
} as const;

/** What a filter compares. */
export type Measure = keyof typeof measureNames;
