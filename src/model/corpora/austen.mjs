import { readFileSync } from 'node:fs';
import { writeCorpus } from './writeCorpus.mjs';

const lines = readFileSync(0, 'utf8')
  .split('\n')
  .map((line) => line.trim());
const begin = lines.indexOf('Chapter 1');

const paragraphs = lines
  .slice(begin)
  .join('\n')
  .split(/\n{2,}/)
  .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
  .filter((paragraph) => paragraph !== '' && !/^(Chapter \d+|[* ]+)$/.test(paragraph))
  .map((paragraph) => paragraph.replaceAll('_', '').replaceAll('--', '—'));

writeCorpus(
  'austen',
  [
    'Jane Austen, Pride and Prejudice (1813), whole. Public domain.',
    '',
    'Generated, do not edit: README.md beside this file says how, and what was changed.',
    'Source: the R package janeaustenr, https://cran.r-project.org/package=janeaustenr, which took the',
    'text from Project Gutenberg. Copyright 2016-2017 Julia Silge, MIT (the terms are those of LICENSE).',
  ],
  `${paragraphs.join('\n')}\n`,
);
