import { saidBy, SamplescopeError, textOf, type ErrorCode, type Said } from '../error.js';
import type { Recipe } from '../recipe/recipe.js';
import type { Answer } from './answer.js';
import { createBatches, type Batches, type Seeding } from './batches.js';
import type { OpenBatches } from './repeatAnswers.js';

/** One end of a line between two threads, over which plain data goes. */
export interface BatchPort {
  send(message: unknown): void;
  /** The one who receives; a later one takes its place. */
  listen(receive: (message: unknown) => void): void;
  /** The line is cut: the other thread is gone, and says why. */
  broken?(tell: (reason: string) => void): void;
}

/** What goes to the worker: first a recipe, then batches of runs, one after another. */
type Request =
  | { readonly open: { readonly recipe: Recipe; readonly seeding: Seeding } }
  | { readonly run: { readonly from: number; readonly to: number } };

/** What comes back: one reply to each request. */
type Reply =
  | { readonly opened: { readonly vocabulary: readonly string[] } }
  | { readonly answers: readonly Answer[] }
  | { readonly error: { readonly code: ErrorCode | null; readonly said: Said } };

/**
 * The worker's end: opens recipes and runs batches, as it is asked over the port.
 */
export function serveBatches(port: BatchPort): void {
  let batches: Batches | undefined;
  const answer = async (request: Request): Promise<Reply> => {
    if ('open' in request) {
      batches = await createBatches(request.open.recipe, request.open.seeding);
      return { opened: { vocabulary: batches.vocabulary } };
    }
    return { answers: await batches!.run(request.run.from, request.run.to) };
  };
  port.listen((request) => {
    void answer(request as Request)
      .catch((error: unknown): Reply => {
        const code = error instanceof SamplescopeError ? error.code : null;
        return { error: { code, said: saidBy(error) } };
      })
      .then((reply) => port.send(reply));
  });
}

/**
 * The other end: opens recipes in the worker behind the port, for `repeatAnswers`.
 *
 * @throws SamplescopeError (as a rejection) what the worker threw; Error if the worker is gone
 */
export function openRemotely(port: BatchPort): OpenBatches {
  let waiting: { resolve(reply: Reply): void; reject(error: Error): void } | undefined;
  port.listen((reply) => waiting?.resolve(reply as Reply));
  port.broken?.((reason) => waiting?.reject(new Error(`the worker is gone: ${reason}`)));
  const ask = async (request: Request): Promise<Reply> => {
    const reply = await new Promise<Reply>((resolve, reject) => {
      waiting = { resolve, reject };
      port.send(request);
    });
    if (!('error' in reply)) return reply;
    const { code, said } = reply.error;
    throw code === null ? new Error(textOf(said)) : new SamplescopeError(code, said);
  };
  return async (recipe, seeding) => {
    const reply = await ask({ open: { recipe, seeding } });
    const { vocabulary } = (reply as Extract<Reply, { opened: unknown }>).opened;
    return {
      vocabulary,
      async run(from, to) {
        const reply = await ask({ run: { from, to } });
        return (reply as Extract<Reply, { answers: unknown }>).answers;
      },
    };
  };
}

/** What a Worker of the web is, and its own global scope: messages go in and come out. */
export interface MessageTarget {
  postMessage(message: unknown): void;
  addEventListener(type: 'message' | 'error', listen: (event: object) => void): void;
}

/**
 * The port of a web worker, at either end.
 *
 * On a page: `openRemotely(webPort(new Worker(new URL('./answers.ts', import.meta.url), { type: 'module' })))`;
 * in that module: `serveBatches(webPort(self))`, and `import 'samplescope/models'` for the models that ship.
 */
export function webPort(target: MessageTarget): BatchPort {
  let receive: (message: unknown) => void = () => {};
  target.addEventListener('message', (event) => receive((event as { data: unknown }).data));
  return {
    send: (message) => target.postMessage(message),
    listen: (listener) => void (receive = listener),
    broken(tell) {
      target.addEventListener('error', (event) =>
        tell((event as { message?: string }).message ?? 'it could not be loaded'),
      );
    },
  };
}
