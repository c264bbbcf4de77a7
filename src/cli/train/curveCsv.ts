import type { StepReport } from '../../model/chameleon/training/train.js';

/** The loss curve as CSV, a line a step; losses in nats per token. */
export function curveCsv(curve: readonly StepReport[]): string[] {
  const lines = curve.map(({ step, loss, entropy, gradientLength, learningRate }) =>
    [step, loss, entropy, gradientLength, learningRate].join(','),
  );
  return [`step,loss,entropy,gradientLength,learningRate\n`, ...lines.map((line) => `${line}\n`)];
}
