import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { SignInRules } from '../store/desk/sessions.ts';
import { readDisclosureRule } from '../store/disclosure-rule.ts';
import type { DisclosureRule } from '../store/store.ts';

export type Settings = {
  port: number;
  host: string;
  /** Name of the site, in its header and every title. */
  name: string;
  folder: string;
  databaseUrl: string | null;
  /** Address under which readers reach the site, for feeds and the site map; no slash at its end. */
  origin: string;
  /** Requests that one address may make in a minute. */
  requestsPerMinute: number;
  /** Proxies in front of the site, whose word on where a request comes from is taken. */
  trustedProxies: string[];
  /** The council's own sign-in by OpenID Connect; null where accounts of this site alone are used. */
  signOn: SignOn | null;
  /** What is small, and whether it is withheld: also from what the desk publishes. */
  disclosure: DisclosureRule;
  /** How signing in at the desk is guarded. */
  signIn: SignInRules;
};

export type SignOn = { issuer: URL; clientId: string; clientSecret: string };

/** A setting that cannot be used: its name, what it wants, what it has. */
export class SettingError extends Error {
  override name = 'SettingError';
}

/**
 * All settings from the environment, in one place.
 *
 * @throws SettingError naming the first that is wrong
 */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const port = wholeNumber('PORT', env.PORT ?? '8080', 0, 65_535);
  return {
    port,
    host: env.HOST || '0.0.0.0',
    name: env.SITE_NAME || 'Matters Arising',
    folder: resolve(env.MATTERS_DATA || 'data'),
    databaseUrl: databaseUrl(env.DATABASE_URL),
    origin: origin(env.SITE_ORIGIN ?? `http://localhost:${port}`),
    requestsPerMinute: wholeNumber('REQUESTS_PER_MINUTE', env.REQUESTS_PER_MINUTE ?? '600', 1, 1_000_000),
    trustedProxies: proxies(env.TRUSTED_PROXIES ?? ''),
    signOn: signOn(env),
    disclosure: readDisclosureRule(env),
    signIn: {
      idleMinutes: wholeNumber('SESSION_IDLE_MINUTES', env.SESSION_IDLE_MINUTES ?? '30', 5, 720),
      administratorsNeedFactor: needsFactor(env.SECOND_FACTOR || 'optional'),
    },
  };
};

const wholeNumber = (name: string, text: string, lowest: number, highest: number): number => {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= lowest && value <= highest) return value;
  throw new SettingError(`${name} wants a whole number from ${lowest} to ${highest}, not '${text}'`);
};

const needsFactor = (text: string): boolean => {
  if (text === 'optional' || text === 'administrators') return text === 'administrators';
  throw new SettingError(`SECOND_FACTOR wants 'optional' or 'administrators', not '${text}'`);
};

const databaseUrl = (text: string | undefined): string | null => {
  if (!text) return null;
  if (/^postgres(?:ql)?:\/\//.test(text)) return text;
  throw new SettingError('DATABASE_URL wants an address that begins with postgres://; leave it out to use SQLite');
};

/** Names for ranges of addresses that a network has for itself. */
const OWN_RANGES = ['loopback', 'linklocal', 'uniquelocal'];

const proxies = (text: string): string[] => {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const wrong = parts.find((part) => !OWN_RANGES.includes(part) && !isRange(part));
  if (wrong === undefined) return parts;
  throw new SettingError(
    `TRUSTED_PROXIES wants addresses such as 10.0.0.1 or 10.0.0.0/8, or ${OWN_RANGES.join(', ')}, between commas, not '${wrong}'`,
  );
};

const isRange = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const longest = isIP(address) === 4 ? 32 : 128;
  return (
    isIP(address) > 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest))
  );
};

const origin = (text: string): string => {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '');
  throw new SettingError(`SITE_ORIGIN wants an address such as https://meetings.example.org, not '${text}'`);
};

const signOn = (env: Readonly<Record<string, string | undefined>>): SignOn | null => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret)
    throw new SettingError('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are wanted together, or none of them');
  const isOwnMachine = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/|$)/.test(issuer);
  if (!URL.canParse(issuer) || !(issuer.startsWith('https://') || isOwnMachine))
    throw new SettingError(`OIDC_ISSUER wants an address that begins with https://, not '${issuer}'`);
  return { issuer: new URL(issuer), clientId, clientSecret };
};
