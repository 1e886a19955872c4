import type { FastifyInstance } from 'fastify';
import type { Store } from '../../store/store.ts';
import { bodyHref, meetingHref } from '../addresses.ts';

/** For search engines: what there is. Passages marked in documents are left out, being the same text again. */
export const sitemapRoutes = (app: FastifyInstance, { store, origin }: { store: Store; origin: string }): void => {
  app.get('/robots.txt', async (_request, reply) =>
    reply
      .type('text/plain')
      .send(`User-agent: *\nDisallow: /search\nDisallow: /documents/\nSitemap: ${origin}/sitemap.xml\n`),
  );
  app.get('/sitemap.xml', async (_request, reply) => {
    const today = new Date().toISOString().slice(0, 10);
    const bodies = await store.public.bodies();
    const paths = ['/', '/bodies', '/about'];
    for (const body of bodies) {
      paths.push(bodyHref(body));
      const view = await store.public.body(body.slug, today);
      for (const year of view?.years ?? []) paths.push(...year.meetings.map(meetingHref));
    }
    const urls = paths.map((path) => `<url><loc>${escapeXml(origin + path)}</loc></url>`).join('\n');
    return reply
      .type('application/xml')
      .send(
        `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
      );
  });
};

const escapeXml = (text: string): string => text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
