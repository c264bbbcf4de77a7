import type { Sayings } from './sayings.js';

/** What all rooms say: the plain forms. */
export const common: Sayings = {
  '{0} must be one of {1}, got {2}': '{0} 必须是 {1} 之一，这里是 {2}',
  '{name} must be one of {names}, got {value}': '{name} 必须是 {names} 之一，这里是 {value}',
  '{0} must be one of {1}, got {2}.': '{0} 必须是 {1} 之一，这里是 {2}。',
  '{0} must be in {1}, got {2}': '{0} 必须在 {1} 内，这里是 {2}',
  '{name} must be in {range}, got {value}': '{name} 必须在 {range} 内，这里是 {value}',
  '{0} must be a number in {1}, got {2}': '{0} 必须是 {1} 内的数，这里是 {2}',
  '{name} must be a number in {range}, got {value}': '{name} 必须是 {range} 内的数，这里是 {value}',
  '{name} must be a number, got {value}': '{name} 必须是一个数，这里是 {value}',
  '{0} must be a whole number, got {1}': '{0} 必须是整数，这里是 {1}',
  '{0} must be a whole number from {1}, got {2}': '{0} 必须是不小于 {1} 的整数，这里是 {2}',
  '{0} must be a whole number from {1} to {2}, got {3}':
    '{0} 必须是 {1} 到 {2} 的整数，这里是 {3}',
  '{name} must be a whole number from {least}, got {value}':
    '{name} 必须是不小于 {least} 的整数，这里是 {value}',
  '{0} must be a whole number in {1}, got {2}': '{0} 必须是 {1} 内的整数，这里是 {2}',
  '{name} must be a whole number in {range}, got {value}':
    '{name} 必须是 {range} 内的整数，这里是 {value}',
  '{name} must be text, got {value}': '{name} 必须是文字，这里是 {value}',
  '{name} must be a list, got {value}': '{name} 必须是一个列表，这里是 {value}',
  '{0} must be an object, got a list': '{0} 必须是一个对象，这里是列表',

  'numpy stream': 'numpy 随机数流',
  'torch stream': 'torch 随机数流',
  'llama.cpp stream': 'llama.cpp 随机数流',
  'C++ stream': 'C++ 随机数流',
  'seedrandom algorithm': 'seedrandom 算法',
  '{0} must be {1}, got {2}': '{0} 必须{1}，这里是 {2}',
  'in (0, ∞)': '在 (0, ∞) 内',
  'in [0, ∞)': '在 [0, ∞) 内',
  'in [0, ∞]': '在 [0, ∞] 内',
  'in [0, 1]': '在 [0, 1] 内',
  'in (0, 1)': '在 (0, 1) 内',
  'in (0, 1]': '在 (0, 1] 内',
  'in [0, 1)': '在 [0, 1) 内',
  'a whole number ≥ 0': '是不小于 0 的整数',
  'a whole number ≥ 1': '是不小于 1 的整数',
  'a whole number ≥ 2': '是不小于 2 的整数',
  'in ({0}, ∞), above low': '在 ({0}, ∞) 内，比下限大',
  '{0} must be a number, got NaN': '{0} 必须是一个数，这里是 NaN',
  '{0} must be in [0, 1), got {1}': '{0} 必须在 [0, 1) 内，这里是 {1}',
  '{0} must be in (0, ∞), got {1}': '{0} 必须在 (0, ∞) 内，这里是 {1}',
  '{0} {1}': '{0}。{1}',
};
