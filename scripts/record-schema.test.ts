import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { recordSchema } from './record-schema.ts';

describe('docs/record.schema.json', () => {
  it('is what the types say now (if not: node scripts/schema.ts)', () => {
    const kept = readFileSync(new URL('../docs/record.schema.json', import.meta.url), 'utf8');
    assert.equal(kept, recordSchema());
  });

  it('defines every part that it refers to, once', () => {
    const schema = recordSchema();
    const defined = Object.keys((JSON.parse(schema) as { $defs: object }).$defs);
    const referred = new Set([...schema.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g)].map(([, name]) => name));
    assert.deepEqual([...referred].sort(), defined.sort());
    assert.equal(schema.match(/"\$id"/g)?.length, 1);
  });
});
