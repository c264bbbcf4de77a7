/** What tells one build of torch for the CPU from another, as far as its random numbers show. */
export interface TorchBuild {
  /** The recorded version. Where versions differ, releases between two of them are not told apart. */
  readonly version: '1.13' | '2.6' | '2.14';
  /**
   * Which instructions the kernels were chosen for: what `torch.backends.cpu.get_cpu_capability()` says.
   * AVX512 gives the same bits as AVX2; `default` is a CPU without either.
   */
  readonly capability: 'avx2' | 'default';
  /** Whether Intel's MKL draws exponential and Bernoulli numbers, as in the x86 wheels of 2.0 to 2.6. */
  readonly mkl: boolean;
}

/**
 * torch's streams on the CPU by name: `torch-cpu` is what `pip install torch` gives on an x86 machine
 * today. `torch-cpu-mkl` is what it gave from 2.0 to 2.6, where Intel's library made the exponential
 * numbers, and with them `multinomial`; the others of these versions are builds without MKL, such as
 * Debian's and those for ARM. On a Mac or another ARM machine `torch-cpu` is right too: only `randn` of 16
 * numbers or more goes through the C library there, and can differ by two units in the last place.
 */
export const torchCpuBuilds = {
  'torch-cpu': { version: '2.14', capability: 'avx2', mkl: false },
  'torch-cpu-mkl': { version: '2.6', capability: 'avx2', mkl: true },
  'torch-cpu-2.6': { version: '2.6', capability: 'avx2', mkl: false },
  'torch-cpu-1.13': { version: '1.13', capability: 'avx2', mkl: false },
  'torch-cpu-default': { version: '2.14', capability: 'default', mkl: false },
  'torch-cpu-2.6-default': { version: '2.6', capability: 'default', mkl: false },
  'torch-cpu-1.13-default': { version: '1.13', capability: 'default', mkl: false },
} as const satisfies Record<string, TorchBuild>;

/** The name of one of torch's streams on the CPU. */
export type TorchCpuName = keyof typeof torchCpuBuilds;
