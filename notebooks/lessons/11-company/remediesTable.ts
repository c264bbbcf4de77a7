import { rowsTable } from '../../display/rowsTable.js';
import { inLanguage } from '../../page/language.js';

/** The name of a remedy. */
type Remedy = keyof typeof measured;

interface Words {
  readonly caption: string;
  readonly columns: readonly string[];
  /** What it is called, and what it costs. */
  readonly rows: Readonly<Record<Remedy, readonly [string, string]>>;
}

/** Measured by `samplescope repeat -n 1000` for the picture of seed 17, load 1, on 2026-11-28. */
const measured = { bfloat16: 32, float16: 5, float32: 1, parts: 1, batch: 1, shard: 1 };

/** What helps, how many answers a thousand requests gave with it, and what it costs. */
export function remediesTable(): HTMLElement {
  const say = inLanguage(words);
  return rowsTable({
    caption: say.caption,
    columns: say.columns,
    rows: (Object.keys(measured) as Remedy[]).map((name) => [
      say.rows[name][0],
      measured[name],
      say.rows[name][1],
    ]),
  });
}

const words: Readonly<Record<'en' | 'zh', Words>> = {
  en: {
    caption: 'Different answers of a thousand requests (measured once, picture 17)',
    columns: ['remedy', 'answers', 'price'],
    rows: {
      bfloat16: ['none (bfloat16)', '–'],
      float16: ['float16', 'overflows beyond 65 504'],
      float32: ['float32', 'twice the memory'],
      parts: ['parts in float32', 'more traffic'],
      batch: ['batch-invariant', 'about a third slower (SGLang’s figure)'],
      shard: ['shard-invariant, 4 cards', 'own kernels'],
    },
  },
  zh: {
    caption: '一千个请求的不同回答数（测过一次，图 17）',
    columns: ['办法', '回答', '代价'],
    rows: {
      bfloat16: ['没有（bfloat16）', '–'],
      float16: ['float16', '超过 65 504 就溢出'],
      float32: ['float32', '内存加倍'],
      parts: ['各段用 float32', '传输更多'],
      batch: ['与批次无关', '约慢三分之一（SGLang 的数字）'],
      shard: ['与分片无关，4 张卡', '专门的内核'],
    },
  },
};
