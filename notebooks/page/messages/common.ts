import type { Sayings } from './sayings.js';

/** What all rooms say: the plain forms. */
export const common: Sayings = {
  '{0} must be one of {1}, got {2}': '{0} 必须是 {1} 之一，这里是 {2}',
  '{name} must be one of {names}, got {value}': '{name} 必须是 {names} 之一，这里是 {value}',
  '{name} must be one of {names}, got {value}.': '{name} 必须是 {names} 之一，这里是 {value}。',
  '{name} must be in {range}, got {value}': '{name} 必须在 {range} 内，这里是 {value}',
  '{name} must be in ({low}, ∞), above low, got {value}':
    '{name} 必须在 ({low}, ∞) 内，比下限大，这里是 {value}',
  '{name} must be a number in {range}, got {value}': '{name} 必须是 {range} 内的数，这里是 {value}',
  '{name} must be a number, got {value}': '{name} 必须是一个数，这里是 {value}',
  '{name} must be a whole number, got {value}': '{name} 必须是整数，这里是 {value}',
  '{name} must be a whole number ≥ {least}, got {value}':
    '{name} 必须是不小于 {least} 的整数，这里是 {value}',
  '{name} must be a whole number from {least} to {most}, got {value}':
    '{name} 必须是 {least} 到 {most} 的整数，这里是 {value}',
  '{name} must be a whole number from {least}, got {value}':
    '{name} 必须是不小于 {least} 的整数，这里是 {value}',
  '{name} must be a whole number in {range}, got {value}':
    '{name} 必须是 {range} 内的整数，这里是 {value}',
  '{name} must be text, got {value}': '{name} 必须是文字，这里是 {value}',
  '{name} must be a list, got {value}': '{name} 必须是一个列表，这里是 {value}',
  '{name} must be an object, got a list': '{name} 必须是一个对象，这里是列表',
  '{name} must be an object, got {value}': '{name} 必须是一个对象，这里是 {value}',
  '{name} must sum to 1, got {value}': '{name} 之和必须是 1，这里是 {value}',

  'numpy stream': 'numpy 随机数流',
  'torch stream': 'torch 随机数流',
  'llama.cpp stream': 'llama.cpp 随机数流',
  'C++ stream': 'C++ 随机数流',
  'seedrandom algorithm': 'seedrandom 算法',
};
