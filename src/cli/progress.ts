import type { Io } from './command.ts';

export type Progress = {
  /** One more is done; `line` says what became of it. */
  done(name: string, line: string): void;
  /** Clears the bar away, so that results stand alone. */
  end(): void;
};

const WIDTH = 24;
const LONGEST_NAME = 48;
const CLEAR_LINE = '\r\u001b[2K';

/** A bar that is redrawn in place on a terminal; elsewhere a line for each that is done. */
export const progress = (io: Pick<Io, 'stderr' | 'isTerminal'>, total: number): Progress => {
  let count = 0;
  if (!io.isTerminal) {
    return {
      done: (name, line) => {
        count += 1;
        io.stderr.write(`${count}/${total} ${name}: ${line}\n`);
      },
      end: () => {},
    };
  }
  return {
    done: (name) => {
      count += 1;
      const filled = Math.round((WIDTH * count) / total);
      const short = name.length > LONGEST_NAME ? `…${name.slice(1 - LONGEST_NAME)}` : name;
      io.stderr.write(`${CLEAR_LINE}${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${count}/${total} ${short}`);
    },
    end: () => void io.stderr.write(CLEAR_LINE),
  };
};
