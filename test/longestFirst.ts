import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest first: those that go through all pages, then what else needs a browser or starts programs. */
const order = [/\/browser\/(use\w+|site)\.test\.ts$/, /\/browser\//];
const projects = ['whole', 'world', 'node'];

/**
 * Runs what takes longest first, so that at the end no long file is left alone. Within a project that is known from
 * the last run, and on a fresh machine guessed from the size of the files.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId, project }: TestSpecification): number {
  const place = order.findIndex((pattern) => pattern.test(moduleId));
  return place < 0 ? order.length + projects.indexOf(project.name) : place;
}
