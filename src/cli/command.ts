import type { parseArgs } from 'node:util';

/** One option of a command: what `node:util` parses, and what `--help` says about it. */
export type Option = {
  type: 'string' | 'boolean';
  short?: string;
  multiple?: boolean;
  default?: string | boolean | string[] | boolean[];
  /** What the value is, in capitals, for the help: `FOLDER`. Absent for a boolean. */
  value?: string;
  help: string;
};
export type Options = Record<string, Option>;

/** The values of the options as `node:util` gives them, typed by the options themselves. */
export type Values<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>['values'];

export type Writer = { write(text: string): unknown };

/** All that a command may touch of the process that it runs in, so that a test can hand in its own. */
export type Io = {
  stdout: Writer;
  stderr: Writer;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether a person watches standard error: progress may be redrawn in place. */
  isTerminal: boolean;
  /** Settles when the process is asked to stop (Ctrl-C, SIGTERM). Only a caller takes over from the default, which is to die. */
  untilStopped(): Promise<void>;
};

export type Args<O extends Options> = { values: Values<O>; positionals: string[] };

type Described<O extends Options> = {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What follows `./matters NAME`: `[options] FILE…`. */
  usage: string;
  /** Command lines as one would type them, each with what it does. */
  examples: readonly (readonly [line: string, does: string])[];
  options: O;
  /**
   * Does the work. Results go to `io.stdout`, progress and complaints to `io.stderr`.
   * Gives the exit code: 0 done, 1 the job failed. Throws `UsageError` for what the caller must put right.
   */
  run(args: Args<O>, io: Io): Promise<number>;
};

/** A command whose options' types are no longer known: what the table of commands holds. */
export type Command = Described<Options>;

/** Gives the command back; written around each so that `run` knows the types of its own options. */
export const command = <const O extends Options>(described: Described<O>): Command => described;

/** The command line cannot be carried out as it stands. One line, without a full stop; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
