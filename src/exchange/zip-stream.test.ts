import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { zipStream } from './zip-stream.ts';

const unpacked = async (entries: Parameters<typeof zipStream>[0]): Promise<Record<string, string>> => {
  const files = unzipSync(Buffer.concat(await Array.fromAsync(zipStream(entries))));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

describe('an archive in pieces', () => {
  it('holds each file whole, whatever its pieces', async () => {
    const long = Array.from({ length: 5000 }, (_, row) => `${row},Fähre,“quay”\n`);
    assert.deepEqual(
      await unpacked([
        { name: 'about.json', text: ['{}'] },
        { name: 'rows.csv', text: long },
        { name: 'none.csv', text: [] },
      ]),
      { 'about.json': '{}', 'rows.csv': long.join(''), 'none.csv': '' },
    );
  });

  it('gives the first bytes before the last piece is there', async () => {
    let asked = 0;
    async function* pieces() {
      for (; asked < 100; asked += 1) yield `${Math.random()}`.repeat(5000);
    }
    await zipStream([{ name: 'rows.csv', text: pieces() }]).next();
    assert.ok(asked < 50, `${asked} pieces were taken`);
  });

  it('fails where a file fails', async () => {
    async function* broken() {
      yield 'a';
      throw new Error('the disk is gone');
    }
    await assert.rejects(unpacked([{ name: 'rows.csv', text: broken() }]), /the disk is gone/);
  });
});
