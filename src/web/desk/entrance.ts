import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Store } from '../../store/store.ts';
import type { Renderer } from '../render.ts';
import type { Settings } from '../settings.ts';
import type { Cookies } from './cookies.ts';
import { formToken, isOwnForm } from './csrf.ts';
import { type Errors, errorList, type Form } from './form.ts';

/** Tries to sign in, from one address; each account has its own, slower count besides. */
const TRIES_PER_MINUTE = 20;

export const tries = { rateLimit: { max: TRIES_PER_MINUTE, timeWindow: '1 minute' } };

/** What the pages before signing in share. */
export type Entrance = {
  store: Store;
  cookies: Cookies;
  siteName: string;
  show(
    request: FastifyRequest,
    reply: FastifyReply,
    view: string,
    context: Record<string, unknown> & { errors: Errors },
  ): FastifyReply;
  /** Whether the form is one of this site's; where not, the answer is given. */
  refuseForeign(request: FastifyRequest, reply: FastifyReply): Form | null;
};

/** The pages before signing in, over a store. */
export const makeEntrance = (
  store: Store,
  render: Renderer,
  cookies: Cookies,
  { name: siteName, origin }: Settings,
): Entrance => {
  const secretOf = (request: FastifyRequest) => cookies.session(request) ?? cookies.formSecret(request);
  const show: Entrance['show'] = (request, reply, view, context) => {
    const secret = cookies.session(request) ?? cookies.giveFormSecret(request, reply);
    const path = request.url.split('?', 1)[0];
    return reply.type('text/html; charset=utf-8').send(
      render(view, {
        ...context,
        errorList: errorList(context.errors),
        csrf: formToken(secret),
        path,
        navigation: [],
      }),
    );
  };
  return {
    store,
    cookies,
    siteName,
    show,
    refuseForeign: (request, reply) => {
      const form = typeof request.body === 'object' && request.body !== null ? { ...request.body } : {};
      if (isOwnForm(request, secretOf(request), form, origin)) return form;
      show(request, reply.code(403), 'desk/stale.njk', { errors: {} });
      return null;
    },
  };
};

/** A password is taken as it was typed, spaces and all; nothing longer than any password may be. */
export const passwordIn = (form: Form, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value.slice(0, 1000) : '';
};
