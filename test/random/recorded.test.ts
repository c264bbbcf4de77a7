import { describe, expect, it } from 'vitest';
import { openStream } from '../../src/random/openStream.js';
import { recorded } from '../../src/random/recorded.js';

describe('recorded', () => {
  it('lists what was taken, with positions, and starts afresh after each list', () => {
    const plain = openStream('alea', 'hello');
    const stream = recorded(openStream('alea', 'hello'));
    const values = [stream.uniform(), stream.uniform()];
    expect(values).toEqual([plain.uniform(), plain.uniform()]);
    expect(stream.taken()).toEqual([
      { position: 0, value: values[0] },
      { position: 1, value: values[1] },
    ]);
    expect(stream.taken()).toEqual([]);
    const third = stream.uniform();
    expect(stream.taken()).toEqual([{ position: 2, value: third }]);
    expect(stream.position).toBe(3);
  });

  it('is the stream that it records: name, seed, state and clone', () => {
    const plain = openStream('alea', 'hello');
    const stream = recorded(plain);
    stream.uniform();
    expect([stream.name, stream.seed]).toEqual(['alea', 'hello']);
    expect(stream.state()).toEqual(plain.state());
    expect(stream.clone().uniform()).toBe(stream.uniform());
  });
});
