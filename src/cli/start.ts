import { command } from './command.ts';
import { readSampleBorough } from './sample-borough.ts';
import { serve } from './serve.ts';

export const start = command({
  name: 'start',
  summary: 'serve the store, with the papers of a made-up borough where it is empty',
  usage: '[options]',
  examples: [
    ['./matters start', 'what npm start does'],
    ['PORT=9000 ./matters start --data /tmp/try', 'on another port, in a folder to throw away'],
  ],
  options: serve.options,
  run: async (args, io) => {
    const code = await readSampleBorough(args.values, io);
    return code === 0 ? serve.run(args, io) : code;
  },
});
