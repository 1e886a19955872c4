import { type Block, type Paper, type Part, type PartPages, pagesInWords, type Run } from './paper.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words made safe to stand in a page, as text or inside an attribute's double quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

const STYLE = `body{font:1.1rem/1.5 Arial,sans-serif;margin:0 auto;max-width:44rem;padding:1.5rem;color:#0b0c0c}
h1{font-size:1.7rem}h2{font-size:1.3rem;margin-top:2rem}h3,h4{font-size:1.1rem}
p{overflow-wrap:anywhere}
.pages{font-weight:normal;white-space:nowrap}
.part+.part{border-top:3px solid #505a5f;margin-top:3rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold;margin-bottom:.5rem}
th,td{border:1px solid #505a5f;padding:.4rem;text-align:left;vertical-align:top}
@media print{body{max-width:none;padding:0}.part+.part{break-before:page;border:0}nav{display:none}h2,h3{break-after:avoid}}`;

/**
 * A paper as one HTML file that stands by itself: language, title, headings in order, a list of its parts where there
 * are several.
 *
 * @param pages where each part stands in the PDF, so that both say the same page numbers; left out, none are said
 */
export const paperHtml = (paper: Paper, pages: PartPages = new Map()): string => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(paper.title)}</title>
<style>${STYLE}</style></head>
<body>
${contents(paper, pages)}<main>
${paper.parts.map((part) => partHtml(part, pages)).join('\n')}
</main></body>
</html>
`;

const contents = ({ parts }: Paper, pages: PartPages): string => {
  if (parts.length < 2) return '';
  const entries = parts.map(({ id, title }) => {
    const at = pages.get(id);
    return `<li><a href="#${escaped(id)}">${escaped(title)}</a>${at ? ` ${pagesInWords(at)}` : ''}</li>`;
  });
  return `<nav aria-label="Papers in this pack"><ul>${entries.join('')}</ul></nav>\n`;
};

const partHtml = ({ id, blocks }: Part, pages: PartPages): string =>
  `<div class="part" id="${escaped(id)}">\n${blocksHtml(blocks, pages)}\n</div>`;

/** The blocks of a paper as HTML, without a page around them. Bullets that stand together are one list. */
export const blocksHtml = (blocks: readonly Block[], pages: PartPages = new Map()): string => {
  const lines: string[] = [];
  blocks.forEach((block, i) => {
    if (block.kind === 'bullet') {
      if (blocks[i - 1]?.kind !== 'bullet') lines.push('<ul>');
      lines.push(`<li>${wordsHtml(block)}</li>`);
      if (blocks[i + 1]?.kind !== 'bullet') lines.push('</ul>');
    } else {
      lines.push(blockHtml(block, pages));
    }
  });
  return lines.join('\n');
};

const blockHtml = (block: Exclude<Block, { kind: 'bullet' }>, pages: PartPages): string => {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, pages);
    case 'paragraph':
      return `<p>${led(block.lead, wordsHtml(block))}</p>`;
    case 'clause': {
      const words = `${block.label ? `${escaped(block.label)} ` : ''}${wordsHtml(block)}`;
      return `<p${block.depth > 0 ? ` style="margin-left:${block.depth * 2}rem"` : ''}>${led(block.lead, words)}</p>`;
    }
    case 'table':
      return tableHtml(block);
  }
};

const wordsHtml = ({ text, runs }: { text: string; runs?: readonly Run[] }): string =>
  runs?.map(runHtml).join('') ?? escaped(text);

const runHtml = ({ text, bold, italic, href }: Run): string => {
  const words = escaped(text);
  if (href) return `<a href="${escaped(href)}">${words}</a>`;
  return bold ? `<strong>${words}</strong>` : italic ? `<em>${words}</em>` : words;
};

const led = (lead: string | undefined, words: string): string =>
  lead ? `<strong>${escaped(lead)}</strong> ${words}` : words;

const headingHtml = (block: Extract<Block, { kind: 'heading' }>, pages: PartPages): string => {
  const at = block.pagesOf ? pages.get(block.pagesOf) : undefined;
  const behind = at ? ` <a class="pages" href="#${escaped(block.pagesOf!)}">${pagesInWords(at)}</a>` : '';
  const label = block.label ? `${escaped(block.label)}. ` : '';
  return `<h${block.level}>${label}${escaped(block.text)}${behind}</h${block.level}>`;
};

const tableHtml = ({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string => {
  const titles = head.map((title) => `<th scope="col">${escaped(title)}</th>`).join('');
  const body = rows.map(([first, ...cells]) => {
    const others = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('');
    return `<tr><th scope="row">${escaped(first ?? '')}</th>${others}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(caption ?? 'Table')}"><table>${caption ? `<caption>${escaped(caption)}</caption>` : ''}<thead><tr>${titles}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
};
