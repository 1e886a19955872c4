import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Store } from '../store/store.ts';
import { errorPages } from './error-pages.ts';
import { makePages } from './pages.ts';
import { aboutPages } from './public/about.ts';
import { assetRoutes } from './public/assets.ts';
import { bodyPages } from './public/body.ts';
import { documentPages } from './public/document.ts';
import { homePage } from './public/home.ts';
import { itemPages } from './public/item.ts';
import { meetingPages } from './public/meeting.ts';
import { personPages } from './public/person.ts';
import { searchPage } from './public/search.ts';
import { sitemapRoutes } from './public/sitemap.ts';
import { makeRenderer } from './render.ts';
import type { Settings } from './settings.ts';

export type AppOptions = { store: Store; settings: Settings; today?: () => string; logger?: boolean };

/**
 * The public site over a store, ready to listen or to be asked by tests.
 *
 * @param options.today the present date, `2018-09-18`; a test hands in its own
 */
export const buildApp = async ({
  store,
  settings,
  today = isoToday,
  logger = false,
}: AppOptions): Promise<FastifyInstance> => {
  const app = Fastify({
    logger,
    bodyLimit: 64 * 1024,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  await app.register(helmet, security);
  await app.register(rateLimit, { max: settings.requestsPerMinute, timeWindow: '1 minute' });

  const render = makeRenderer({ name: settings.name });
  const pages = makePages({ store, render, today });

  errorPages(app, { store, render });
  assetRoutes(app);
  homePage(app, pages);
  searchPage(app, pages);
  aboutPages(app, pages);
  sitemapRoutes(app, { store, origin: settings.origin });
  personPages(app, pages);
  documentPages(app, pages, store);
  bodyPages(app, pages);
  meetingPages(app, pages);
  itemPages(app, pages);
  return app;
};

const isoToday = (): string => new Date().toISOString().slice(0, 10);

/** No script runs on the public pages at all; styles, pictures and forms are the site's own. */
const security = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' as const },
  strictTransportSecurity: false as const,
};
