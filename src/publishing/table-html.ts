import type { WordTable } from './table-docx.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

/** Its head comes again on each printed page, and no row is cut by one. */
const STYLE = `body{font:1rem/1.4 Arial,sans-serif;margin:2rem;color:#0b0c0c}
table{border-collapse:collapse;width:100%}
caption{text-align:left;margin-bottom:.5rem}
th,td{border:1px solid #505a5f;padding:.4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}
tr{break-inside:avoid}
.scroll{overflow-x:auto}
@page{size:A4 landscape;margin:1.5cm}
@media print{body{margin:0;font-size:9pt}.scroll{overflow:visible}}`;

/**
 * A table as one HTML file that stands by itself: language, title, one heading, header cells with their scope, ready to
 * print. The first cell of each row is its header.
 */
export const tableHtml = ({ title, lead, columns, rows }: WordTable): string => {
  const head = columns.map((column) => `<th scope="col" style="width:${column.width}%">${escaped(column.title)}</th>`);
  const body = rows.map(([first, ...cells]) => {
    const others = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('');
    return `<tr><th scope="row">${escaped(first ?? '')}</th>${others}</tr>`;
  });
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<style>${STYLE}</style></head>
<body><main>
<h1>${escaped(title)}</h1>
${lead.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
<div class="scroll" tabindex="0" role="region" aria-label="${escaped(title)}">
<table>
<caption>${rows.length} in all</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>
</main></body>
</html>
`;
};
