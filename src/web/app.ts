import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyServerOptions, type RouteOptions } from 'fastify';
import type { Store } from '../store/store.ts';
import { makeAskLedger } from './ask-ledger.ts';
import { deskPages } from './desk/desk-pages.ts';
import { errorAnswer, errorPages } from './error-pages.ts';
import { makePages } from './pages.ts';
import { aboutPages } from './public/about.ts';
import { askPages } from './public/ask.ts';
import { askGroupPages } from './public/ask-groups.ts';
import { asksPages } from './public/asks.ts';
import { assetRoutes } from './public/assets.ts';
import { bodyPages } from './public/body.ts';
import { checkPages } from './public/check.ts';
import { documentPages } from './public/document.ts';
import { figureDataRoutes } from './public/figure-data.ts';
import { fileRoute } from './public/file.ts';
import { healthRoute } from './public/health.ts';
import { homePage } from './public/home.ts';
import { itemPages } from './public/item.ts';
import { mattersArisingPages } from './public/matters-arising.ts';
import { measuresPages } from './public/measures.ts';
import { meetingPages } from './public/meeting.ts';
import { personPages } from './public/person.ts';
import { reviewPages } from './public/review.ts';
import { scorecardPages } from './public/scorecard.ts';
import { searchPage } from './public/search.ts';
import { sitemapRoutes } from './public/sitemap.ts';
import { trackerPages } from './public/tracker.ts';
import { makeRenderer } from './render.ts';
import type { Settings } from './settings.ts';

export type AppOptions = {
  store: Store;
  settings: Settings;
  /** The present date, `2018-09-18`; a test hands in its own. */
  today?: () => string;
  /** Sees every route as it is made; a test proves that each is guarded. */
  onRoute?: (route: RouteOptions) => void;
  /** Where errors are told of; nowhere where not given. */
  logger?: FastifyServerOptions['logger'];
};

/**
 * The public site over a store, ready to listen or to be asked by tests. Closing it leaves the store open.
 */
export const buildApp = async ({
  store,
  settings,
  today = () => Temporal.Now.plainDateISO().toString(),
  onRoute,
  logger = false,
}: AppOptions): Promise<FastifyInstance> => {
  const render = makeRenderer({ name: settings.name, origin: settings.origin });
  const app = Fastify({
    logger,
    bodyLimit: 64 * 1024,
    trustProxy: settings.trustedProxies.length > 0 ? settings.trustedProxies : false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => errorAnswer(render)(error, request, reply),
  });
  if (onRoute) app.addHook('onRoute', onRoute);
  await app.register(helmet, security);
  await app.register(rateLimit, { max: settings.requestsPerMinute, timeWindow: '1 minute' });

  const pages = makePages({ store, render, today });
  const ledger = makeAskLedger();

  errorPages(app, { store, render });
  assetRoutes(app);
  homePage(app, pages, ledger);
  searchPage(app, pages);
  asksPages(app, pages, ledger);
  askGroupPages(app, pages, ledger);
  askPages(app, pages, ledger);
  measuresPages(app, pages);
  figureDataRoutes(app, pages, store, settings);
  aboutPages(app, pages);
  sitemapRoutes(app, pages, settings.origin);
  healthRoute(app, store);
  personPages(app, pages);
  documentPages(app, pages);
  fileRoute(app, store);
  bodyPages(app, pages, ledger);
  scorecardPages(app, pages);
  trackerPages(app, pages, ledger);
  mattersArisingPages(app, pages, ledger);
  reviewPages(app, pages);
  await checkPages(app, pages, { render, today, requestsPerMinute: settings.requestsPerMinute });
  await deskPages(app, { store, render, settings, today, ledger });
  meetingPages(app, pages);
  itemPages(app, pages, ledger);
  // Whoever comes first after a start need not wait for every paper to be read; what fails here fails again, and is told, on a page.
  app.addHook('onListen', async () => void ledger(store.public, today()).catch(() => {}));
  return app;
};

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
