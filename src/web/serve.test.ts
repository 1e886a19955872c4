import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { serve } from './serve.ts';
import { readSettings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'matters-serve-'));
after(() => rmSync(folder, { recursive: true }));
const settings = (port: number) => readSettings({ PORT: String(port), HOST: '127.0.0.1', MATTERS_DATA: folder });

describe('serve', () => {
  it('serves an empty store, and stops', async () => {
    const site = await serve(settings(0));
    const answer = await fetch(site.address);
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /Nothing has been read yet/);
    await site.close();
    await assert.rejects(fetch(site.address));
  });

  it('says which port is taken and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    await assert.rejects(serve(settings(port)), {
      message: `port ${port} is in use by another program; stop that one or choose another: PORT=${port + 1}`,
    });
    other.close();
  });
});
