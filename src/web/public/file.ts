import type { FastifyInstance } from 'fastify';
import type { Store } from '../../store/store.ts';
import { isHeld } from '../pages.ts';

/** Types that a browser shows without running anything of theirs; everything else is only saved. */
const SHOWN: Record<string, string> = {
  'application/pdf': 'application/pdf',
  'text/plain': 'text/plain; charset=utf-8',
  'text/markdown': 'text/plain; charset=utf-8',
};

/**
 * The original file of a document. It came from outside: whatever it is, it runs nothing here and loads
 * nothing. A PDF is not put in a sandbox, where browsers refuse to show it; their viewers run no script of
 * the page's.
 */
export const fileRoute = (app: FastifyInstance, store: Store): void => {
  app.get('/documents/:slug/file', async (request, reply) => {
    const { slug } = request.params as { slug: string };
    const file = await store.public.file(slug);
    if (!file) return reply.callNotFound();
    const etag = `"${file.sha256}"`;
    const isPdf = file.mediaType === 'application/pdf';
    reply
      .header('etag', etag)
      .header('cache-control', 'public, max-age=0, must-revalidate')
      .header('content-disposition', disposition(file.name, file.mediaType in SHOWN))
      .header('content-security-policy', `default-src 'none'; frame-ancestors 'none'${isPdf ? '' : '; sandbox'}`)
      .type(SHOWN[file.mediaType] ?? file.mediaType);
    if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.header('content-length', file.size).send(file.stream());
  });
};

/** RFC 6266: a plain name for old browsers, the true one beside it. */
const disposition = (name: string, shown: boolean): string => {
  const plain = name.replace(/[^\w. -]+/g, '_').slice(-120) || 'paper';
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
