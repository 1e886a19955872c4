import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { readSettings, SettingError } from './settings.ts';

describe('readSettings', () => {
  it('needs nothing set', () => {
    assert.deepEqual(readSettings({}), {
      port: 8080,
      host: '0.0.0.0',
      name: 'Matters Arising',
      folder: resolve('data'),
      databaseUrl: null,
      origin: 'http://localhost:8080',
      requestsPerMinute: 600,
      trustedProxies: [],
      signOn: null,
      disclosure: { threshold: 5, withhold: false },
      signIn: { idleMinutes: 30, administratorsNeedFactor: false },
    });
  });

  it('takes what is set', () => {
    const settings = readSettings({
      PORT: '9000',
      SITE_ORIGIN: 'https://meetings.example.org/',
      DATABASE_URL: 'postgres://localhost/matters',
      MATTERS_DATA: '/srv/matters',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1,loopback',
    });
    assert.equal(settings.port, 9000);
    assert.equal(settings.origin, 'https://meetings.example.org');
    assert.equal(settings.databaseUrl, 'postgres://localhost/matters');
    assert.deepEqual(settings.trustedProxies, ['10.0.0.0/8', '::1', 'loopback']);
    assert.equal(settings.folder, resolve('/srv/matters'));
  });

  const wrong: [name: string, value: string][] = [
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['SITE_ORIGIN', 'meetings.example.org'],
    ['SITE_ORIGIN', 'javascript:alert(1)'],
    ['REQUESTS_PER_MINUTE', '0'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['SECOND_FACTOR', 'everybody'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.1/8/8'],
  ];
  for (const [name, value] of wrong)
    it(`names ${name} when it is '${value}'`, () =>
      assert.throws(
        () => readSettings({ [name]: value }),
        (error) => error instanceof SettingError && error.message.startsWith(`${name} wants `),
      ));
});
