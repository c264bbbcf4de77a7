import tseslint from 'typescript-eslint';

/** Engines round these differently, and even one engine changes them between versions. */
const unportable = [
  ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'cbrt', 'hypot'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2'],
  ...['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
];

const never = (property, message) => ({ object: 'Math', property, message });

const noRandom = never('random', 'Take numbers from a seeded stream: src/random.');

export default tseslint.config(
  {
    ignores: [
      ...['dist/', 'coverage/', 'artefacts/', '**/.observable/'],
      ...['src/model/corpora/*.ts', 'src/model/chameleon/weights/chameleon.ts'],
    ],
  },
  tseslint.configs.strict,
  {
    languageOptions: { parserOptions: { tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `noUncheckedIndexedAccess` makes array[i]! the honest way to say "i is in range".
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  { files: ['*.config.js', '**/*.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['src/**', 'notebooks/**'],
    rules: { 'no-restricted-properties': ['error', noRandom] },
  },
  {
    // Where bits count: everything but the edge.
    files: ['src/**'],
    ignores: ['src/charts/**', 'src/cli/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        noRandom,
        ...unportable.map((name) => never(name, 'Not the same bits everywhere: src/numerics.')),
      ],
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'The same recipe gives the same bits at any time.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "BinaryExpression[operator='**']", message: 'As unportable as Math.pow.' },
        { selector: "AssignmentExpression[operator='**=']", message: 'As unportable as Math.pow.' },
      ],
    },
  },
);
