import { exp } from '../../numerics/exp.js';
import { openStream } from '../../random/index.js';
import type { Stream } from '../../random/stream.js';
import type { Call } from '../chameleon/transformer/backends.js';
import type { Load, Stranger } from './load.js';

/** What a server does for one request, and when. */
interface Served {
  /** The call that works out each position: of the prompt, then of what is generated, but for the last token. */
  readonly calls: readonly Call[];
  /** How many tokens the server had drawn for anybody before each token of this request. */
  readonly drawn: readonly number[];
}

/** A block of a prompt that the prefix cache keeps, in tokens: vLLM's. */
const BLOCK = 16;

/** The shortest and the longest prompt and answer of a stranger who is drawn. */
const [LEAST, MOST] = [8, 60];

/** So many wait at most; who comes then goes away. */
const QUEUE = 1024;

/** A request on its way through the server. */
interface Request extends Served {
  readonly isOwn: boolean;
  readonly prompt: number;
  readonly answer: number;
  readonly calls: Call[];
  readonly drawn: number[];
}

/**
 * A server with continuous batching: requests come, wait for a place, have their prompts read, and get a token at each
 * step with all others, until they have theirs. Whose they are makes no difference to it.
 *
 * A request keeps its place for the tokens that it asked for, also where its text ends sooner. So what a server does
 * depends on no logit: any request can be computed again by itself.
 *
 * Source: the scheduler of vLLM, in the small: first come, first served; prompts first, or (chunked prefill) beside what
 * is generated.
 *
 * @param prompt Tokens of one's own prompt.
 * @param answer Tokens that are asked for.
 * @returns What the server does for the i-th of one's own requests, from 0.
 * @example
 * const served = createServer(loadOf({}), 20, 5);
 * served(0).calls.length // → 24
 */
export function createServer(
  load: Load,
  prompt: number,
  answer: number,
): (request: number) => Served {
  const { slots, chunk, prefixCache } = load;
  const comingAt = createArrivals(load, { prompt, answer });
  const waiting: Request[] = [];
  const own: Request[] = [];
  let running: Request[] = [];
  let cached: Request | undefined;
  let now = 0;
  let drawn = 0;

  function admit(): void {
    for (const coming of comingAt(now++)) {
      if (waiting.length === QUEUE) break;
      waiting.push(coming);
      if (coming.isOwn) own.push(coming);
    }
    for (const request of waiting.splice(0, slots - running.length)) {
      if (request.isOwn && cached !== undefined) {
        request.calls.push(...cached.calls.slice(0, prompt - 1 - ((prompt - 1) % BLOCK)));
      }
      running.push(request);
    }
  }

  function step(): void {
    admit();
    const work = share(running, chunk);
    let rows = 0;
    let sequences = 0;
    for (const { request, tokens } of work) {
      rows += tokens;
      if (request.calls.length + tokens >= request.prompt) sequences++;
    }
    for (const { request, tokens } of work) {
      const { calls, drawn: own, prompt, isOwn } = request;
      const call = { rows, sequences, chunk: calls.length < prompt ? tokens : 0 };
      for (let token = 0; token < tokens; token++) calls.push(call);
      if (calls.length < prompt) continue;
      own.push(drawn++);
      if (isOwn && prefixCache) cached ??= request;
    }
    running = running.filter(({ drawn, answer }) => drawn.length < answer);
  }

  return (request) => {
    while (own[request] === undefined || own[request].drawn.length < answer) step();
    return own[request];
  };
}

/** What of each request is done in one step: so many tokens. */
type Work = readonly { readonly request: Request; readonly tokens: number }[];

function share(running: readonly Request[], chunk: number): Work {
  const writing: Work = running.filter(isRead).map((request) => ({ request, tokens: 1 }));
  const reading = running.filter((request) => !isRead(request));
  if (chunk === 0 && reading.length === 0) return writing;
  let room = chunk === 0 ? Infinity : chunk - writing.length;
  const pieces = reading.flatMap((request) => {
    const tokens = Math.min(room, request.prompt - request.calls.length);
    room -= Math.max(0, tokens);
    return tokens > 0 ? [{ request, tokens }] : [];
  });
  return chunk === 0 ? pieces : [...writing, ...pieces];
}

const isRead = ({ calls, prompt }: Request) => calls.length >= prompt;

/** Who comes at each step; steps must be asked for in order. */
function createArrivals(
  { seed, rate, own, strangers }: Load,
  mine: { readonly prompt: number; readonly answer: number },
): (step: number) => Request[] {
  const stream = openStream('seedrandom', seed);
  const create = (isOwn: boolean, { prompt, answer }: Omit<Stranger, 'at'>): Request => ({
    isOwn,
    prompt,
    answer,
    calls: [],
    drawn: [],
  });
  const size = () => LEAST + Math.floor((MOST - LEAST + 1) * stream.uniform());
  const period = strangers && Math.max(...strangers.map(({ at }) => at)) + 1;
  const strangersAt = (step: number): Omit<Stranger, 'at'>[] =>
    strangers?.filter(({ at }) => at === step % period!) ??
    Array.from({ length: poisson(rate * (1 - own), stream) }, () => ({
      prompt: size(),
      answer: size(),
    }));
  return (step) => [
    ...strangersAt(step).map((stranger) => create(false, stranger)),
    ...Array.from({ length: poisson(rate * own, stream) }, () => create(true, mine)),
  ];
}

/** A number of events of which so many are expected, by multiplying uniform numbers (D. Knuth, TAOCP 2, 3.4.1). */
function poisson(expected: number, stream: Stream): number {
  const least = exp(-expected);
  let count = 0;
  for (let product = stream.uniform(); product > least; product *= stream.uniform()) count++;
  return count;
}
