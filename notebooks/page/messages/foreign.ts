import type { Sayings } from './sayings.js';

/** What is said by others than the library: of JSON by Chromium, of formulas by mathjs, of files by the embedding script. */
export const foreign: Sayings = {
  '{address} could not be loaded. The folder "embed" must stand beside embed.js, and the page\'s policy must allow it.':
    '{address} 无法载入。文件夹 embed 必须和 embed.js 放在一起，并且网页的安全策略要允许它。',
  'This begins like JSON, and is none: {cause}': '开头像 JSON，却不是：{cause}',
  'Unexpected token {token}, {text} is not valid JSON': '不该出现 {token}，{text} 不是有效的 JSON',
  'Unexpected end of JSON input': 'JSON 没有写完',
  '{what} in JSON at position {position}': '{what}（JSON 的第 {position} 个字符处，从 0 数起）',
  '{what} in JSON at position {position} (line {line} column {column})':
    '{what}（JSON 的第 {line} 行第 {column} 列，第 {position} 个字符处，从 0 数起）',
  'Unexpected non-whitespace character after JSON at position {position}':
    'JSON 结束之后还有字符（第 {position} 个字符处，从 0 数起）',
  'Unexpected non-whitespace character after JSON at position {position} (line {line} column {column})':
    'JSON 结束之后还有字符（第 {line} 行第 {column} 列，第 {position} 个字符处，从 0 数起）',
  'Unexpected token {token}': '不该出现 {token}',
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

  'Unexpected end of expression (char {place})': '公式没有写完（第 {place} 个字符处）',
  'Value expected (char {place})': '这里应当有一个值（第 {place} 个字符处）',
  'Parenthesis ) expected (char {place})': '缺少右括号 )（第 {place} 个字符处）',
  'Parenthesis ] expected (char {place})': '缺少右方括号 ]（第 {place} 个字符处）',
  'End of matrix ] expected (char {place})': '缺少右方括号 ]（第 {place} 个字符处）',
  'Comma , or bracket } expected after object value (char {place})':
    '对象的值之后应当是 , 或 }（第 {place} 个字符处）',
  'Symbol, numeric or string literal expected as property key (char {place})':
    '这里应当是属性名（第 {place} 个字符处）',
  'Property name expected after dot (char {place})': '点号之后应当是属性名（第 {place} 个字符处）',
  'End of string " expected (char {place})': '字符串没有结束（第 {place} 个字符处）',
  "End of string ' expected (char {place})": '字符串没有结束（第 {place} 个字符处）',
  'Unexpected operator {operator} (char {place})':
    '不该出现运算符 {operator}（第 {place} 个字符处）',
  'Unexpected part {part} (char {place})': '不该出现 {part}（第 {place} 个字符处）',
  'Syntax error in part {part} (char {place})': '{part} 有语法错误（第 {place} 个字符处）',
  'Invalid left hand side of assignment operator = (char {place})':
    '等号 = 左边不能赋值（第 {place} 个字符处）',
  'False part of conditional expression expected (char {place})':
    '条件式缺少“否则”的部分（第 {place} 个字符处）',
};
