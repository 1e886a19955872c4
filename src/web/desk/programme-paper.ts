import type { Block, Paper } from '../../publishing/paper.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';
import { dateWords } from '../words.ts';
import { STATUS_WORDS } from './topic-words.ts';

/** The programme as the report that goes to a meeting. */
export const programmePaper = (name: string, topics: readonly DeskRecord<'topic'>[]): Paper => {
  const rows = topics
    .filter(({ data }) => data.status !== 'declined')
    .map(({ data }) => [
      data.meeting ? dateWords(data.meeting.date) : '',
      data.title,
      data.why,
      STATUS_WORDS[data.status],
    ]);
  const changes = topics.flatMap(({ data }) =>
    data.changes.map((one) => `${dateWords(one.on)}: ${data.title}: ${one.what}${one.why ? ` (${one.why})` : ''}`),
  );
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: `Work programme: ${name}` },
    { kind: 'table', head: ['Meeting', 'Topic', 'Why', 'State'], rows },
    { kind: 'heading', level: 2, text: 'Changes' },
    ...(changes.length > 0
      ? changes.map((text): Block => ({ kind: 'bullet', text }))
      : [{ kind: 'paragraph' as const, text: 'None.' }]),
  ];
  return {
    title: `Work programme: ${name}`,
    council: null,
    parts: [{ id: 'programme', title: 'Work programme', blocks }],
  };
};
