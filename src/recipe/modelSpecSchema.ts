import * as v from 'valibot';
import type { ModelSpec } from '../model/loadModel.js';
import { modelNames } from '../model/loadModel.js';
import { text } from './text.js';

// PLACEHOLDER until the model room lands
export const modelSpecSchema = v.union([
  v.picklist(modelNames),
  v.strictObject({ table: v.any() }),
  v.strictObject({ ngram: v.any() }),
]);
