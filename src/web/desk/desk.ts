import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ACTIONS, type Action, mayAnywhere, THE_PUBLIC, type Viewer, whoMay } from '../../cycle/permissions.ts';
import { DeskRefusal } from '../../store/desk/desk-record.ts';
import type { Store } from '../../store/store.ts';
import { LARGEST_FILE, type SentCheck, sentIn } from '../public/sent-check.ts';
import type { Renderer } from '../render.ts';
import type { Settings } from '../settings.ts';
import { type Cookies, makeCookies } from './cookies.ts';
import { formToken, isOwnForm } from './csrf.ts';
import { type Show, troubleAnswer } from './desk-trouble.ts';
import { nextStep } from './first-steps.ts';
import type { Form } from './form.ts';
import { navigationFor } from './navigation.ts';

/** A form of the desk may hold a long report; a file that is uploaded has its own bound. */
const LARGEST_FORM = 1024 * 1024;
const LARGEST_UPLOAD = LARGEST_FILE + LARGEST_FORM;
const MOST_FIELDS = 6;
const HTML = 'text/html; charset=utf-8';

/** What a page of the desk is asked for, and by whom. */
export type DeskAsked = {
  viewer: Viewer;
  store: Store;
  params: Readonly<Record<string, string>>;
  query: Form;
  form: Form;
  /** The present date, `2031-05-12`. */
  today: string;
  request: FastifyRequest;
  /** What came with a form that takes a file. */
  sent?: SentCheck;
};

/** A view with what it shows; another address, after a change; data for a script; a file; null where there is no such page. */
export type DeskAnswer =
  | { view: string; context: Record<string, unknown>; status?: number }
  | { redirect: string }
  | { json: unknown; status?: number }
  | { type: string; bytes: Uint8Array; name: string }
  | null;

export type DeskPage = (asked: DeskAsked) => Promise<DeskAnswer>;

/**
 * Registers pages of the desk. Each names its action, and answers only whom the table of permissions lets do that to
 * something; under `/desk` only who has signed in. What is posted comes from a form of this site.
 */
export type Desk = {
  get(url: string, action: Action, page: DeskPage): void;
  post(url: string, action: Action, page: DeskPage): void;
  /** The same for a form with a file, which is bounded and only read once its sender may send it. */
  upload(url: string, action: Action, page: DeskPage): void;
  /** Whether a page is registered at an address: `/desk/meetings/:id/agenda`. */
  stands(url: string): boolean;
};

export type DeskOptions = { store: Store; render: Renderer; settings: Settings; today: () => string };

export const makeDesk = (app: FastifyInstance, { store, render, settings, today }: DeskOptions): Desk => {
  const cookies = makeCookies(settings.origin);
  const standing = new Set<string>();
  const register = (method: 'GET' | 'POST', url: string, action: Action, page: DeskPage, takesFile = false): void => {
    if (!ACTIONS.includes(action))
      throw new Error(`the desk's route ${method} ${url} names no action of the table of permissions`);
    if (method === 'GET') standing.add(url);
    app.route({
      method,
      url,
      config: { action },
      bodyLimit: takesFile ? LARGEST_UPLOAD : LARGEST_FORM,
      handler: async (request, reply) => {
        const { viewer, secret } = await whoAsks(store, cookies, request, reply);
        const path = request.url.split('?', 1)[0] ?? url;
        let form = formOf(request);
        const show = (view: string, context: Record<string, unknown>, status = 200) =>
          reply
            .code(status)
            .type(HTML)
            .send(
              render(view, {
                ...context,
                path,
                viewer,
                saved: 'saved' in queryOf(request),
                csrf: formToken(secret),
                navigation: navigationFor(viewer, path, standing),
              }),
            );
        if (viewer.account === null && url.startsWith('/desk') && wantsJson(request))
          return reply.code(401).send({ signIn: true });
        if (viewer.account === null && url.startsWith('/desk')) return reply.redirect(signInHref(request), 303);
        const refused = () =>
          request.log.warn({ account: viewer.account, action, route: `${method} ${url}` }, 'refused');
        if (!mayAnywhere(viewer, action)) {
          refused();
          return show('desk/refused.njk', { roles: whoMay(action) }, 403);
        }
        const sent = takesFile ? await sentIn(request, MOST_FIELDS) : undefined;
        if (sent) form = sent.fields;
        if (method === 'POST' && !isOwnForm(request, secret, form, settings.origin))
          return show('desk/stale.njk', {}, 403);
        const asked = {
          viewer,
          store,
          params: paramsOf(request),
          query: queryOf(request),
          form,
          today: today(),
          request,
          ...(sent ? { sent } : {}),
        };
        try {
          const answer = await page(asked);
          const isSaved = answer !== null && 'view' in answer && 'saved' in asked.query && viewer.account !== null;
          const next = isSaved ? await nextStep(store, viewer, asked.today, path) : null;
          return await send(
            reply,
            next ? (view, context, status) => show(view, { ...context, next }, status) : show,
            answer,
          );
        } catch (error) {
          if (error instanceof DeskRefusal) refused();
          return troubleAnswer(error, { reply, show, form, wantsJson: wantsJson(request) });
        }
      },
    });
  };
  return {
    get: (url, action, page) => register('GET', url, action, page),
    post: (url, action, page) => register('POST', url, action, page),
    upload: (url, action, page) => register('POST', url, action, page, true),
    stands: (url) => standing.has(url),
  };
};

const send = async (reply: FastifyReply, show: Show, answer: DeskAnswer): Promise<unknown> => {
  if (answer === null) return reply.callNotFound();
  if ('redirect' in answer) return reply.redirect(answer.redirect, 303);
  if ('json' in answer) return reply.code(answer.status ?? 200).send(answer.json);
  if ('bytes' in answer)
    return reply
      .type(answer.type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`)
      .send(Buffer.from(answer.bytes));
  return show(answer.view, answer.context, answer.status);
};

const whoAsks = async (store: Store, cookies: Cookies, request: FastifyRequest, reply: FastifyReply) => {
  const session = cookies.session(request);
  const viewer = session === undefined ? null : await store.desk.accounts.viewer(session);
  if (viewer && session !== undefined) return { viewer, secret: session };
  return { viewer: THE_PUBLIC, secret: cookies.giveFormSecret(request, reply) };
};

/** Back to where somebody wanted to go; a form that was sent is gone with its session, so its page is where. */
const signInHref = ({ method, url }: FastifyRequest): string =>
  method === 'GET' ? `/sign-in?to=${encodeURIComponent(url)}` : '/sign-in';

const wantsJson = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').includes('application/json');
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const formOf = ({ body }: FastifyRequest): Form => (isRecord(body) ? body : {});
const queryOf = ({ query }: FastifyRequest): Form => (isRecord(query) ? query : {});
const paramsOf = ({ params }: FastifyRequest): Record<string, string> =>
  Object.fromEntries(Object.entries(isRecord(params) ? params : {}).map(([name, value]) => [name, String(value)]));
