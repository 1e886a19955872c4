import type { FastifyInstance } from 'fastify';
import type { PublicRecord } from '../../store/store.ts';
import { bodyHref, meetingHref } from '../addresses.ts';
import type { Pages } from '../pages.ts';

/** sitemaps.org: at most 50,000 addresses in one file. */
const MOST_ADDRESSES = 50_000;

/**
 * For search engines: what there is. Passages marked in documents and results of searches are left
 * out, being the same text again.
 */
export const sitemapRoutes = (app: FastifyInstance, pages: Pages, origin: string): void => {
  const robots = `User-agent: *\nDisallow: /search\nDisallow: /documents/\nSitemap: ${origin}/sitemap.xml\n`;
  app.get(
    '/robots.txt',
    pages(async () => ({ type: 'text/plain', text: robots })),
  );
  app.get(
    '/sitemap.xml',
    pages(async (record, { today }) => ({
      type: 'application/xml',
      text: sitemapOf((await addresses(record, today)).slice(0, MOST_ADDRESSES), origin),
    })),
  );
};

const addresses = async (record: PublicRecord, today: string): Promise<string[]> => {
  const bodies = await record.bodies();
  const found = [
    '/',
    '/bodies',
    '/asks',
    '/asks/owners',
    '/asks/subjects',
    '/measures',
    '/people',
    '/about',
    '/accessibility',
    ...bodies.map(bodyHref),
  ];
  for (const { slug } of bodies) {
    const body = await record.body(slug, today);
    for (const { meetings } of body?.years ?? []) found.push(...meetings.map(meetingHref));
  }
  return found;
};

const sitemapOf = (paths: readonly string[], origin: string): string => {
  const urls = paths.map((path) => `<url><loc>${escapeXml(origin + path)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`;
};

const escapeXml = (text: string): string => text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
