import type { InEach, Language } from '../../charts/index.js';

/** What a program that prints a chart's data is made of. */
interface ProgramParts {
  /** The names that it imports, by module, without those of the table. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
  /** The last of them makes `data`. */
  readonly lines: readonly string[];
  /** The name of the function of `samplescope/charts` that makes a table of `data`. */
  readonly table: string;
  /** What the table is in. */
  readonly language: Language;
}

/** A file that ends so is a module in any project, and may wait for what it computes. */
const howToRun: InEach<string> = {
  en: '// Save as chart.mts, then: npm install samplescope tsx && npx tsx chart.mts',
  zh: '// 保存为 chart.mts，然后运行：npm install samplescope tsx && npx tsx chart.mts',
};

/** A TypeScript program that prints the table of a chart's data as CSV. */
export function writeProgram({ imports, lines, table, language }: ProgramParts): string {
  const all = {
    ...imports,
    'samplescope/charts': [...(imports['samplescope/charts'] ?? []), table, 'tableCsv'],
  };
  const importLines = Object.entries(all).map(
    ([module, names]) => `import { ${[...names].sort().join(', ')} } from '${module}';`,
  );
  const options = language === 'en' ? '' : `, { language: '${language}' }`;
  return `${howToRun[language]}
${importLines.join('\n')}

${lines.join('\n')}
console.log(tableCsv(${table}(data${options})));
`;
}
