import type { EngineState } from '../../engine.js';
import { restoreMt19937, type Mt19937 } from '../../engines/mt19937.js';
import { pcg64, restorePcg64 } from '../../engines/pcg64.js';
import { pcg64dxsm, restorePcg64dxsm } from '../../engines/pcg64dxsm.js';
import { restoreSfc64, sfc64 } from '../../engines/sfc64.js';
import type { SeedSequence } from '../../engines/seedSequence.js';

import { numpyPhilox, restoreNumpyPhilox } from './philox.js';
import { double53 } from '../double53.js';

/** numpy's bit generator: bits in 32s and 64s, and doubles made of them. An `Engine64` is one as it is. */
export interface BitGenerator {
  /** How many outputs of the engine's own width, 32 or 64 bits, have been made since the seed. */
  readonly position: number;
  /** The next 32 bits. */
  next(): number;
  /** Makes the next 64 bits; `high` and `low` then hold them. */
  nextUint64(): void;
  readonly high: number;
  readonly low: number;
  /** The next double, in [0, 1), with 53 bits. */
  double(): number;
  clone(): BitGenerator;
  state(): EngineState;
}

/** A double of 27 bits of one word and 26 of the next; 64 bits of two words, the upper one first. */
export function ofMt19937(engine: Mt19937): BitGenerator {
  const bits = {
    get position() {
      return engine.position;
    },
    high: 0,
    low: 0,
    next: () => engine.next(),
    nextUint64() {
      bits.high = engine.next();
      bits.low = engine.next();
    },
    double: () => double53(engine),
    clone: () => ofMt19937(engine.clone()),
    state: () => engine.state(),
  };
  return bits;
}

/** numpy seeds all memory of its MT19937 from the sequence, and starts at the last word of it. */
function mt19937FromSequence(seed: SeedSequence): Mt19937 {
  const words = [...seed.generateState(624)];
  words[0] = 0x80000000;
  return restoreMt19937({ words, index: 623 });
}

/** How numpy's bit generators are seeded and restored, by the names that numpy gives them. */
export const bitGenerators = {
  PCG64: {
    seed: (seed) => pcg64(seed.generateState(8)),
    restore: restorePcg64,
  },
  PCG64DXSM: {
    seed: (seed) => pcg64dxsm(seed.generateState(8)),
    restore: restorePcg64dxsm,
  },
  SFC64: {
    seed: (seed) => sfc64(seed.generateState(6)),
    restore: restoreSfc64,
  },
  Philox: {
    seed: (seed) => numpyPhilox(seed.generateState(4)),
    restore: restoreNumpyPhilox,
  },
  MT19937: {
    seed: (seed) => ofMt19937(mt19937FromSequence(seed)),
    restore: (state, position) => ofMt19937(restoreMt19937(state, position)),
  },
} satisfies Record<string, BitGeneratorKind>;

interface BitGeneratorKind {
  seed(seed: SeedSequence): BitGenerator;
  restore(state: EngineState, position: number): BitGenerator;
}

/** The name of one of numpy's bit generators. */
export type BitGeneratorName = keyof typeof bitGenerators;
