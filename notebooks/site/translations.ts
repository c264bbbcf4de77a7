import { createHash } from 'node:crypto';

/** A cell of prose, or a title, and what stands for it in the other language. */
interface Prose {
  readonly language: string | undefined;
  readonly of: string | undefined;
  readonly text: string;
  readonly line: number;
}

/**
 * What is wrong with the translations of a notebook, a sentence each: prose in no language, prose without a
 * translation, and a translation of what the English said before it was changed.
 */
export function translationProblems(html: string): string[] {
  const cells = proseOf(html);
  const problems: string[] = [];
  cells.forEach((cell, i) => {
    const next = cells[i + 1];
    if (cell.language === undefined) problems.push(`line ${cell.line}: say lang="en" or lang="zh"`);
    if (cell.language === 'zh' && cells[i - 1]?.language !== 'en') {
      problems.push(`line ${cell.line}: this translation does not stand behind its English`);
    }
    if (cell.language !== 'en') return;
    const mark = markOf(cell.text);
    if (next?.language !== 'zh') problems.push(`line ${cell.line}: there is no translation`);
    else if (next.of !== mark) {
      problems.push(
        `line ${next.line}: the English is not what this translates; when it is, say of="${mark}"`,
      );
    }
  });
  return problems;
}

function proseOf(html: string): Prose[] {
  return [...html.matchAll(titleOrScript)]
    .map(({ index, groups }) => ({
      tag: groups!['tag']!,
      type: attribute(groups!['attributes']!, 'type'),
      language: attribute(groups!['attributes']!, 'lang'),
      of: attribute(groups!['attributes']!, 'of'),
      text: groups!['text']!,
      line: html.slice(0, index).split('\n').length,
    }))
    .filter(
      ({ tag, type, language }) =>
        tag === 'title' || type === 'text/markdown' || language !== undefined,
    );
}

const titleOrScript = /<(?<tag>title|script)(?<attributes>(?:\s[^>]*)?)>(?<text>.*?)<\/\k<tag>>/gs;

const attribute = (attributes: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];

/** A short mark of a text, which changes when the text does; how it is indented does not count. */
function markOf(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return createHash('sha256').update(lines.join('\n').trim()).digest('hex').slice(0, 8);
}
