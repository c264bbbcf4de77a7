import { checkName } from '../../../error.js';
import { formats } from '../../../numerics/formats/formats.js';
import type { NumberFormat } from '../../../numerics/formats/numberFormat.js';
import { planFormats, type PlanFormat } from './plan.js';

/** The format of a name that a plan can have. @throws SamplescopeError `unknown-name` */
export function formatNamed(name: PlanFormat): NumberFormat {
  return formats[checkName('format', planFormats, name)]!;
}
