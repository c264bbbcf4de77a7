import { html } from 'htl';
import { chartPng, chartSvg, csvFile, download, svgFile } from './chartFiles.js';
import type { ChartOfMenu } from './chartOfMenu.js';
import { tableCsv } from '../../src/charts/index.js';
import { copiedTexts, type CopiedText } from '../../src/figures/texts/copiedTexts.js';
import { button } from '../page/control.js';
import { inLanguage, pageLanguage } from '../page/language.js';
import { said } from '../page/said.js';
import { tagOfSource } from '../../src/figures/tag/tagOfSource.js';
import { elementSnippet, scriptSnippet } from '../tags/snippets.js';

const words = {
  en: {
    save: 'Save as',
    data: 'CSV, the data',
    copy: 'Copy as',
    typescript: 'TypeScript',
    commandLine: 'Command line',
    recipe: 'Recipe, JSON',
    huggingFace: 'Python, Hugging Face',
    embed: 'Embed, HTML',
    programs: 'Copy the program of',
    saved: 'Saved.',
    copied: 'Copied.',
    failed: 'That did not work: ',
  },
  zh: {
    save: '保存为',
    data: 'CSV（数据）',
    copy: '复制为',
    typescript: 'TypeScript',
    commandLine: '命令行',
    recipe: '配方（JSON）',
    huggingFace: 'Python（Hugging Face）',
    embed: '嵌入（HTML）',
    programs: '复制原框架的程序',
    saved: '已保存。',
    copied: '已复制。',
    failed: '没有成功：',
  },
};

/** A text that a menu copies; `embed` is the tag for a page of one's own. */
type MenuText =
  CopiedText | { readonly form: 'embed'; readonly stream?: never; readonly text: string };

/** A lesson that was saved as one file has no script beside it that a tag could name. */
const isOneFile = () => document.querySelector('script[type=module][src]') === null;

async function menuTexts({ source }: ChartOfMenu): Promise<readonly MenuText[]> {
  const [tag, copied] = await Promise.all([
    tagOfSource(source, pageLanguage),
    copiedTexts(source, pageLanguage),
  ]);
  if (tag === undefined || isOneFile()) return copied;
  return [...copied, { form: 'embed', text: `${elementSnippet(tag)}\n${scriptSnippet()}\n` }];
}

/** What a chart's menu offers: files, and programs that give the same. */
export async function chartMenuItems(current: () => ChartOfMenu): Promise<readonly HTMLElement[]> {
  const say = inLanguage(words);
  const status = html`<p role="status"></p>`;
  const texts = await menuTexts(current());
  const forms = texts.filter((text) => text.form !== 'program');
  const programs = texts.filter((text) => text.form === 'program');
  return [
    ...group(say.save, [
      button('SVG', () => save('svg', ({ chart, style }) => svgFile(chartSvg(chart, style)))),
      button('PNG', () => save('png', ({ chart, style }) => chartPng(chart, style))),
      button(say.data, () => save('csv', ({ table }) => csvFile(tableCsv(table)))),
    ]),
    ...group(
      say.copy,
      forms.map((text) => button(say[text.form], () => copy(text))),
    ),
    ...group(
      say.programs,
      programs.map((text) => button(text.stream, () => copy(text))),
    ),
    status,
  ];

  function save(ending: string, file: (of: ChartOfMenu) => Blob | Promise<Blob>): void {
    attempt(async () => {
      const chosen = current();
      download(`samplescope-${chosen.name}.${ending}`, await file(chosen));
      return say.saved;
    });
  }

  /** What a menu copies is of the chart as it is when it is chosen. */
  function copy({ form, stream }: MenuText): void {
    attempt(async () => {
      const texts = await menuTexts(current());
      const chosen = texts.find((text) => text.form === form && text.stream === stream);
      await navigator.clipboard.writeText(chosen!.text);
      return say.copied;
    });
  }

  function attempt(act: () => Promise<string>): void {
    status.textContent = '';
    act().then(
      (done) => (status.textContent = done),
      (error: unknown) => status.replaceChildren(say.failed, said(error)),
    );
  }
}

/** Buttons under a heading; nothing, where there are none. */
const group = (label: string, buttons: readonly HTMLElement[]): readonly HTMLElement[] =>
  buttons.length === 0
    ? []
    : [
        html`<div role="group" aria-label=${label}>
          <span aria-hidden="true">${label}</span>${buttons}
        </div>`,
      ];
