// Makes dist/bin of the built dist/cli: a few files instead of some hundreds, since a command spends most of its time
// loading modules. What the package depends on stays outside, and so do the texts and weights, which are there already.
//   node src/cli/bundle.mjs
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const heavy = /\/dist\/model\/(corpora\/\w+|chameleon\/weights\/chameleon)\.js$/;

await build({
  input: {
    samplescope: `${dist}cli/main.js`,
    // Started by its name, beside whoever starts it.
    shardWorker: `${dist}cli/train/shardWorker.js`,
  },
  platform: 'node',
  external: (id, _, isResolved) =>
    (isResolved && heavy.test(id.replaceAll('\\', '/'))) || /^[a-z@]/.test(id),
  output: { dir: `${dist}bin`, format: 'esm', minify: true, cleanDir: true },
});
