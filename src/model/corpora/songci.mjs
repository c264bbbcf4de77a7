import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCorpus } from './writeCorpus.mjs';

const poets = ['晏殊', '欧阳修', '柳永', '苏轼', '秦观', '李清照', '辛弃疾'];

const folder = join(process.argv[2], 'dist', 'songci');
const poems = Array.from({ length: 22 }, (_, i) =>
  JSON.parse(readFileSync(join(folder, `ci.song.${i * 1000}.json`), 'utf8')),
)
  .flat()
  .filter(({ author }) => poets.includes(author))
  .map(({ paragraphs }) => paragraphs.join(''))
  .filter((poem) => /^[\u4e00-\u9fff，。、]+$/.test(poem));

writeCorpus(
  'songci',
  [
    '宋词: lyric poems of the Song dynasty (960–1279), in simplified script, one poem a line, by',
    `${poets.join('、')}. Public domain.`,
    '',
    'Generated, do not edit: README.md beside this file says how, and what was left out.',
    'Source: the npm package chinese-poetry 2.0.1, https://www.npmjs.com/package/chinese-poetry.',
    'Copyright (c) 2016 JackeyGao, MIT (the terms are those of LICENSE).',
  ],
  `${[...new Set(poems)].join('\n')}\n`,
);
