import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const entry = fileURLToPath(new URL('bits.ts', import.meta.url));

/** bits.ts and all that it needs as one script, which puts `computeBits` into a global `bits`. */
export async function bundleBits(): Promise<string> {
  const [output] = (await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'bits' } },
  })) as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}
