import type { Mt19937 } from '../../engines/mt19937.js';

/** torch's generator for the CPU: a Mersenne Twister, and the normal number that the last pair left over. */
export interface CpuGenerator {
  readonly engine: Mt19937;
  /** In units of one standard deviation; null where none is left. */
  nextNormal: number | null;
}

/** A float32 in [0, 1) of the lower 24 bits of one word. */
export function uniform24({ engine }: CpuGenerator): number {
  return (engine.next() & 0xffffff) / 16777216;
}

/** A double in [0, 1) of the lower 53 bits of two words, the upper word first. */
export function uniform53({ engine }: CpuGenerator): number {
  const high = engine.next() & 0x1fffff;
  return (high * 4294967296 + engine.next()) / 9007199254740992;
}

/** 64 bits of two words, the upper one first: `random64` in torch. */
export function random64({ engine }: CpuGenerator): bigint {
  const high = BigInt(engine.next());
  return (high << 32n) | BigInt(engine.next());
}
