import type { Family } from '../family.js';
import { checkChain } from './llamaCppChain.js';

/** llama.cpp's whole chains as released in 2026. */
export const family: Family = {
  ops: {},
  check: (given, file) => checkChain(given, file, 'llama.cpp'),
};
