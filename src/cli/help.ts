import type { Command, Option } from './command.ts';

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
};

const optionRow = ([name, option]: [string, Option]): [string, string] => {
  const short = option.short ? `-${option.short}, ` : '';
  const value = option.value ? ` ${option.value}` : '';
  return [`${short}--${name}${value}`, option.help];
};

/** What `./matters --help` prints. */
export const programHelp = (commands: readonly Command[]): string =>
  [
    'Usage: ./matters COMMAND [options]\n\n',
    'Reads council papers into a record in which every fact quotes its source, and serves it.\n\n',
    'Commands:\n',
    columns(commands.map(({ name, summary }) => [name, summary])),
    '\nOptions:\n',
    columns([
      ['-h, --help', 'print this, or after a command its own help, with examples'],
      ['--version', 'print the version'],
    ]),
  ].join('');

/** What `./matters COMMAND --help` prints. */
export const commandHelp = ({ name, summary, usage, options, examples }: Command): string =>
  [
    `Usage: ./matters ${name} ${usage}\n\n`,
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.\n\n`,
    'Options:\n',
    columns([...Object.entries(options).map(optionRow), ['-h, --help', 'print this']]),
    '\nExamples:\n',
    ...examples.map(([line, does]) => `  ${line}\n      ${does}\n`),
  ].join('');
