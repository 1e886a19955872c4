import { connect, type Socket } from 'node:net';

const CONNECTIONS = 32;

/**
 * Asks for one address again and again over kept connections, each waiting for its answer.
 *
 * @returns answers a second, and the bytes of one answer's body
 * @throws Error where an answer is not 200
 */
export const load = async (
  port: number,
  path: string,
  seconds: number,
): Promise<{ perSecond: number; bytes: number }> => {
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  const end = performance.now() + seconds * 1000;
  const start = performance.now();
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, () => askUntil(port, request, end)));
  const took = (performance.now() - start) / 1000;
  const answers = counts.reduce((sum, { answers }) => sum + answers, 0);
  return { perSecond: answers / took, bytes: counts[0]!.bytes };
};

/** One connection. Reads as little of each answer as tells where it ends, so that the load costs little. */
const askUntil = (port: number, request: Buffer, end: number): Promise<{ answers: number; bytes: number }> =>
  new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(request));
    let answers = 0;
    let bytes = 0;
    let head = '';
    /** Bytes of the answer's body that have yet to come; -1 while its head is read. */
    let waiting = -1;
    socket.setNoDelay(true);
    socket.on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      if (waiting < 0) {
        head += chunk.toString('latin1');
        const headEnd = head.indexOf('\r\n\r\n');
        if (headEnd < 0) return;
        if (!head.startsWith('HTTP/1.1 200')) return void socket.destroy(new Error(head.split('\r\n')[0]));
        bytes = Number(/content-length: (\d+)/i.exec(head)?.[1]);
        waiting = bytes - (head.length - headEnd - 4);
      } else waiting -= chunk.length;
      if (waiting > 0) return;
      answers += 1;
      waiting = -1;
      head = '';
      if (performance.now() < end) socket.write(request);
      else {
        socket.destroy();
        resolve({ answers, bytes });
      }
    });
  });
