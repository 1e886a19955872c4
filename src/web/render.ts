import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';
import * as addresses from './addresses.ts';
import { DESK_ROLE_WORDS, RESTART_WORDS, SEAT_WORDS } from './desk/desk-words.ts';
import { stylesheet } from './stylesheet.ts';
import * as words from './words.ts';

export type Renderer = (view: string, context: Record<string, unknown>) => string;

/**
 * Makes the function that renders a view to HTML. Everything is escaped; views see addresses and words
 * as globals and nothing else of the program.
 *
 * @param site what every page says of the site
 */
export const makeRenderer = (site: { name: string; origin: string }): Renderer => {
  const govuk = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));
  const loader = new nunjucks.FileSystemLoader([join(import.meta.dirname, 'views'), join(govuk, 'dist')]);
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: false,
    trimBlocks: true,
    lstripBlocks: true,
  });
  for (const [name, value] of Object.entries({
    ...addresses,
    ...words,
    DESK_ROLE_WORDS,
    RESTART_WORDS,
    SEAT_WORDS,
    site,
    stylesheetHref: stylesheet().href,
  }))
    environment.addGlobal(name, value);
  return (view, context) => environment.render(view, context);
};
