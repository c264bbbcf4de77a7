import type { Family } from '../family.js';
import { checkChain } from './llamaCppChain.js';

/** llama.cpp's samplers as they were in February 2025. */
export const family: Family = {
  ops: {},
  check: (given, file) => checkChain(given, file, 'llama.cpp 2025-02'),
};
