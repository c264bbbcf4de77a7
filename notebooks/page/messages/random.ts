import type { Sayings } from './sayings.js';

/** What the streams of random numbers say, and which seeds a framework takes. */
export const random: Sayings = {
  'key must be a list of at least one word, got none': 'key 必须是至少有一个字的列表，这里没有',
  '{0} must be in [0, 2³²) and whole, got {1}. Take the lower 32 bits of it.':
    '{0} 必须是 [0, 2³²) 内的整数，这里是 {1}。可以取它的低 32 位。',
  'state must be one that {0} has saved, but its {1}. Save it again with state().':
    'state 必须是 {0} 保存下来的，而它的 {1}。请用 state() 重新保存。',
  'words must be {0} integers in [0, 2³²)': 'words 必须是 {0} 个 [0, 2³²) 内的整数',
  'words must not be zero for ever': 'words 不能永远是零',
  'kept must be null or an integer in [0, 2³²)': 'kept 必须是 null 或 [0, 2³²) 内的整数',
  "state must be what a stream's state() gave, but its {0}. Save it again with state().":
    'state 必须是某个随机数流的 state() 给出的，而它的 {0}。请用 state() 重新保存。',
  'name must be the name of a stream': 'name 必须是一个随机数流的名字',
  'seed must be a string': 'seed 必须是字符串',
  'position must be a whole number from 0': 'position 必须是不小于 0 的整数',
  'state must be one that {0} has saved, but {1}. Save it again from a stream with state().':
    'state 必须是 {0} 保存下来的，但{1}。请用随机数流的 state() 重新保存。',
  'its field {0} is missing or damaged': '它的字段 {0} 缺失或已损坏',
  'it is zero for ever': '它永远是零',
  'its field S must hold every byte once': '它的字段 S 必须恰好含有每个字节一次',
  "state must have null or a number as its engine's gauss, got {0}":
    'state 中引擎的 gauss 必须是 null 或一个数，这里是 {0}',
  'state must have an integer in [1, 2³¹ − 2] as its x, got {0}':
    'state 的 x 必须是 [1, 2³¹ − 2] 内的整数，这里是 {0}',
  'state must have a key of two integers in [0, 2³²). Save it again with state().':
    'state 必须有一个由两个 [0, 2³²) 内的整数组成的 key。请用 state() 重新保存。',
  'state must have a number or null as its nextNormal': 'state 的 nextNormal 必须是一个数或 null',
  'state must have a multiple of 4 as its position, got {0}. Save it again with state().':
    'state 的 position 必须是 4 的倍数，这里是 {0}。请用 state() 重新保存。',

  'Numbers past 2⁵³ − 1 lose digits: write it as a bigint, with an n behind it.':
    '超过 2⁵³ − 1 的数会丢掉位数：请写成 bigint，后面带一个 n。',
  'Write whole digits, for example 42.': '请写整数，例如 42。',
  'seed must be an integer in decimal digits, got {0}. Write for example "42".':
    '种子必须是十进制的整数，这里是 {0}。例如可以写 "42"。',
  'seed must be a list of at least one integer, got []':
    '种子必须是至少有一个整数的列表，这里是 []',
  'seed must be text that UTF-8 can write, got {0}, with half a surrogate pair':
    '种子必须是 UTF-8 写得出来的文字，这里是 {0}，含有半个代理对',
  'seed must be a number, got NaN, which Python hashes anew each time':
    '种子必须是一个数，这里是 NaN，Python 每次给它的哈希都不同',
  'seed must have a closing quote for its first one, got {0}. Leave quotes out: hello':
    '种子开头有引号，结尾也必须有，这里是 {0}。不写引号也行：hello',
  'seed must have at least one character, got "". Python\'s empty string is written """ in quotes.':
    '种子至少要有一个字符，这里是 ""。Python 的空字符串连引号写作 """。',
  'seed must not leave xor128 at zero for ever, got {0}. Use a seed of letters or digits.':
    '种子不能让 xor128 永远停在零，这里是 {0}。请用由字母或数字组成的种子。',
  "seed must be a string, got {0} ({1}). Write it in quotes: seedrandom(1) and seedrandom('1') are different streams.":
    "种子必须是字符串，这里是 {0}（{1}）。请写在引号里：seedrandom(1) 和 seedrandom('1') 是不同的随机数流。",
  'seed must be a string of at least one character, got "". Any word or number will do, for example "42".':
    '种子必须是至少有一个字符的字符串，这里是 ""。任何词或数都行，例如 "42"。',
  'seed must be an integer in [-2⁶³, 2⁶⁴), got {0}. torch.manual_seed takes 64 bits and raises an error beyond; past 2⁵³ − 1 write a bigint.':
    '种子必须是 [-2⁶³, 2⁶⁴) 内的整数，这里是 {0}。torch.manual_seed 接受 64 位，再大就报错；超过 2⁵³ − 1 请写成 bigint。',
  'seed must be a finite number, got {0}. Write for example 42.':
    '种子必须是有限的数，这里是 {0}。例如可以写 42。',
  'seed must be a number, got {0}. transformers.js takes no words; write for example "42".':
    '种子必须是一个数，这里是 {0}。transformers.js 不接受词；例如可以写 "42"。',

  'std::mt19937 takes 32 bits; a compiler cuts a wider number off, mostly without a word, so it is refused here.':
    'std::mt19937 只取 32 位；更宽的数会被编译器截断，多半一声不吭，所以这里不接受。',
  'std::mt19937_64 takes 64 bits; a compiler cuts a wider number off, mostly without a word, so it is refused here.':
    'std::mt19937_64 只取 64 位；更宽的数会被编译器截断，多半一声不吭，所以这里不接受。',
  'std::minstd_rand takes 32 bits, of which a multiple of 2³¹ − 1 counts as 1; a compiler cuts a wider number off, so it is refused here.':
    'std::minstd_rand 只取 32 位，其中 2³¹ − 1 的倍数当作 1；更宽的数会被编译器截断，所以这里不接受。',
  'An engine of Random123 takes one word of its key as a seed, of 32 bits; a wider number would be cut off, so it is refused here.':
    'Random123 的引擎把种子当作密钥的一个 32 位的字；更宽的数会被截断，所以这里不接受。',
  'An engine of Random123 takes one word of its key as a seed, of 64 bits; a wider number would be cut off, so it is refused here.':
    'Random123 的引擎把种子当作密钥的一个 64 位的字；更宽的数会被截断，所以这里不接受。',
  'jax.random.key takes integers in [−2⁶³, 2⁶³), of which it keeps the lower 32 bits, and raises OverflowError for others.':
    'jax.random.key 接受 [−2⁶³, 2⁶³) 内的整数，只留下低 32 位；其他的会引发 OverflowError。',
  'llama.cpp takes 32 bits, but 4294967295 tells it to make a seed up, so it is refused here.':
    'llama.cpp 接受 32 位，但见到 4294967295 会自己编一个种子，所以这里不接受它。',
  'A SeedSequence takes integers from 0, of any size, or a list of them, and raises ValueError for negative ones: it cuts them into words, which have no sign.':
    'SeedSequence 接受不小于 0 的任意大的整数，或它们的列表；负数会引发 ValueError：它把整数切成字，而字没有符号。',
  'RandomState takes an integer in [0, 2³²) or a list of them, and raises ValueError for others: a word is all that its seeding has room for.':
    'RandomState 接受 [0, 2³²) 内的整数，或它们的列表；其他的会引发 ValueError：它播种时只容得下一个字。',
  'random.seed takes integers of any size, whose sign it drops, and floats, text and bytes.':
    'random.seed 接受任意大的整数（不看符号）、浮点数、文字和字节。',
  'The package takes anything as a seed, and a text is another seed than the number it shows; here it is text of at least one character.':
    '这个包什么都可以当种子，而文字与它所写的数是不同的种子；这里的种子是至少有一个字符的文字。',
  'torch.manual_seed takes integers in [−2⁶³, 2⁶⁴), wraps negative ones around and raises RuntimeError for others; the CPU goes on with the lower 32 bits.':
    'torch.manual_seed 接受 [−2⁶³, 2⁶⁴) 内的整数，负数会绕回来，其他的会引发 RuntimeError；CPU 只用低 32 位。',
  'torch.manual_seed takes integers in [−2⁶³, 2⁶⁴), wraps negative ones around and raises RuntimeError for others; a GPU uses all 64 bits.':
    'torch.manual_seed 接受 [−2⁶³, 2⁶⁴) 内的整数，负数会绕回来，其他的会引发 RuntimeError；GPU 用到全部 64 位。',
  'random.seed takes any number: it cuts fractions off, and takes negative ones for 0.':
    'random.seed 接受任何数：小数部分会被去掉，负数当作 0。',

  '{0} must be a number, got {1}. Write for example 0.5.':
    '{0} 必须是一个数，这里是 {1}。例如可以写 0.5。',
  '{0} must be a whole number between −2⁵³ and 2⁵³, got {1}':
    '{0} 必须是 −2⁵³ 与 2⁵³ 之间的整数，这里是 {1}',
  'this draw has no parameters, got {0}': '这种抽取没有参数，这里是 {0}',
  'a parameter of this draw must be one of {0}, got {1}':
    '这种抽取的参数必须是 {0} 之一，这里是 {1}',
  'a and b must be numbers with a at most b and a finite distance, got {0} and {1}. Swap them, or bring them nearer together.':
    'a 和 b 必须是数，a 不大于 b，距离有限，这里是 {0} 和 {1}。请对调，或让它们靠近些。',
  'a and b must be whole numbers with a at most b and less than 2⁵³ apart, got {0} and {1}':
    'a 和 b 必须是整数，a 不大于 b，相差小于 2⁵³，这里是 {0} 和 {1}',
  'lambda must be above 0, got {0}': 'lambda 必须大于 0，这里是 {0}',
  'mean must be a number and std one above 0, got {0} and {1}':
    'mean 必须是一个数，std 必须是大于 0 的数，这里是 {0} 和 {1}',
  'mean must be a finite number and std in [0, ∞), got {0} and {1}':
    'mean 必须是有限的数，std 必须在 [0, ∞) 内，这里是 {0} 和 {1}',
  'low and high must be whole numbers less than 2⁵³ apart, got {0} and {1}':
    'low 和 high 必须是整数，相差小于 2⁵³，这里是 {0} 和 {1}',
  'low must be below high, got low {0} and high {1}. Swap them, or widen the range.':
    'low 必须小于 high，这里 low 是 {0}，high 是 {1}。请对调，或放宽范围。',
  'low must be below high, both whole numbers less than 2⁵³ apart, got low {0} and high {1}':
    'low 必须小于 high，两者都是整数，相差小于 2⁵³，这里 low 是 {0}，high 是 {1}',
  'minval must be below maxval, both whole numbers of 32 bits, got {0} and {1}':
    'minval 必须小于 maxval，两者都是 32 位的整数，这里是 {0} 和 {1}',
  'from and to must be in the range of {0}, their difference too, and from at most to, got {1} and {2}. Swap them, or bring them nearer together.':
    'from 和 to 必须在 {0} 的范围内，from 不大于 to，两者之差也在范围内，这里是 {1} 和 {2}。请对调，或让它们靠近些。',
  'minval and maxval must be in the range of float32, and their difference too, got {0} and {1}':
    'minval 和 maxval 必须在 float32 的范围内，两者之差也是，这里是 {0} 和 {1}',
  'count must be at most the number of {0}, {1}, got {2}. Draw fewer, or with replacement.':
    'count 最多是{0}的个数，即 {1}，这里是 {2}。请少抽几个，或放回抽取。',
  'non-zero probabilities in p': ' p 中非零概率',
  'count must be at most the {0} to choose from, got {1}. Draw fewer, or with replacement.':
    'count 最多是可选的 {0} 个，这里是 {1}。请少抽几个，或放回抽取。',
  'count must be at most the {0} weights of p, got {1}. Draw fewer, or with replacement.':
    'count 最多是 p 的 {0} 个权重，这里是 {1}。请少抽几个，或放回抽取。',
  'p must be a list of at least one probability, got none':
    'p 必须是至少有一个概率的列表，这里没有',
  'p must be a list of numbers from 0, got {0} in it': 'p 必须是不小于 0 的数的列表，这里有 {0}',
  'p must be a list of probabilities that sum to 1, got a sum of {0}. Divide each by the sum.':
    'p 必须是总和为 1 的概率的列表，这里总和是 {0}。请把每个数除以总和。',
  'p must be numbers in [0, 1], got {0} in it': 'p 必须是 [0, 1] 内的数，这里有 {0}',
  'p must have a sum of at most 1 before its last number, got {0}. Divide each by the sum of all.':
    'p 除最后一个数以外，总和最多是 1，这里是 {0}。请把每个数除以全部之和。',
  'p must be a list of at least one weight, got none': 'p 必须是至少有一个权重的列表，这里没有',
  'p must be weights in [0, ∞), not all 0, got {0}':
    'p 必须是 [0, ∞) 内的权重，不能全是 0，这里是 {0}',
  'only zeros': '全是 0',
  '{0} must be a list of at least one number, got none': '{0} 必须是至少有一个数的列表，这里没有',
  'logits must be numbers in [−∞, ∞), at least one of them finite':
    'logits 必须是 [−∞, ∞) 内的数，至少有一个是有限的',
  'logits must be numbers, got NaN among them': 'logits 必须是数，这里有 NaN',
  'logits must be below ∞ in float32, and at least one above −∞. With none left there is nothing to draw.':
    'logits 在 float32 中必须小于 ∞，且至少有一个大于 −∞。一个也不剩，就没有什么可抽取了。',
  'k must be a whole number in [0, 53], got {0}. More bits are for a bigint.':
    'k 必须是 [0, 53] 内的整数，这里是 {0}。更多的位要用 bigint。',
  'start and stop must be whole numbers, got {0} and {1}':
    'start 和 stop 必须是整数，这里是 {0} 和 {1}',
  'stop must be above start by 1 to 2⁵³ − 1, got start {0} and stop {1}':
    'stop 必须比 start 大 1 到 2⁵³ − 1，这里 start 是 {0}，stop 是 {1}',
  'population must have at least one element, got none': 'population 至少要有一个元素，这里没有',
  'weights must be one for each of the {0} elements of population, got {1}':
    'population 有 {0} 个元素，weights 也必须一一对应，这里有 {1} 个',
  'weights must be one for each element of population, got {0} for {1}':
    'weights 必须与 population 的元素一一对应，这里 {1} 个元素有 {0} 个',
  'weights must have a sum above 0 and below ∞, got {0}':
    'weights 的总和必须大于 0 且小于 ∞，这里是 {0}',
  "k must be at most the population's {0} elements, got {1}. Draw fewer, or use choices.":
    'k 最多是 population 的 {0} 个元素，这里是 {1}。请少抽几个，或用 choices。',
  'lambd must be a number other than 0, got {0}': 'lambd 必须是不为 0 的数，这里是 {0}',
  'device must have 1 to 1024 multiprocessors with 256 to 4096 threads each, got {0}. Write for example 132x2048.':
    'device 必须有 1 到 1024 个多处理器，每个 256 到 4096 个线程，这里是 {0}。例如可以写 132x2048。',
  'at least {0}': '不小于 {0} 的整数',
  'in [{0}, {1}]': ' [{0}, {1}] 内的整数',
  'seed must be an integer {0}, got {1}. {2}': '种子必须是{0}，这里是 {1}。{2}',
  'index must be in [0, {0}), as count is {1}, got {2}':
    'index 必须在 [0, {0}) 内，因为 count 是 {1}，这里是 {2}',
  'seed must be an integer in [0, 2³²), got {0}': '种子必须是 [0, 2³²) 内的整数，这里是 {0}',
  'state must be one that mcg31 has saved, but its next is not an integer in [1, 2³¹ − 2]. Save it again with state().':
    'state 必须是 mcg31 保存下来的，而它的 next 不是 [1, 2³¹ − 2] 内的整数。请用 state() 重新保存。',
  'index must be an integer in [0, {0}]': 'index 必须是 [0, {0}] 内的整数',
  'state must be one that mt19937 has saved, but its {0}. Save it again with state().':
    'state 必须是 mt19937 保存下来的，而它的 {0}。请用 state() 重新保存。',
  'index must be in [0, {0}]': 'index 必须在 [0, {0}] 内',
  'index must be in [0, 4]': 'index 必须在 [0, 4] 内',
  'increment must be odd': 'increment 必须是奇数',
  'p must be in [0, 1], got {0}': 'p 必须在 [0, 1] 内，这里是 {0}',
  'p must be in (0, 1), got {0}': 'p 必须在 (0, 1) 内，这里是 {0}',
  'seed must be an integer in [0, {0}], got {1}, which tells llama.cpp to make one up. Choose any other.':
    '种子必须是 [0, {0}] 内的整数，这里是 {1}，llama.cpp 见到它会自己编一个种子。请另选一个。',
  'logits must be a list of at least one number, got none':
    'logits 必须是至少有一个数的列表，这里没有',
  indices: '下标',
  'lambda must be in (0, ∞], got {0}': 'lambda 必须在 (0, ∞] 内，这里是 {0}',
  'weights must be numbers from 0 with a sum above 0 and below ∞, got [{0}]':
    'weights 必须是不小于 0 的数，总和大于 0 且小于 ∞，这里是 [{0}]',
  'shape must be in [0, ∞), got {0}': 'shape 必须在 [0, ∞) 内，这里是 {0}',
  'alpha must be a list of numbers above 0, got [{0}]':
    'alpha 必须是大于 0 的数的列表，这里是 [{0}]',
  'sigma must be in (0, ∞), got {0}': 'sigma 必须在 (0, ∞) 内，这里是 {0}',
  'std must be in (0, ∞), got {0}': 'std 必须在 (0, ∞) 内，这里是 {0}',
  'tau must be in (0, ∞), got {0}': 'tau 必须在 (0, ∞) 内，这里是 {0}',
  'count must be below 214748365, got {0}': 'count 必须小于 214748365，这里是 {0}',
};
