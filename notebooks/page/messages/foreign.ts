import { filled } from '../../../src/error.js';
import type { Sayings } from './sayings.js';

/**
 * What others say, in Chinese: Chromium of JSON, mathjs of formulas, and the embedding script of a file that it cannot
 * load, which it says before it has anything of the library. Undefined for what is not known.
 *
 * @example
 * foreignInChinese('Unterminated string in JSON at position 7') // → '字符串没有结束（JSON 的第 7 个字符处，从 0 数起）'
 */
export function foreignInChinese(message: string): string | undefined {
  if (Object.hasOwn(whole, message)) return whole[message];
  for (const [form, chinese] of forms) {
    const parts = form.exec(message)?.slice(1);
    if (parts !== undefined) {
      return filled(
        chinese,
        parts.map((part) => foreignInChinese(part) ?? part),
      );
    }
  }
  return undefined;
}

/** What has values in it, or its place behind it. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/^(.*) in JSON at position (\d+)$/s, '{0}（JSON 的第 {1} 个字符处，从 0 数起）'],
  [
    /^(.*) in JSON at position (\d+) \(line (\d+) column (\d+)\)$/s,
    '{0}（JSON 的第 {2} 行第 {3} 列，第 {1} 个字符处，从 0 数起）',
  ],
  [
    /^Unexpected non-whitespace character after JSON at position (\d+)$/,
    'JSON 结束之后还有字符（第 {0} 个字符处，从 0 数起）',
  ],
  [
    /^Unexpected non-whitespace character after JSON at position (\d+) \(line (\d+) column (\d+)\)$/,
    'JSON 结束之后还有字符（第 {1} 行第 {2} 列，第 {0} 个字符处，从 0 数起）',
  ],
  [/^Unexpected token (.*?), (.*) is not valid JSON$/s, '不该出现 {0}，{1} 不是有效的 JSON'],
  [/^Unexpected token (.*)$/s, '不该出现 {0}'],
  [/^(.*) \(char (\d+)\)$/s, '{0}（第 {1} 个字符处）'],
  [/^Unexpected operator (.*)$/s, '不该出现运算符 {0}'],
  [/^Unexpected part (.*)$/s, '不该出现 {0}'],
  [/^Syntax error in part (.*)$/s, '{0} 有语法错误'],
  [
    /^(\S+) could not be loaded\. The folder "embed" must stand beside embed\.js, and the page's policy must allow it\.$/,
    '{0} 无法载入。文件夹 embed 必须和 embed.js 放在一起，并且网页的安全策略要允许它。',
  ],
];

const whole: Sayings = {
  'Unexpected end of JSON input': 'JSON 没有写完',
  'Unexpected number': '不该出现数',
  'Unexpected string': '不该出现字符串',
  "Expected property name or '}'": "应当是属性名或 '}'",
  "Expected ',' or '}' after property value": "属性值之后应当是 ',' 或 '}'",
  "Expected ',' or ']' after array element": "数组元素之后应当是 ',' 或 ']'",
  "Expected ':' after property name": "属性名之后应当是 ':'",
  'Expected double-quoted property name': '应当是双引号里的属性名',
  'Unterminated string': '字符串没有结束',
  'Bad control character in string literal': '字符串里有控制字符',
  'Bad escaped character': '反斜杠后面的字符不对',
  'Bad Unicode escape': 'Unicode 转义不对',
  'No number after minus sign': '负号后面没有数',
  'Exponent part is missing a number': '指数部分没有数',
  'Unterminated fractional number': '小数没有写完',

  'Unexpected end of expression': '公式没有写完',
  'Value expected': '这里应当有一个值',
  'Parenthesis ) expected': '缺少右括号 )',
  'Parenthesis ] expected': '缺少右方括号 ]',
  'End of matrix ] expected': '缺少右方括号 ]',
  'Comma , or bracket } expected after object value': '对象的值之后应当是 , 或 }',
  'Symbol, numeric or string literal expected as property key': '这里应当是属性名',
  'Property name expected after dot': '点号之后应当是属性名',
  'End of string " expected': '字符串没有结束',
  "End of string ' expected": '字符串没有结束',
  'Invalid left hand side of assignment operator =': '等号 = 左边不能赋值',
  'False part of conditional expression expected': '条件式缺少“否则”的部分',
};
