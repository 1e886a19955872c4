import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import type { SignOn } from '../settings.ts';
import type { Entrance } from './entrance.ts';

/** How long somebody may take at the council's own sign-in. */
const SECONDS = 600;
const BACK = '/sign-in/council/back';

type Waiting = { state: string; nonce: string; verifier: string };

/**
 * Signing in with the council's own accounts by OpenID Connect: authorisation code with PKCE, state and nonce (RFC 9700).
 * Whom it vouches for must have an account here: roles are given here alone.
 */
export const councilSignIn = (
  app: FastifyInstance,
  { store, cookies, show }: Entrance,
  signOn: SignOn,
  origin: string,
): void => {
  const provider = lazily(() =>
    client.discovery(signOn.issuer, signOn.clientId, signOn.clientSecret, undefined, {
      execute: signOn.issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
    }),
  );

  app.get('/sign-in/council', async (request, reply) => {
    const waiting = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const config = await provider().catch(() => null);
    if (!config) {
      request.log.warn('sign-in of the council: its address does not answer');
      const errors = {
        email: 'The council’s sign-in does not answer: try again in a while, or use a password of this site',
      };
      return show(request, reply.code(503), 'desk/sign-in.njk', { errors, email: '', to: '/desk', singleSignOn: true });
    }
    const address = client.buildAuthorizationUrl(config, {
      redirect_uri: `${origin}${BACK}`,
      scope: 'openid email profile',
      state: waiting.state,
      nonce: waiting.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(waiting.verifier),
      code_challenge_method: 'S256',
    });
    cookies.giveWaiting(request, reply, Object.values(waiting).join('.'), SECONDS);
    return reply.redirect(address.href, 303);
  });

  app.get(BACK, async (request, reply) => {
    const waiting = waitingOf(cookies.waiting(request));
    cookies.takeWaiting(request, reply);
    const config = await provider().catch(() => null);
    const known = waiting && config && (await vouchedFor(config, new URL(request.url, origin), waiting, request));
    if (!known) {
      const errors = { email: 'The council’s sign-in did not say who you are: try again' };
      return show(request, reply.code(422), 'desk/sign-in.njk', { errors, email: '', to: '/desk', singleSignOn: true });
    }
    const session = await store.desk.accounts.signInAs(known);
    if (session === null) {
      const errors = {
        email:
          'You have a council account, but none here, or it is disabled: ask an administrator of this site for one with the same e-mail address',
      };
      return show(request, reply.code(403), 'desk/sign-in.njk', { errors, email: '', to: '/desk', singleSignOn: true });
    }
    cookies.giveSession(request, reply, session);
    return reply.redirect('/desk', 303);
  });
};

/** What the provider says, checked against what was asked; null where it does not hold. */
const vouchedFor = async (
  provider: client.Configuration,
  address: URL,
  { state, nonce, verifier }: Waiting,
  request: FastifyRequest,
) => {
  try {
    const tokens = await client.authorizationCodeGrant(provider, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return null;
    // Entra says so with a claim of its own; an address that nobody has verified is no proof of who somebody is.
    const isVerified = claims.email_verified === true || [true, '1', 'true', 1].some((yes) => claims.xms_edov === yes);
    const email = isVerified && typeof claims.email === 'string' ? claims.email : null;
    return { subject: `${claims.iss} ${claims.sub}`, email };
  } catch (error) {
    // Its own words may quote what was sent: the log gets the kind of failure alone.
    request.log.warn(`sign-in of the council: ${error instanceof Error ? error.name : 'failed'}`);
    return null;
  }
};

const waitingOf = (text: string | undefined): Waiting | null => {
  const [state, nonce, verifier] = (text ?? '').split('.');
  return state && nonce && verifier ? { state, nonce, verifier } : null;
};

/** The same promise each time, made when it is first wanted, and anew after it failed. */
const lazily = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
};
