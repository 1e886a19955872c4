import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Record<string, unknown>;

/** A council's sign-in as small as it can be: whoever is named is signed in at once. */
export const startProvider = async (clientId: string, clientSecret: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { claims: Claims; challenge: string }>();
  let issuer = '';

  const signed = (claims: Claims): string => {
    const parts = [{ alg: 'RS256', kid: 'one', typ: 'JWT' }, claims].map((one) =>
      Buffer.from(JSON.stringify(one)).toString('base64url'),
    );
    const signature = sign('sha256', Buffer.from(parts.join('.')), privateKey).toString('base64url');
    return [...parts, signature].join('.');
  };

  const token = (form: URLSearchParams, authorization: string): { status: number; body: unknown } => {
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const isClient = authorization === basic || form.get('client_secret') === clientSecret;
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!isClient || !code || code.challenge !== challenge) return { status: 400, body: { error: 'invalid_grant' } };
    return { status: 200, body: { access_token: 'a', token_type: 'Bearer', id_token: signed(code.claims) } };
  };

  const server = createServer((request, response) => {
    const answer = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration')
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      });
    if (request.url === '/keys')
      return answer({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
    let sent = '';
    request.on('data', (chunk) => (sent += chunk));
    request.on('end', () => {
      const { status, body } = token(new URLSearchParams(sent), request.headers.authorization ?? '');
      answer(body, status);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    /** What the browser is sent back with, for somebody with these claims. */
    signIn: (address: string, claims: Claims): string => {
      const query = new URL(address).searchParams;
      const code = `code-${codes.size}-${Math.floor(performance.now() * 1000)}`;
      const seconds = Math.floor(Date.now() / 1000);
      const usual = { iss: issuer, aud: clientId, iat: seconds, exp: seconds + 300, nonce: query.get('nonce') };
      codes.set(code, { claims: { ...usual, ...claims }, challenge: query.get('code_challenge') ?? '' });
      const back = new URL(query.get('redirect_uri') ?? '');
      return `${back.pathname}?code=${code}&state=${query.get('state')}`;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};
