/** What each of the files of `cases` holds, by its README: at a place, tokens and their probabilities to three digits. */
export const expectedPlaces: readonly (readonly [
  file: string,
  position: string | undefined,
  expected: Readonly<Record<string, number>>,
])[] = [
  [
    'p02-legacy-completions.json',
    '0',
    { '\n': 0.972, '\n\n': 0.00479, ' (': 0.0011, ' in': 0.00721, ':': 0.00368 },
  ],
  ['p03-chat-completions.json', '0', { '!': 1, '！': 2.1e-7, '!\n\n': 8.76e-8 }],
  ['p03c-two-positions-silent.json', '0', { A: 0.301, B: 0.607 }],
  ['p03c-two-positions-silent.json', ' c', { ' c': 0.368, ' d': 0.549 }],
  ['p06-vllm-prompt-logprobs.json', '1', { Hello: 0.000508, ' The': 0.081 }],
  ['p08-sglang.json', undefined, { ' tea': 0.657, ' coffee': 0.273 }],
  ['p11-echo.json', '1', { ' world': 0.287, ' there': 0.223 }],
  ['p12-llamacpp-new.json', '0', { ',': 0.607, '!': 0.301 }],
  ['p13-llamacpp-post-sampling.json', undefined, { ',': 0.7, '!': 0.3 }],
  ['p14-duplicate-replacement.json', undefined, { 'F0 9F': 0.549, 'E2 80': 0.247, ' a': 0.135 }],
  ['p15-gemini.json', undefined, { Yes: 0.819, No: 0.183 }],
  ['p16-tgi.json', undefined, { ' x': 0.741, ' y': 0.223 }],
  ['p18b-python-inf-finite.txt', undefined, { '▁anno': 0.607, b: 0.301, '<s>': 0 }],
];

/** Files that hold one place in numbers that are no probabilities. */
export const expectedTables: readonly (readonly [
  file: string,
  expected: readonly (readonly [string, number])[],
])[] = [
  [
    'c1-european.csv',
    [
      ['the', -1.25],
      ['of', -2.5],
    ],
  ],
  [
    'c2-tabs.tsv',
    [
      ['the', -1.25],
      ['of', -2.5],
    ],
  ],
  [
    'c10-pairs.json',
    [
      ['a', 1.5],
      ['b', -2],
    ],
  ],
];

/** Files in which a place has to be chosen. */
export const ofManyPlaces = [
  'p02-legacy-completions.json',
  'p03-chat-completions.json',
  'p03c-two-positions-silent.json',
  'p06-vllm-prompt-logprobs.json',
  'p12-llamacpp-new.json',
];

/** Files with two places and no alternatives. */
export const withoutAlternatives = ['p07-sse.txt', 'p09b-ollama-no-top.json'];
