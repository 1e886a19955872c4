import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const filesUnder = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]));

/**
 * Papers to test on: the corpus beside the repository, or MATTERS_CORPUS; where there is neither, the
 * sample borough's, which is said.
 */
export const corpus = (): string[] => {
  const folder = process.env.MATTERS_CORPUS ?? join(dirname(root), 'shared/corpus');
  if (existsSync(folder)) return filesUnder(folder).filter((path) => !path.endsWith('README.md'));
  console.log(`# no corpus at ${folder}: testing on sample/ instead`);
  return filesUnder(join(root, 'sample/papers')).filter((path) => path.endsWith('.md'));
};
