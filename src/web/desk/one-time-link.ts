import type { FastifyInstance, FastifyRequest } from 'fastify';
import { passwordFault, SHORTEST_PASSWORD } from '../../cycle/password-rules.ts';
import type { HeldRole } from '../../cycle/permissions.ts';
import { AccountError, type NewAccount } from '../../store/desk/account-store.ts';
import { type Entrance, passwordIn, tries } from './entrance.ts';
import { type Errors, type Form, textIn } from './form.ts';

/** The page behind a one-time link: the first administrator makes an account, anybody else sets a password. */
export const linkPages = (app: FastifyInstance, { store, cookies, siteName, show, refuseForeign }: Entrance): void => {
  const { accounts } = store.desk;
  const shown = { shortest: SHORTEST_PASSWORD };

  app.get('/sign-in/link/:token', async (request, reply) => {
    const link = await accounts.link(tokenOf(request));
    if (!link) return show(request, reply.code(404), 'desk/link-ended.njk', { errors: {} });
    return show(request, reply, 'desk/link.njk', { ...shown, errors: {}, link, typed: { ...link, officer: true } });
  });

  app.post('/sign-in/link/:token', { config: tries }, async (request, reply) => {
    const form = refuseForeign(request, reply);
    if (!form) return reply;
    const token = tokenOf(request);
    const link = await accounts.link(token);
    if (!link) return show(request, reply.code(404), 'desk/link-ended.njk', { errors: {} });
    const isFirst = link.purpose === 'first-administrator';
    const typed = isFirst
      ? { name: textIn(form, 'name'), email: textIn(form, 'email'), officer: textIn(form, 'officer') === 'yes' }
      : { ...link, officer: false };
    const errors = await faultsOf(form, typed, siteName);
    if (Object.keys(errors).length > 0)
      return show(request, reply.code(422), 'desk/link.njk', { ...shown, errors, link, typed });
    try {
      const password = passwordIn(form, 'password');
      const session = isFirst
        ? await accounts.useFirstLink(token, firstOf(typed), password)
        : await accounts.setPassword(token, password);
      cookies.giveSession(request, reply, session);
      return reply.redirect('/desk', 303);
    } catch (error) {
      if (!(error instanceof AccountError)) throw error;
      return show(request, reply.code(422), 'desk/link.njk', {
        ...shown,
        errors: { password: error.message },
        link,
        typed,
      });
    }
  });
};

type Typed = { name: string; email: string; officer: boolean };

const firstOf = ({ name, email, officer }: Typed): NewAccount => {
  const everywhere = { body: null, office: null };
  const roles: HeldRole[] = [{ role: 'administrator', ...everywhere }];
  if (officer) roles.push({ role: 'governance-officer', ...everywhere });
  return { name, email, roles };
};

const faultsOf = async (form: Form, { name, email }: Typed, siteName: string): Promise<Errors> => {
  const errors: Record<string, string> = {};
  if (name === '' || name.length > 200) errors.name = 'Enter your name';
  if (!isEmail(email)) errors.email = 'Enter an e-mail address, such as name@council.example';
  const fault = await passwordFault(passwordIn(form, 'password'), [name, email, siteName]);
  if (fault) errors.password = fault;
  else if (passwordIn(form, 'password') !== passwordIn(form, 'again')) errors.again = 'The two passwords differ';
  return errors;
};

/** What looks like an address; whether mail reaches it is not asked. */
export const isEmail = (text: string): boolean => text.length <= 200 && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);

const tokenOf = ({ params }: FastifyRequest): string =>
  typeof params === 'object' && params !== null && 'token' in params ? String(params.token) : '';
