import type { Sayings } from './sayings.js';

/** What the exercises say of keys, answers, receipts and courses. */
export const exerciseTexts: Sayings = {
  'the course key must have at least 8 characters, got {0}. A few words will do':
    '课程密钥至少要有 8 个字符，这里是 {0} 个。写几个词就行',
  'the key must be 16 letters and digits such as ABCD-EFGH-JKMN-PQRS, got {0}. Your teacher has it':
    '密钥必须是 16 个字母和数字，例如 ABCD-EFGH-JKMN-PQRS，这里是 {0}。老师那里有',
  'the key {0} has a mistake in it: its last two characters do not fit the others. Copy it again':
    '密钥 {0} 有错：最后两个字符和其余的对不上。请重新抄一遍',

  'the answer must be a number with a point, such as 0.882, got {0}':
    '答案必须是用小数点写的数，例如 0.882，这里是 {0}',
  'the answer must be a number such as 0.882, got {0}': '答案必须是数，例如 0.882，这里是 {0}',
  'the answer must be a whole number such as 12, got {0}': '答案必须是整数，例如 12，这里是 {0}',
  'the answer must be one of {0}, got {1}': '答案必须是 {0} 之一，这里是 {1}',
  '{0}. Did you mean {1}?': '{0}。是不是 {1}？',
  'the answer must have each of {0} once, got {1}': '答案里 {0} 必须各出现一次，这里是 {1}',
  'the answer must have 1 to 100 names, got {0}': '答案里必须有 1 到 100 个名字，这里是 {0} 个',
  'the answer must be {0} hexadecimal digits, got {1}': '答案必须是 {0} 位十六进制数字，这里是 {1}',

  'the answer must be a seed of 1 to {0} characters, got {1}':
    '答案必须是 1 到 {0} 个字符的种子，这里是 {1} 个',

  'part {0} of {1} must be fair for some numbers, and was not in {2} draws':
    '{1} 的 {0} 部分必须对某些数是公平的，抽了 {2} 次都不公平',

  '{0} must hold a receipt, from "{1}" to "check", and holds none. An exercise makes one when it is done':
    '{0} 里必须有一份回执，从“{1}”到“check”，这里没有。做完练习就会得到一份',
  '{0} must hold whole receipts, and one has no line "check": it was cut short':
    '{0} 里的回执必须完整，有一份没有“check”这一行：被截断了',
  'the receipt must be of version {0}, got {1}. Another Samplescope made it':
    '回执的版本必须是 {0}，这里是 {1}。它是由另一个版本的 Samplescope 生成的',
  'the receipt was changed or cut after it was made: its check is not that of its lines':
    '回执生成之后被改过或者截断了：校验值和内容对不上',
  'the receipt must be of version {0} of {1}, got {2}. Mark it with the Samplescope that made it':
    '回执必须是 {1} 的第 {0} 版，这里是 {2}。请用生成它的那个 Samplescope 批改',
  'the receipt must have the numbers {0} for its key, got {1}. Mark it with the Samplescope that made it':
    '对这个密钥，回执里的数必须是 {0}，这里是 {1}。请用生成它的那个 Samplescope 批改',
  'a receipt has no line {0}': '回执里不会有这一行：{0}',
  '{0} has the parts {1}, got {2}': '{0} 的部分有 {1}，这里是 {2}',
  'the receipt has no student’s key: it was made while practising':
    '回执里没有学生的密钥：它是练习时生成的',
  'the key {0} is of no student of this course': '密钥 {0} 不属于这门课的任何学生',
  'the course has the exercises {0}, got {1}': '这门课的练习有 {0}，这里是 {1}',

  'results for {0} must be of one student, got receipts of {1}. Grade each submission by itself':
    '{0} 的结果必须只属于一名学生，这里有 {1} 名学生的回执。请逐份批改',
  'a range of students must be 1 to {0} of them, the lower number first, got {1}':
    '学生的编号范围必须有 1 到 {0} 个，小的在前，这里是 {1}',

  'a course': '课程',
  'must have at least one student': '至少要有一名学生',
  'must have at most {0} students': '最多有 {0} 名学生',
  'must have at least one exercise': '至少要有一个练习',
  'must be one of the {0}s {1}': '必须是 {1} 之一',
  '{0} must be there once, got {1} again': '{0} 只能出现一次，{1} 又出现了',
};
