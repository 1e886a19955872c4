import type { Io } from './command.ts';

/** A reader that has seen enough (`matters search … | head`) closes the pipe: that is no failure. */
const leaveQuietlyWhenClosed = (stream: NodeJS.WriteStream): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
};

/** The real process as the commands see it. */
export const processIo = (): Io => {
  leaveQuietlyWhenClosed(process.stdout);
  leaveQuietlyWhenClosed(process.stderr);
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    isTerminal: process.stderr.isTTY === true,
    untilStopped: () =>
      new Promise((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      }),
  };
};
