import { serve as serveSite } from '../web/serve.ts';
import { readSettings, SettingError } from '../web/settings.ts';
import { command, UsageError } from './command.ts';
import { dataFolder, dataOption } from './data-folder.ts';
import { wholeNumber } from './values.ts';

export const serve = command({
  name: 'serve',
  summary: 'show what the store holds as a web site',
  usage: '[options]',
  examples: [
    ['./matters serve', 'on http://localhost:8080'],
    ['./matters serve --port 9000 --data /srv/matters', 'another port and folder'],
  ],
  options: {
    ...dataOption,
    port: { type: 'string', short: 'p', value: 'PORT', help: 'port to listen on (else PORT, else 8080)' },
  },
  run: async ({ values }, io) => {
    const port = values.port === undefined ? {} : { PORT: String(wholeNumber('--port', values.port, 0, 65_535)) };
    const site = await serveSite(settingsFrom({ ...io.env, MATTERS_DATA: dataFolder(values, io.env), ...port }));
    io.stdout.write(
      `${site.invitation ? `The desk has no administrator yet. Make the first account, once, at\n  ${site.invitation}\n` : ''}${site.address}\n`,
    );
    await io.untilStopped();
    await site.close();
    return 0;
  },
});

const settingsFrom = (env: Parameters<typeof readSettings>[0]) => {
  try {
    return readSettings(env);
  } catch (error) {
    if (error instanceof SettingError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
};
