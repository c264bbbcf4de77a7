import { performance } from 'node:perf_hooks';
import type { StepReport } from '../../model/chameleon/training/train.js';
import type { Effects } from '../effects.js';
import { bar } from '../terminal/bar.js';
import { padEnd } from '../terminal/width.js';

/** Tells how far a training is, on standard error. */
interface Progress {
  tell(report: StepReport): Promise<void>;
  end(): Promise<void>;
}

/** Steps that one printed mean is of. */
const WINDOW = 50;
const BAR_WIDTH = 20;

/**
 * In a terminal, a bar that moves; and everywhere, every 50 steps, a line of the loss curve: means over these
 * steps, in nats per token, with what the grammar itself has on the same documents.
 *
 * @param begin The step from which the training starts: not 0 where it is resumed.
 */
export function createProgress(effects: Effects, steps: number, begin: number): Progress {
  const isTerminal = effects.columns !== undefined;
  const start = performance.now();
  let window: StepReport[] = [];

  const clear = () => (isTerminal ? `\r${' '.repeat(Math.min(79, effects.columns))}\r` : '');
  const mean = (key: 'loss' | 'entropy') =>
    (window.reduce((sum, report) => sum + report[key], 0) / window.length).toFixed(4);
  return {
    async tell(report) {
      window.push(report);
      const done = report.step + 1;
      const seconds = (performance.now() - start) / 1000;
      const left = (seconds / (done - begin)) * (steps - done);
      if (done % WINDOW === 0 || done === steps) {
        await effects.writeError(
          `${clear()}step ${padEnd(`${done}`, 6)} loss ${mean('loss')}   grammar ${mean('entropy')}   ` +
            `${clock(seconds)}\n`,
        );
        window = [];
      }
      if (isTerminal && done < steps) {
        const drawn = padEnd(bar(done / steps, BAR_WIDTH), BAR_WIDTH);
        await effects.writeError(`\r${drawn} ${done} of ${steps} steps, ${clock(left)} left  `);
      }
    },
    async end() {
      await effects.writeError(clear());
    },
  };
}

/** Minutes and seconds: 3:07. */
const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
