import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Profile, parseProfile } from './profile.ts';
import { rules } from './rules.ts';

/** The folder of the profiles that come along, and of those that a council adds. */
const FOLDER = join(import.meta.dirname, '../../templates/checking');

const RULES = rules.map(({ id }) => id);

/**
 * The profile of a name, or of a file.
 *
 * @param name a file, or the name of one in `templates/checking/`; null where there is neither
 * @throws Error naming the file and every field of it that is not as it should be
 */
export const profileOf = (name: string): Profile | null => {
  const path = [name, join(FOLDER, `${basename(name)}.json`)].find((one) => existsSync(one));
  if (path === undefined) return null;
  try {
    return parseProfile(readFileSync(path, 'utf8'), RULES);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${path}: ${why.replaceAll('\n', `\n${path}: `)}`, { cause: error });
  }
};

/** The profiles of `templates/checking/` by the names of their files, and what is wrong with those that cannot be used. */
export const knownProfiles = (): { profiles: ReadonlyMap<string, Profile>; broken: string[] } => {
  const profiles = new Map<string, Profile>();
  const broken: string[] = [];
  for (const file of readdirSync(FOLDER)
    .filter((one) => one.endsWith('.json'))
    .sort()) {
    try {
      profiles.set(basename(file, '.json'), profileOf(join(FOLDER, file))!);
    } catch (error) {
      broken.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { profiles, broken };
};
