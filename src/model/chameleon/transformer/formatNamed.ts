import { lookUp } from '../../../error.js';
import { formats } from '../../../numerics/formats/formats.js';
import type { NumberFormat } from '../../../numerics/formats/numberFormat.js';
import { planFormats, type PlanFormat } from './plan.js';

/** The format of a name that a plan can have. @throws SamplescopeError `unknown-name` */
export function formatNamed(name: PlanFormat): NumberFormat {
  const able = Object.fromEntries(planFormats.map((known) => [known, formats[known]!]));
  return lookUp('format', able, name);
}
