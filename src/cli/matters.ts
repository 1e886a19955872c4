import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Args, type Command, type Io, type Options, UsageError } from './command.ts';
import { commandHelp, programHelp } from './help.ts';
import { processIo } from './process-io.ts';

type Loader = () => Promise<Command>;

/** Each command is loaded only when it is called, so that the program starts at once. */
const commands: Record<string, Loader> = {
  start: async () => (await import('./start.ts')).start,
  read: async () => (await import('./read.ts')).read,
  check: async () => (await import('./check.ts')).check,
  add: async () => (await import('./add.ts')).add,
  search: async () => (await import('./search.ts')).search,
  asks: async () => (await import('./asks.ts')).asks,
  review: async () => (await import('./review.ts')).review,
  deadlines: async () => (await import('./deadlines.ts')).deadlines,
  measures: async () => (await import('./measures.ts')).measures,
  audit: async () => (await import('./audit.ts')).audit,
  serve: async () => (await import('./serve.ts')).serve,
};

const seeHelp = (name?: string): string => `see ./matters ${name ? `${name} ` : ''}--help`;

const version = (): string => {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
};

/** Node's own messages go on with advice that does not fit one line; the first sentence says it. */
const firstSentence = (message: string): string => {
  const sentence = message.split(/\.? (?=To specify )|\n/)[0]!.replace(/\.$/, '');
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
};

const isParseError = (error: unknown): error is Error =>
  error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

const parse = (args: string[], options: Options): Args<Options> => {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    if (isParseError(error)) throw new UsageError(firstSentence(error.message), { cause: error });
    throw error;
  }
};

const wantsHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
};

const runCommand = async (load: Loader, args: string[], io: Io): Promise<number> => {
  const command = await load();
  if (wantsHelp(args)) {
    io.stdout.write(commandHelp(command));
    return 0;
  }
  return command.run(parse(args, command.options), io);
};

const runProgram = async (name: string | undefined, args: string[], io: Io): Promise<number> => {
  if (name === '--version') {
    io.stdout.write(`${version()}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(programHelp(await Promise.all(Object.values(commands).map((load) => load()))));
    return 0;
  }
  if (name === undefined) throw new UsageError('no command given');
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load) return runCommand(load, args, io);
  throw new UsageError(`unknown ${name.startsWith('-') ? 'option' : 'command'} '${name}'`);
};

const complain = (error: unknown, name: string | undefined, io: Io): number => {
  const known = name !== undefined && Object.hasOwn(commands, name) ? name : undefined;
  const speaker = known ? `matters ${known}` : 'matters';
  const message = error instanceof Error ? error.message : String(error);
  const advice = error instanceof UsageError ? `; ${seeHelp(known)}` : '';
  io.stderr.write(`${speaker}: ${message.replaceAll(/\s*\n\s*/g, ' ')}${advice}\n`);
  if (io.env.MATTERS_DEBUG && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  return error instanceof UsageError ? 2 : 1;
};

/**
 * Runs one command line, without the program's own name.
 * Gives the exit code: 0 done, 1 the job failed, 2 the command line was wrong; never throws.
 */
export const matters = async ([name, ...args]: string[], io: Io): Promise<number> => {
  try {
    return await runProgram(name, args, io);
  } catch (error) {
    return complain(error, name, io);
  }
};

/** Keeps what Node makes of the sources, so that the next start is twice as fast; worker threads go by the setting. */
const keepCompiled = (): void => {
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../.cache/compiled', import.meta.url));
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
};

if (import.meta.main) {
  keepCompiled();
  process.exitCode = await matters(process.argv.slice(2), processIo());
}
