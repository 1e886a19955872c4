import { resolve } from 'node:path';
import type { Io, Options } from './command.ts';

/** The option that every command working on the store takes. */
export const dataOption = {
  data: {
    type: 'string',
    value: 'FOLDER',
    help: 'where the store is kept (else MATTERS_DATA, else ./data)',
  },
} as const satisfies Options;

/** The folder of the store as an absolute path: `--data`, else MATTERS_DATA, else `./data`. */
export const dataFolder = (values: { data?: string | undefined }, env: Io['env']): string =>
  resolve(values.data || env.MATTERS_DATA || 'data');
