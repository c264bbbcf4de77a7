import { circles } from './circles.js';
import { crowdedFolders, linesOf } from './folders.js';
import type { House } from './house.js';
import type { Module } from './module.js';
import { pluralPairs, sharedNames } from './names.js';
import { placesOf } from './places.js';
import { filesOfBuild, unusedExports } from './unusedExports.js';

/** One number with the most that it may be, and what it counts. */
export interface Measure {
  readonly what: string;
  readonly measured: number;
  readonly bar: number;
  readonly found: readonly string[];
}

/** Folders in which a registry has one definition a file: they may hold more than others. */
const registries =
  /\/(processors|presets|commands|catalogue|strategies|engines|streams|draws|exercises)$/;

/** Where one kind of chart is known: by its name alone, as sources, tags and registries have it, and by what it exports. */
export const placesOfFrequencies = (modules: readonly Module[]): readonly string[] =>
  placesOf(
    modules,
    (word) => /^frequencies(Chart|Table|Data|Source|Figure|Texts|Options|DataOf)?$/i.test(word),
    'frequencies',
  );

/** What can be read off the text of the house, in the order of the table. */
export function measureHouse({ modules, tests, entries }: House): readonly Measure[] {
  const lists = (what: string, bar: number, found: readonly string[]): Measure => ({
    what,
    measured: found.length,
    bar,
    found,
  });
  const takesSteps = (word: string) => word === 'draws' || word === 'picks';
  const steppers = modules.filter(({ path, imports }) =>
    imports.some(
      ({ target, names }) =>
        !/\/draws\//.test(path) && /\/draws\/draws\.ts$/.test(target) && names?.some(takesSteps),
    ),
  );
  const makesData = modules.filter(
    ({ path, imports }) =>
      !path.startsWith('src/charts/') &&
      imports.some(({ names }) => names?.includes('rankChart') || names?.includes('rankTable')),
  );
  const paths = (found: readonly { readonly path: string }[]) => found.map(({ path }) => path);
  const all = [...modules, ...tests];
  return [
    {
      what: 'lines of TypeScript in src and notebooks',
      measured: linesOf(modules),
      bar: 44_000,
      found: [],
    },
    lists(
      'folders of more than 25 files',
      0,
      [...crowdedFolders(modules, 25)]
        .filter(([folder]) => !registries.test(folder))
        .map(([folder, count]) => `${folder} ${count}`),
    ),
    lists(
      'circles of imports',
      0,
      circles(modules).map((circle) => circle.join(' ')),
    ),
    lists(
      'exports without users',
      0,
      unusedExports(modules, all, [
        ...entries.values(),
        ...filesOfBuild(
          modules,
          modules.filter(({ path }) => path.startsWith('notebooks/site/')),
        ),
      ]),
    ),
    lists(
      'names that two files export',
      0,
      [...sharedNames(modules)].map(([name, files]) => `${name}: ${files.join(' ')}`),
    ),
    lists('pairs of names that differ by a plural', 0, pluralPairs(modules)),
    lists('places that take a step', 1, paths(steppers)),
    lists(
      'places that know a processor (topNSigma)',
      3,
      placesOf(modules, (word) => word === 'topNSigma'),
    ),
    // Pages and exercises that teach about a stream have more names of it: of these nobody teaches.
    lists(
      'places that know a stream of a framework that is there (numpy-sfc64)',
      3,
      placesOf(modules, (word) => word === 'numpy-sfc64'),
    ),
    lists(
      'places that know a framework’s streams (Random123)',
      4,
      placesOf(modules, (word) => /^random123(Family|Entry)?$/.test(word)),
    ),
    lists('places that know a kind of chart (frequencies)', 4, placesOfFrequencies(modules)),
    lists('places that work out a chart’s data (rank)', 1, paths(makesData)),
  ];
}
