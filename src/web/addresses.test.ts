import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { itemHref, placeHref, searchHref, webAddress } from './addresses.ts';

describe('addresses', () => {
  it('are readable', () => {
    const meeting = {
      body: { slug: 'planning', name: 'Planning', council: null },
      slug: '2018-09-18',
      date: null,
      status: null,
    };
    assert.equal(itemHref({ meeting, slug: '23' }), '/planning/2018-09-18/23');
    assert.equal(
      placeHref({ document: 'a1', page: 3, start: 10, end: 55 }),
      '/documents/a1?page=3&from=10&to=55#quote',
    );
  });

  it('carry any text without harm', () => {
    const meeting = { body: { slug: '../x"<', name: '', council: null }, slug: '?a=b#c', date: null, status: null };
    assert.equal(itemHref({ meeting, slug: '/' }), '/..%2Fx%22%3C/%3Fa%3Db%23c/%2F');
    assert.equal(searchHref({ q: 'a&b "c"', body: undefined, kind: '', page: 2 }), '/search?q=a%26b+%22c%22&page=2');
  });

  for (const [address, shown] of [
    ['https://webcast.example/1', 'https://webcast.example/1'],
    ['http://webcast.example/1', 'http://webcast.example/1'],
    ['javascript:alert(1)', '#'],
    [' javascript:alert(1)', '#'],
    ['data:text/html,x', '#'],
    ['webcast.example', '#'],
  ] as const)
    it(`links to ${address} as ${shown}`, () => assert.equal(webAddress(address), shown));
});
