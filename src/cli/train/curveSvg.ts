import type { StepReport } from '../../model/chameleon/training/train.js';
import type { Effects } from '../effects.js';
import { writeSvg } from '../svg.js';

/** Draws the loss curve into a file, with the entropy of the grammar that the documents come from. */
export const drawCurve = (effects: Effects, path: string, curve: readonly StepReport[]) =>
  writeSvg(effects, path, ({ lossChart }, options) =>
    lossChart(
      {
        steps: curve.map(({ step }) => step),
        losses: curve.map(({ loss }) => loss),
        entropies: curve.map(({ entropy }) => entropy),
      },
      options,
    ),
  );
