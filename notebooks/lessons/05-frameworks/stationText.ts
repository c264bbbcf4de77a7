import type { StationName } from '../../../src/figures/bits/stations.js';
import type { Twister } from '../../../src/figures/bits/twisters.js';
import { inLanguage } from '../../page/language.js';

/**
 * What happens at a station on the way from a seed to a framework's first number.
 *
 * @param seed A whole number in [0, 2³²).
 */
export function stationText(
  { label, call, seeding, taken }: Twister,
  seed: number,
  station: StationName,
): string {
  const bits = taken.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const room =
    taken.length === 1 ? words.room.float : words.room[bits === 53 ? 'double' : 'rounded'];
  return {
    seed: words.seed(seed) + words.seedings[seeding].seed,
    state: words.state + words.seedings[seeding].state,
    word: words.renewal,
    bits: words.bits(label, call, bits, taken.length) + room,
    number: words.number(label, seed),
  }[station];
}

const words = inLanguage({
  en: {
    seed: (seed: number) => `The seed ${seed} is a number of 32 bits, most of them 0. `,
    state: 'The Mersenne Twister remembers 624 words. ',
    renewal:
      'The first time that a word is asked for, all 624 are renewed: each becomes a mix of itself, its successor, and the word 397 places ahead. What is given out is then tempered: mixed with itself, shifted by 11, 7, 15 and 18 places.',
    bits: (label: string, call: string, bits: number, words: number) =>
      `For ${call}, ${label} takes ${bits} bits of ${words === 1 ? 'one word' : 'two words'}; they are filled. `,
    room: {
      float: 'A float32 has room for 24.',
      double: 'A double has room for 53.',
      rounded: 'A double has room for 53: the division rounds.',
    },
    number: (label: string, seed: number) =>
      `The bits are read as a whole number and divided by a power of two. This is the first number that ${label} gives for the seed ${seed}:`,
    seedings: {
      number: {
        seed: 'PyTorch, numpy and C++ give it to the generator as it is: a number.',
        state:
          'The first is the seed itself. Each of the others comes from the one before: mixed with its own top two bits, times 1812433253, plus its place.',
      },
      list: {
        seed: 'Python makes a list of words of it, since its seeds may be longer than one word; here the list has one.',
        state:
          'They start from a seed that never changes, 19650218; then the list is mixed into them, twice around. The first word is set to 2³¹.',
      },
    },
  },
  zh: {
    seed: (seed: number) => `种子 ${seed} 是一个 32 位的数，大部分位是 0。`,
    state: '梅森旋转算法记着 624 个字。',
    renewal:
      '第一次要一个字的时候，624 个字全部更新：每一个都变成它自己、它的后一个和往前第 397 个的混合。给出去的字还要再“调质”：与自己移位 11、7、15 和 18 位之后的样子混合。',
    bits: (label: string, call: string, bits: number, words: number) =>
      `对于 ${call}，${label} 从${words === 1 ? '一个字' : '两个字'}里取 ${bits} 位，即填满的那些。`,
    room: {
      float: 'float32 容得下 24 位。',
      double: '双精度数容得下 53 位。',
      rounded: '双精度数只容得下 53 位：做除法时要舍入。',
    },
    number: (label: string, seed: number) =>
      `把这些位读作一个整数，再除以二的幂。这就是种子 ${seed} 在 ${label} 中给出的第一个数：`,
    seedings: {
      number: {
        seed: 'PyTorch、numpy 和 C++ 把它原样交给发生器：一个数。',
        state:
          '第一个字就是种子本身。其余的每一个都来自前一个：与它自己的最高两位混合，乘以 1812433253，再加上位置。',
      },
      list: {
        seed: 'Python 把它变成一个由字组成的列表，因为它的种子可以比一个字长；这里的列表只有一个字。',
        state:
          '它们从一个永远不变的种子 19650218 开始；然后把列表混进去，转两圈。第一个字被设为 2³¹。',
      },
    },
  },
});
