import { html } from 'htl';
import { chartPng, chartSvg, csvFile, download, svgFile } from './chartFiles.js';
import type { ChartOfMenu } from './chartMenu.js';
import { sourceTexts, type SourceForm } from './chartSource.js';
import { button } from './control.js';
import { inLanguage } from './language.js';

const words = {
  en: {
    save: 'Save as',
    data: 'CSV, the data',
    copy: 'Copy as',
    typescript: 'TypeScript',
    commandLine: 'Command line',
    recipe: 'Recipe, JSON',
    huggingFace: 'Python, Hugging Face',
    saved: 'Saved.',
    copied: 'Copied.',
    failed: (reason: string) => `That did not work: ${reason}`,
  },
  zh: {
    save: '保存为',
    data: 'CSV（数据）',
    copy: '复制为',
    typescript: 'TypeScript',
    commandLine: '命令行',
    recipe: '配方（JSON）',
    huggingFace: 'Python（Hugging Face）',
    saved: '已保存。',
    copied: '已复制。',
    failed: (reason: string) => `没有成功：${reason}`,
  },
};

/** What a chart's menu offers: files, and where a recipe stands behind the chart, programs. */
export function chartMenuItems(current: () => ChartOfMenu): readonly HTMLElement[] {
  const say = inLanguage(words);
  const status = html`<p role="status"></p>`;
  const { source } = current();
  const forms = source === undefined ? [] : [...sourceTexts(source).keys()];
  return [
    group(say.save, [
      button('SVG', () => save('svg', ({ chart, style }) => svgFile(chartSvg(chart, style)))),
      button('PNG', () => save('png', ({ chart, style }) => chartPng(chart, style))),
      button(say.data, () => save('csv', ({ table }) => csvFile(table))),
    ]),
    ...(forms.length === 0
      ? []
      : [
          group(
            say.copy,
            forms.map((form) => button(say[form], () => copy(form))),
          ),
        ]),
    status,
  ];

  function save(ending: string, file: (of: ChartOfMenu) => Blob | Promise<Blob>): void {
    attempt(async () => {
      const chosen = current();
      download(`samplescope-${chosen.name}.${ending}`, await file(chosen));
      return say.saved;
    });
  }

  function copy(form: SourceForm): void {
    attempt(async () => {
      await navigator.clipboard.writeText(sourceTexts(current().source!).get(form)!);
      return say.copied;
    });
  }

  function attempt(act: () => Promise<string>): void {
    status.textContent = '';
    act().then(
      (said) => (status.textContent = said),
      (error: unknown) => (status.textContent = say.failed((error as Error).message)),
    );
  }
}

const group = (label: string, buttons: readonly HTMLElement[]): HTMLElement =>
  html`<div role="group" aria-label=${label}>
    <span aria-hidden="true">${label}</span>${buttons}
  </div>`;
