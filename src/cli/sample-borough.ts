import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { READER_VERSION } from '../reading/read-document.ts';
import { add } from './add.ts';
import { collectFiles } from './collect-files.ts';
import type { Io } from './command.ts';
import { dataFolder } from './data-folder.ts';
import { openData } from './open-data.ts';
import { enterSampleDeeds } from './sample-deeds.ts';

type Values = { data?: string | undefined };

const sources = fileURLToPath(new URL('../../sample', import.meta.url));

/** Beside the papers made: what they were made from, once all were read. */
const MARK = '.read';

/**
 * Makes the papers of the sample borough in the store's folder and reads them, once: again only when
 * they or the reader changed. A store that already holds other papers is left alone.
 *
 * @returns the exit code of the reading; 0 where there was nothing to do
 */
export const readSampleBorough = async (values: Values, io: Io): Promise<number> => {
  const folder = join(dataFolder(values, io.env), 'sample-borough');
  const mark = join(folder, MARK);
  const now = fingerprint();
  if (existsSync(folder)) {
    if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return 0;
  } else if (await holdsPapers(values, io.env)) {
    return 0;
  }
  io.stderr.write('Making and reading the papers of a made-up borough (once) …\n');
  const code = await makeAndRead(folder, values, io);
  if (code === 0) {
    const lost = await enterDeeds(values, io.env);
    for (const thread of lost) io.stderr.write(`no ask of the sample was found for what was entered about ${thread}\n`);
    writeFileSync(mark, now);
  }
  return code;
};

const makeAndRead = async (folder: string, values: Values, io: Io): Promise<number> => {
  const { buildSample, earlierEditions } = await import('../../sample/build.ts');
  const first = (await earlierEditions()).map(({ paper, file }) => ({ file, target: join(folder, paper) }));
  const fresh = first.filter(({ target }) => !existsSync(target));
  for (const { file, target } of fresh) {
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
  if (fresh.length > 0) await add.run({ values, positionals: fresh.map(({ target }) => target) }, silent(io));
  return add.run({ values, positionals: await buildSample(folder) }, io);
};

const enterDeeds = async (values: Values, env: Io['env']): Promise<string[]> => {
  const store = await openData(values, env);
  try {
    return await enterSampleDeeds(store, Temporal.Now.plainDateISO().toString());
  } finally {
    await store.close();
  }
};

/** The first editions are read only so that they stand behind the corrected ones; nobody need hear of it. */
const silent = (io: Io): Io => ({ ...io, stdout: { write: () => true }, stderr: { write: () => true } });

const fingerprint = (): string => {
  const hash = createHash('sha256').update(String(READER_VERSION));
  for (const file of collectFiles([sources]).files) hash.update(relative(sources, file)).update(readFileSync(file));
  return hash.digest('hex');
};

const holdsPapers = async (values: Values, env: Io['env']): Promise<boolean> => {
  const store = await openData(values, env);
  try {
    return (await store.public.bodies()).length > 0;
  } finally {
    await store.close();
  }
};
