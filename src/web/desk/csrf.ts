import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type Form, textIn } from './form.ts';

/** The token that every form of a session carries, and that only pages of this site can know. */
export const formToken = (secret: string): string => createHmac('sha256', secret).update('form').digest('base64url');

/**
 * Whether a form, or a script's request, comes from a page of this site: by its token, and by where the browser says it is
 * from.
 *
 * @param site address of the site, which a proxy in front may not pass on
 */
export const isOwnForm = (request: FastifyRequest, secret: string | undefined, form: Form, site: string): boolean => {
  if (secret === undefined || isFromElsewhere(request, site)) return false;
  const header = request.headers['x-csrf-token'];
  const given = Buffer.from(typeof header === 'string' ? header : textIn(form, '_csrf'));
  const right = Buffer.from(formToken(secret));
  return given.length === right.length && timingSafeEqual(given, right);
};

const isFromElsewhere = ({ headers, host }: FastifyRequest, site: string): boolean => {
  const { origin } = headers;
  const from = headers['sec-fetch-site'];
  if (typeof from === 'string' && from !== 'same-origin' && from !== 'none') return true;
  if (origin === undefined || origin === new URL(site).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
};
