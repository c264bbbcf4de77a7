import { describe, expect, it } from 'vitest';
import { loadOf, type Load } from '../../src/model/server/load.js';
import { createServer } from '../../src/model/server/server.js';

const [prompt, answer] = [24, 10];
const servedUnder = (load: Partial<Load>, requests = 40) => {
  const served = createServer(loadOf(load), prompt, answer);
  return Array.from({ length: requests }, (_, i) => served(i));
};

describe('createServer', () => {
  it('reads the whole prompt and draws what was asked for, whatever else there is', () => {
    for (const load of [{}, { rate: 2 }, { chunk: 8 }, { prefixCache: true }, { slots: 1 }]) {
      for (const { calls, drawn } of servedUnder(load)) {
        expect([calls.length, drawn.length]).toEqual([prompt + answer - 1, answer]);
        expect(calls.slice(prompt).every(({ chunk }) => chunk === 0)).toBe(true);
        expect(calls.slice(0, prompt).every(({ chunk }) => chunk > 0)).toBe(true);
        for (const { rows, sequences } of calls) expect(rows).toBeGreaterThanOrEqual(sequences);
      }
    }
  });

  it('gives the same for the same seed, whichever request is asked for first, and other things for another', () => {
    const [inOrder, again] = [
      servedUnder({ rate: 1 }),
      createServer(loadOf({ rate: 1 }), prompt, answer),
    ];
    expect(again(39)).toEqual(inOrder[39]);
    expect(again(7)).toEqual(inOrder[7]);
    expect(servedUnder({ rate: 1, seed: '2' })).not.toEqual(inOrder);
  });

  it('draws for one request at a time: no token of the server is counted twice', () => {
    const drawn = servedUnder({ rate: 1 }).flatMap(({ drawn }) => drawn);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('is alone where nobody else comes, and in company where many do', () => {
    const lone = servedUnder({ rate: 0.001, own: 1 }, 1)[0]!;
    expect(new Set(lone.calls.slice(prompt).map(({ rows }) => rows))).toEqual(new Set([1]));
    const rows = servedUnder({ rate: 2 }).flatMap(({ calls }) => calls.map(({ rows }) => rows));
    expect(Math.max(...rows)).toBeGreaterThan(20);
  });

  it('has no more rows than places where prompts are cut, and cuts them', () => {
    for (const { calls } of servedUnder({ rate: 2, chunk: 16, slots: 8 })) {
      for (const { rows, chunk } of calls) {
        expect(rows).toBeLessThanOrEqual(16);
        expect(chunk).toBeLessThanOrEqual(16);
      }
      expect(calls.slice(0, prompt).some(({ chunk }) => chunk < prompt)).toBe(true);
    }
  });

  it('takes blocks of a prompt from the first request that has read it', () => {
    const served = servedUnder({ rate: 0.1, prefixCache: true });
    for (const { calls } of served.slice(5)) {
      expect(calls.slice(0, 16)).toEqual(served[0]!.calls.slice(0, 16));
      expect(calls[16]!.chunk).toBe(prompt - 16);
    }
  });

  it('lets strangers come when a load says so, again and again', () => {
    const strangers = [{ at: 3, prompt: 5, answer: 2 }];
    const calls = servedUnder({ rate: 0.2, own: 1, strangers }).flatMap(({ calls }) => calls);
    expect(calls.some(({ rows, sequences }) => rows > sequences)).toBe(true);
  });
});

describe('loadOf', () => {
  it.each([
    [{ strangers: [] }, 'empty', 'load.strangers must be at least one request'],
    [{ rate: 0 }, 'out-of-range', 'load.rate must be in (0, 16], got 0'],
    [{ own: NaN }, 'not-a-number', 'load.own must be in (0, 1], got NaN'],
    [{ slots: 0.5 }, 'out-of-range', 'load.slots must be a whole number in [1, 256], got 0.5'],
    [{ seed: '' }, 'empty', 'load.seed'],
    [{ strangers: [{ at: 0, prompt: 0, answer: 1 }] }, 'out-of-range', 'load.strangers[0].prompt'],
  ])('refuses %j', (load, code, message) => {
    expect(() => loadOf(load)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });
});
