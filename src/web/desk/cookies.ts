import type { FastifyReply, FastifyRequest } from 'fastify';
import { newToken } from '../../store/desk/token.ts';

/**
 * The cookies of the desk. Over https their names begin with `__Host-`: no other site of the domain can set them.
 * The session's holds its token; the form's, before anybody has signed in, the secret of the form's token.
 */
export type Cookies = {
  session(request: FastifyRequest): string | undefined;
  formSecret(request: FastifyRequest): string | undefined;
  /** The secret of forms before signing in, set where there is none. */
  giveFormSecret(request: FastifyRequest, reply: FastifyReply): string;
  giveSession(request: FastifyRequest, reply: FastifyReply, token: string): void;
  takeSession(request: FastifyRequest, reply: FastifyReply): void;
  /** What is remembered while somebody is at the council's own sign-in. */
  waiting(request: FastifyRequest): string | undefined;
  giveWaiting(request: FastifyRequest, reply: FastifyReply, value: string, seconds: number): void;
  takeWaiting(request: FastifyRequest, reply: FastifyReply): void;
};

export const makeCookies = (origin: string): Cookies => {
  const isSecure = (request: FastifyRequest): boolean => origin.startsWith('https:') || request.protocol === 'https';
  const named = (request: FastifyRequest, name: string): string => (isSecure(request) ? `__Host-${name}` : name);
  const options = (request: FastifyRequest) =>
    ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request) }) as const;
  const formSecret = (request: FastifyRequest) => request.cookies[named(request, 'desk-form')];
  return {
    session: (request) => request.cookies[named(request, 'desk')],
    formSecret,
    giveFormSecret: (request, reply) => {
      const held = formSecret(request);
      if (held) return held;
      const secret = newToken();
      reply.setCookie(named(request, 'desk-form'), secret, options(request));
      return secret;
    },
    giveSession: (request, reply, token) => void reply.setCookie(named(request, 'desk'), token, options(request)),
    takeSession: (request, reply) => void reply.clearCookie(named(request, 'desk'), options(request)),
    waiting: (request) => request.cookies[named(request, 'desk-waiting')],
    giveWaiting: (request, reply, value, seconds) =>
      void reply.setCookie(named(request, 'desk-waiting'), value, { ...options(request), maxAge: seconds }),
    takeWaiting: (request, reply) => void reply.clearCookie(named(request, 'desk-waiting'), options(request)),
  };
};
