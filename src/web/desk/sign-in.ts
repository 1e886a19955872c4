import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Store } from '../../store/store.ts';
import { type Cookies, makeCookies } from './cookies.ts';
import { councilSignIn } from './council-sign-in.ts';
import type { DeskOptions } from './desk.ts';
import { makeEntrance, passwordIn, tries } from './entrance.ts';
import { textIn } from './form.ts';
import { linkPages } from './one-time-link.ts';

/** Signing in and out, and the one-time links. These pages need no session; all else of the desk does. */
export const signInPages = (app: FastifyInstance, { store, render, settings }: DeskOptions): void => {
  const cookies = makeCookies(settings.origin);
  const entrance = makeEntrance(store, render, cookies, settings);
  const { show, refuseForeign } = entrance;
  const singleSignOn = settings.signOn !== null;

  app.get('/sign-in', async (request, reply) => {
    const session = cookies.session(request);
    if (session && (await store.desk.accounts.viewer(session))) return reply.redirect('/desk', 303);
    if (session && (await store.desk.accounts.awaitsCode(session))) return reply.redirect('/sign-in/code', 303);
    return show(request, reply, 'desk/sign-in.njk', {
      errors: {},
      email: '',
      singleSignOn,
      to: wayOn(queryText(request, 'to')),
    });
  });

  app.post('/sign-in', { config: tries }, async (request, reply) => {
    const form = refuseForeign(request, reply);
    if (!form) return reply;
    const [email, to] = [textIn(form, 'email'), wayOn(textIn(form, 'to'))];
    const session = await store.desk.accounts.signIn(email.slice(0, 200), passwordIn(form, 'password'));
    if (session === null) {
      request.log.warn('sign-in refused');
      const errors = {
        email:
          'That e-mail address and password do not fit, or there were too many wrong passwords: then wait some minutes',
      };
      return show(request, reply.code(422), 'desk/sign-in.njk', { errors, email, to, singleSignOn });
    }
    await endSession(store, cookies, request);
    cookies.giveSession(request, reply, session);
    const awaits = await store.desk.accounts.awaitsCode(session);
    return reply.redirect(awaits ? `/sign-in/code?to=${encodeURIComponent(to)}` : to, 303);
  });

  app.get('/sign-in/code', async (request, reply) => {
    const session = cookies.session(request);
    if (!session || !(await store.desk.accounts.awaitsCode(session))) return reply.redirect('/sign-in', 303);
    return show(request, reply, 'desk/sign-in-code.njk', { errors: {}, to: wayOn(queryText(request, 'to')) });
  });

  app.post('/sign-in/code', { config: tries }, async (request, reply) => {
    const form = refuseForeign(request, reply);
    if (!form) return reply;
    const [waiting, to] = [cookies.session(request) ?? '', wayOn(textIn(form, 'to'))];
    if (!(await store.desk.accounts.awaitsCode(waiting))) return reply.redirect('/sign-in', 303);
    const session = await store.desk.accounts.enterCode(waiting, textIn(form, 'code').slice(0, 100));
    if (session === null) {
      request.log.warn('code of the second step refused');
      const errors = {
        code: 'That code does not fit, was used, or there were too many wrong ones: then wait some minutes',
      };
      return show(request, reply.code(422), 'desk/sign-in-code.njk', { errors, to });
    }
    cookies.giveSession(request, reply, session);
    return reply.redirect(to, 303);
  });

  app.post('/sign-out', async (request, reply) => {
    if (!refuseForeign(request, reply)) return reply;
    await endSession(store, cookies, request);
    cookies.takeSession(request, reply);
    return reply.header('clear-site-data', '"cache"').redirect('/sign-in', 303);
  });

  linkPages(app, entrance);
  if (settings.signOn) councilSignIn(app, entrance, settings.signOn, settings.origin);
};

const endSession = async (store: Store, cookies: Cookies, request: FastifyRequest): Promise<void> => {
  const session = cookies.session(request);
  if (session) await store.desk.accounts.signOut(session);
};

const queryText = ({ query }: FastifyRequest, name: string): string =>
  typeof query === 'object' && query !== null ? textIn({ ...query }, name) : '';

/** Where to go after signing in: a page of the desk, nothing else. */
const wayOn = (to: string): string => (/^\/desk(?:[/?][\w/?=&%.,-]*)?$/.test(to) ? to : '/desk');
