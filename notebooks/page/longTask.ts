import { html } from 'htl';
import { announce, button, control, type Control } from './control.js';
import { inLanguage } from './language.js';
import { said } from './said.js';
import { countText } from '../../src/charts/index.js';

/** How a task tells what it has come to, and hears that it should stop. */
export interface TaskHandle<Value> {
  readonly signal: AbortSignal;
  /** How far it is, of the total, and what there is to show so far; some of it is passed over. */
  report(done: number, soFar?: () => Value): void;
}

interface LongTaskOptions<Value> {
  /** What the button says that begins it. */
  readonly label: string;
  /** How many runs there are in all. */
  readonly total: number;
  run(handle: TaskHandle<Value>): Promise<Value | null>;
  /** Whether it begins by itself. Default: when the reader says so. */
  readonly begins?: boolean;
  /** Of the cell that shows it: then nobody wants the result any more. */
  readonly invalidation: Promise<void>;
}

/** A long task on a page. Its value is what has come so far, null before anything has. */
export interface LongTask<Value> extends Control<Value | null> {
  /** Whether more will come. */
  readonly isRunning: boolean;
}

/** The worker does one thing at a time, and so does the page. */
let lastTask: Promise<unknown> = Promise.resolve();

/** Between two looks at what there is so far, in ms. */
const pause = 200;

/** Something that takes a while: a button that begins and stops it, and a bar that shows how far it is. */
export function longTask<Value>({
  label,
  total,
  run,
  begins = false,
  invalidation,
}: LongTaskOptions<Value>): LongTask<Value> {
  const say = inLanguage(words);
  let value: Value | null = null;
  let running: AbortController | undefined;
  const bar = html`<progress
    max=${total}
    value="0"
    aria-label=${label}
  ></progress>` as HTMLProgressElement;
  const status = html`<span role="status"></span>`;
  const press = button(label, () => {
    if (running === undefined) void begin();
    else running.abort();
  });
  const element = html`<div class="control long-task">${press}${bar}${status}</div>`;
  void invalidation.then(() => running?.abort());
  if (begins) void begin();
  const own = control<Value | null>(element, {
    get: () => value,
    set: (next) => void (value = next),
  });
  return Object.defineProperty(own, 'isRunning', {
    get: () => running !== undefined,
  }) as LongTask<Value>;

  async function begin(): Promise<void> {
    const { signal } = (running = new AbortController());
    press.textContent = say.stop;
    status.textContent = '';
    bar.value = 0;
    const task = lastTask.then(() => (signal.aborted ? null : run(handleOf(signal))));
    lastTask = task.catch(() => {});
    try {
      show(await task.finally(() => (running = undefined)));
      status.textContent = signal.aborted
        ? say.stopped(countText(bar.value))
        : say.done(countText(total));
    } catch (error) {
      status.replaceChildren(said(error));
    }
    press.textContent = label;
  }

  function handleOf(signal: AbortSignal): TaskHandle<Value> {
    let shownAt = performance.now();
    return {
      signal,
      report(done, soFar) {
        bar.value = done;
        if (soFar === undefined || signal.aborted || performance.now() - shownAt < pause) return;
        shownAt = performance.now();
        show(soFar());
      },
    };
  }

  function show(next: Value | null): void {
    if (next === null) return;
    value = next;
    announce(element);
  }
}

const words = {
  en: {
    stop: 'Stop',
    stopped: (runs: string) => `Stopped after ${runs} runs.`,
    done: (runs: string) => `${runs} runs.`,
  },
  zh: {
    stop: '停止',
    stopped: (runs: string) => `运行 ${runs} 次后停止。`,
    done: (runs: string) => `共运行 ${runs} 次。`,
  },
};
