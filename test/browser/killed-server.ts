import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../src/cli/matters.ts');

/** A port that was free a moment ago: a server that is killed must come back where its pages ask for it. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** The real site as a process of its own, to be killed without warning and started again. */
export class KilledServer {
  readonly origin: string;
  private readonly folder: string;
  private readonly port: number;
  private process: ChildProcess | null = null;

  constructor(folder: string, port: number) {
    this.folder = folder;
    this.port = port;
    this.origin = `http://127.0.0.1:${port}`;
  }

  /** Starts it, and waits until it answers. */
  async start(): Promise<void> {
    const child = spawn('node', [program, 'serve', '--data', this.folder, '--port', String(this.port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, HOST: '127.0.0.1', REQUESTS_PER_MINUTE: '1000000' },
    });
    this.process = child;
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error('the server ended before it listened')));
      child.stdout!.on('data', () => resolve());
    });
  }

  async kill(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}
