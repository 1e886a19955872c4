import { createHash } from 'node:crypto';
import { access, copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { markdownToTypst } from './markdown-to-typst.ts';

const here = import.meta.dirname;
const SUMS = '.sources.json';

/** One paper to make: where it goes under the out folder, and the files it is made from. */
type Recipe = { paper: string; sources: string[]; make: (target: string) => Promise<void> };

/** `pack.json` beside the sources of a pack. Each part's `source` is a file beside it, or a path under `sample/`. */
type Pack = {
  title: string;
  parts: { id: string; source: string; head?: string; numbered: boolean }[];
};

/**
 * Makes every paper of the made-up borough: copies those in Markdown, typesets those in PDF. What is there already
 * and whose sources are unchanged is left alone; what an earlier build made and the sample no longer has is removed.
 *
 * @param outFolder made if missing; papers go to `outFolder/BODY/DATE-KIND.md|pdf`
 * @returns the paths of all papers, in the order of their names
 */
export const buildSample = async (outFolder: string): Promise<string[]> => {
  const recipes = [...(await markdownPapers()), ...(await packPapers()), ...(await singlePdfs())];
  const sumsFile = join(outFolder, SUMS);
  const before = await readSums(sumsFile);
  const after: Record<string, string> = {};
  const style = await sumOf([join(here, 'template.typ'), join(here, 'markdown-to-typst.ts'), join(here, 'build.ts')]);
  for (const { paper, sources, make } of recipes) {
    const target = join(outFolder, paper);
    const sum = style + (await sumOf(sources));
    if (before[paper] !== sum || !(await isThere(target))) {
      await mkdir(dirname(target), { recursive: true });
      // Under its own name only once it is whole: a build that was cut off is made good by the next.
      await make(`${target}.part`);
      await rename(`${target}.part`, target);
    }
    after[paper] = sum;
  }
  const gone = Object.keys(before).filter((paper) => !(paper in after));
  await Promise.all(gone.map((paper) => rm(join(outFolder, paper), { force: true })));
  await writeFile(sumsFile, JSON.stringify(after, null, 1));
  return recipes.map(({ paper }) => join(outFolder, paper)).sort();
};

/**
 * Papers that were published, found wrong and published again under the same name.
 *
 * @returns for each: the paper as `buildSample` names it under its out folder, and the file that holds the first edition
 */
export const earlierEditions = async (): Promise<{ paper: string; file: string }[]> => {
  const folder = join(here, 'earlier');
  return (await filesUnder(folder, '.md')).map((file) => ({ paper: relative(folder, file), file }));
};

const markdownPapers = async (): Promise<Recipe[]> => {
  const folder = join(here, 'papers');
  return (await filesUnder(folder, '.md')).map((file) => ({
    paper: relative(folder, file),
    sources: [file],
    make: (target) => copyFile(file, target),
  }));
};

const packPapers = async (): Promise<Recipe[]> => {
  const folder = join(here, 'sources');
  const manifests = await filesUnder(folder, 'pack.json');
  return Promise.all(
    manifests.map(async (manifest) => {
      const pack: Pack = JSON.parse(await readFile(manifest, 'utf8'));
      const files = pack.parts.map(({ source }) =>
        source.includes('/') ? join(here, source) : join(dirname(manifest), source),
      );
      return {
        paper: `${relative(folder, dirname(manifest))}.pdf`,
        sources: [manifest, ...files],
        make: async (target: string) => typeset(await packMarkup(pack, files), target),
      };
    }),
  );
};

const singlePdfs = async (): Promise<Recipe[]> => {
  const folder = join(here, 'sources');
  const files = (await filesUnder(folder, '.md')).filter((file) => relative(folder, file).split(sep).length === 2);
  return files.map((file) => ({
    paper: relative(folder, file).replace(/\.md$/, '.pdf'),
    sources: [file],
    make: async (target: string) => {
      const markdown = await readFile(file, 'utf8');
      await typeset(partMarkup({ id: 'paper', numbered: true, restart: false }, markdown, titleOf(markdown)), target);
    },
  }));
};

const packMarkup = async (pack: Pack, files: string[]): Promise<string> => {
  const firstNumbered = pack.parts.findIndex(({ numbered }) => numbered);
  const parts = pack.parts.map(async (part, i) => {
    const markdown = await readFile(files[i]!, 'utf8');
    return partBody({ ...part, restart: i === firstNumbered }, markdown);
  });
  return framed(pack.title, (await Promise.all(parts)).join('\n'));
};

type PartFrame = { id: string; head?: string; numbered: boolean; restart: boolean };

const partMarkup = (frame: PartFrame, markdown: string, title: string): string =>
  framed(title, partBody(frame, markdown));

const partBody = ({ id, head, numbered, restart }: PartFrame, markdown: string): string =>
  `#part(${JSON.stringify(id)}, head: ${head ? JSON.stringify(head) : 'none'}, numbered: ${numbered}, restart: ${restart})[\n${markdownToTypst(withoutRunningHeads(markdown))}\n]`;

const framed = (title: string, body: string): string =>
  `#import "/template.typ": *\n#show: paper.with(${JSON.stringify(title)})\n${body}\n`;

/** Minutes in Markdown came out of an older system with its page heads in the text; a pack prints its own. */
const withoutRunningHeads = (markdown: string): string => markdown.replace(/^## [A-Z ]+ - \d\d\/\d\d\/\d\d\n/gm, '');

const titleOf = (markdown: string): string =>
  markdown
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 3)
    .map((line) => line.replace(/[#*]/g, '').trim())
    .join(', ');

const compiler = (): NodeCompiler => NodeCompiler.create({ workspace: here });

const typeset = async (markup: string, target: string): Promise<void> => {
  const typst = compiler();
  const result = typst.compile({ mainFileContent: markup });
  if (!result.result) {
    const why = JSON.stringify(typst.fetchDiagnostics(result.takeError()!));
    throw new Error(`Expected a paper that can be typeset for ${basename(target, '.part')}, but Typst says: ${why}`);
  }
  await writeFile(target, typst.pdf(result.result));
};

const filesUnder = async (folder: string, ending: string): Promise<string[]> => {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
};

const sumOf = async (files: string[]): Promise<string> => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex');
};

const readSums = async (file: string): Promise<Record<string, string>> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return {};
  }
};

const isThere = async (file: string): Promise<boolean> => {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
};
