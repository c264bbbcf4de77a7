import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';

/** The folder of all notebooks. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** The rooms whose HTML files are pages. */
const rooms = ['home', 'lessons', 'playground', 'exercises', 'teachers', 'authors'];

/**
 * Where the source of every page stands, by its name in the site. A page stands at the top of the site
 * whatever room it is written in, so that no link to it breaks when it moves.
 *
 * @example
 * pageFiles.get('temperature.html') // → `${root}lessons/02-temperature/temperature.html`
 */
export const pageFiles: ReadonlyMap<string, string> = new Map(
  rooms
    .flatMap((room) =>
      readdirSync(root + room, { recursive: true, encoding: 'utf8' }).map((file) =>
        join(root, room, file.replaceAll('\\', '/')),
      ),
    )
    .filter((file) => file.endsWith('.html'))
    .map((file): [string, string] => [basename(file), file]),
);
