import type { ChartHead } from './chart.ts';

/** Any text as it may stand in an element or an attribute of SVG. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** To a tenth of a unit: enough for the eye, and half the bytes. */
export const at = (number: number): string => String(Math.round(number * 10) / 10);

export type Anchor = 'start' | 'middle' | 'end';

export const textAt = (x: number, y: number, text: string, anchor: Anchor = 'start', kind = 'label'): string =>
  `<text class="chart__${kind}" x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${escapeXml(text)}</text>`;

export const lineFrom = (x1: number, y1: number, x2: number, y2: number, kind: string): string =>
  `<line class="chart__${kind}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}"/>`;

/**
 * An SVG picture that a screen reader takes as one image with a name and a description. It has no colour, size or
 * style of its own: the classes of the site's style sheet give it those, and without them it is black on white.
 */
export const picture = (
  { id, title, description }: Pick<ChartHead, 'id' | 'title' | 'description'>,
  { width, height, kind }: { width: number; height: number; kind: string },
  inside: string,
): string => {
  const name = escapeXml(id);
  return `<svg class="chart chart--${kind}" viewBox="0 0 ${at(width)} ${at(height)}" role="img" aria-labelledby="${name}-title ${name}-desc" focusable="false"><title id="${name}-title">${escapeXml(title)}</title><desc id="${name}-desc">${escapeXml(description)}</desc>${inside}</svg>`;
};

/** Cut to about this many characters, at a word's end where there is one near. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
};
