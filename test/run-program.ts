import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `./matters` of this repository. */
export const program = fileURLToPath(new URL('../matters', import.meta.url));

type User = { uid?: number; gid?: number };

/** Root may do everything, so that what rights forbid is tried as nobody. */
export const nobody: User = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The environment without settings that would lead to a store of the developer's own. */
export const plainEnv = (): NodeJS.ProcessEnv => {
  const { MATTERS_DATA: _, DATABASE_URL: __, PORT: ___, MATTERS_DEBUG: ____, ...env } = process.env;
  return env;
};

/**
 * Runs the program to its end.
 *
 * @param through another program that runs it, with that one's arguments: a shell, a link
 */
export const runProgram = (
  args: readonly string[],
  { cwd, as = {}, through = [] }: { cwd: string; as?: User; through?: readonly string[] },
): { status: number | null; stdout: string; stderr: string } => {
  const [command, ...rest] = [...through, program, ...args];
  const options = { cwd, env: plainEnv(), encoding: 'utf8', timeout: 120_000, ...as } as const;
  const { status, stdout, stderr } = spawnSync(command!, rest, options);
  return { status, stdout, stderr };
};

/** Why tests of rights cannot be run here, or false where they can. */
export const closedToNobody = (cwd: string): string | false =>
  runProgram(['--version'], { cwd, as: nobody }).status !== 0 && 'this folder is closed to the user nobody';
