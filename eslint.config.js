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
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { tsconfigRootDir: import.meta.dirname, projectService: true },
    },
    rules: {
      // A number in a text is what most of our messages are about.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A text is taken apart into its code points on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      // Our objects are closures: none of their methods knows a `this`.
      '@typescript-eslint/unbound-method': 'off',
      // What users hand in is checked at run time, whatever its type promises.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-useless-default-assignment': 'off',
      // `shuffle<T>(values: T[])` says that the values stay what they are.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A thing without options has exactly none.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // What is `async` answers a fault by a rejection, also where it has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // `noUncheckedIndexedAccess` makes array[i]! the honest way to say "i is in range".
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    // Recorded results, and what a program printed, come as `any`; what a test says of them is what it tests.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Programs that are copied are run, and what a bench times is a loop of its own.
      '@typescript-eslint/no-implied-eval': 'off',
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
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
