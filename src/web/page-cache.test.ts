import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CachedPage, makePageCache } from './page-cache.ts';

const page = (text: string, version = '1'): CachedPage => ({
  version,
  text,
  etag: '"e"',
  type: 'text/html',
  status: 200,
});
/** Bytes of a page of `length` characters under an address of one character. */
const sized = (length: number): number => 2 * (1 + length + '"e"'.length + '1'.length + 'text/html'.length);

describe('the page cache', () => {
  it('gives back what was put, at its version alone', () => {
    const cache = makePageCache(10_000);
    cache.put('/a', page('A'));
    assert.equal(cache.get('/a', '1')?.text, 'A');
    assert.equal(cache.get('/a', '2'), null);
    assert.equal(cache.get('/a', '1'), null, 'an old page is gone once a new version is known');
    assert.equal(cache.bytes, 0);
  });

  it('drops the least used first when its bytes are full', () => {
    const cache = makePageCache(2 * sized(100));
    cache.put('a', page('a'.repeat(100)));
    cache.put('b', page('b'.repeat(100)));
    cache.get('a', '1');
    cache.put('c', page('c'.repeat(100)));
    assert.deepEqual(
      ['a', 'b', 'c'].map((address) => cache.get(address, '1') !== null),
      [true, false, true],
    );
    assert.equal(cache.bytes, 2 * sized(100));
  });

  it('counts a page put again once', () => {
    const cache = makePageCache(10_000);
    cache.put('a', page('one'));
    cache.put('a', page('three'));
    assert.equal(cache.bytes, sized(5));
  });

  it('keeps no page that is larger than all its room, and forgets the one it replaces', () => {
    const cache = makePageCache(sized(10));
    cache.put('a', page('small'));
    cache.put('a', page('x'.repeat(11)));
    assert.equal(cache.get('a', '1'), null);
    assert.equal(cache.bytes, 0);
  });
});
