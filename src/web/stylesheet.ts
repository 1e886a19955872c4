import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

let made: { href: string; css: string } | null = null;

/**
 * The site's one style sheet: GOV.UK Frontend without its typeface, which only gov.uk may use, and our
 * own theme after it. Its address holds a hash of its content, so that browsers may keep it for good.
 */
export const stylesheet = (): { href: string; css: string } => {
  made ??= make();
  return made;
};

const make = (): { href: string; css: string } => {
  const govuk = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));
  const base = readFileSync(join(govuk, 'dist/govuk/govuk-frontend.min.css'), 'utf8')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/"?GDS Transport"?/g, 'var(--site-font)')
    .replace(/\/\*# sourceMappingURL=.*?\*\//, '');
  const theme = readFileSync(join(import.meta.dirname, 'assets/theme.css'), 'utf8');
  const css = `${base}\n${theme}`;
  return { href: `/assets/site-${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`, css };
};
