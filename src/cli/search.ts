import { SEARCH_KINDS, type SearchHit, type SearchResult } from '../store/search-types.ts';
import { command, UsageError } from './command.ts';
import { dataOption } from './data-folder.ts';
import { openData } from './open-data.ts';
import { dateValue, oneOf, wholeNumber } from './values.ts';

export const search = command({
  name: 'search',
  summary: 'find words in the items, paragraphs, decisions and reports of the store',
  usage: '[options] WORDS…',
  examples: [
    ['./matters search dental assessments', 'passages that hold both words, the best first'],
    [
      `./matters search '"sea wall" repair* -harbour'`,
      'a phrase, the beginning of a word, and a word that must not be there',
    ],
    [
      './matters search budget --body cabinet --kind decision --from 2018-05 --to 2019-04',
      'decisions of one body and year',
    ],
    ['./matters search ferry --person hale --json', 'where one person is named, as JSON'],
  ],
  options: {
    ...dataOption,
    body: { type: 'string', value: 'BODY', help: "a body's name in the address of its page" },
    kind: { type: 'string', value: 'KIND', help: SEARCH_KINDS.join(', ') },
    from: { type: 'string', value: 'DATE', help: 'first date: 2018-09-18, 2018-09 or 2018' },
    to: { type: 'string', value: 'DATE', help: 'last date' },
    person: { type: 'string', value: 'PERSON', help: "a person's name in the address of their page" },
    limit: { type: 'string', value: 'NUMBER', help: 'how many to print, 20 where not given' },
    json: { type: 'boolean', help: 'print the result as one JSON object' },
  },
  run: async ({ values, positionals }, io) => {
    if (positionals.length === 0) throw new UsageError('no words given');
    const query = {
      words: positionals.join(' '),
      body: values.body,
      kind: values.kind === undefined ? undefined : oneOf('--kind', values.kind, SEARCH_KINDS),
      from: values.from === undefined ? undefined : dateValue('--from', values.from),
      to: values.to === undefined ? undefined : dateValue('--to', values.to),
      person: values.person,
      limit: values.limit === undefined ? undefined : wholeNumber('--limit', values.limit, 1, 100),
    };
    const store = await openData(values, io.env);
    try {
      const result = await store.public.search(query);
      io.stdout.write(values.json ? `${JSON.stringify(result)}\n` : inWords(result));
      return 0;
    } finally {
      await store.close();
    }
  },
});

const inWords = ({ understood, total, totalIsExact, hits }: SearchResult): string => {
  if (hits.length === 0) return `Nothing found for: ${understood || '(no word to look for)'}\n`;
  const shown = hits.length < total ? `, the first ${hits.length} of them here` : '';
  return `${totalIsExact ? total : `More than ${total}`} found for: ${understood}${shown}\n${hits.map(hitInWords).join('')}`;
};

const hitInWords = ({ kind, title, item, meeting, fragment, place }: SearchHit): string => {
  const where = [meeting?.body.name, meeting?.date, item?.number && `minute ${item.number}`].filter(Boolean).join(', ');
  const text = fragment.map(({ text, marked }) => (marked ? `*${text}*` : text)).join('');
  const address = item
    ? `/${item.meeting.body.slug}/${item.meeting.slug}/${item.slug}`
    : `document ${place.document}, page ${place.page}`;
  return `\n${title} (${kind})\n${where && `  ${where}\n`}  ${text}\n  ${address}\n`;
};
