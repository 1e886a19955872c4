import { type DayProfile, ENGLAND } from '../calendar/clear-days.ts';
import { LATE_WAYS, momentWords } from '../cycle/late-material.ts';
import { ifPublishedAt, lastLawfulMoment, type NoticeRules } from '../cycle/publication.ts';
import { command, UsageError, type Values } from './command.ts';
import { dayValue, oneOf, wholeNumber } from './values.ts';

const NATIONS = ['england', 'wales', 'scotland', 'northern-ireland'] as const;

const options = {
  nation: {
    type: 'string',
    value: 'NATION',
    default: 'england',
    help: 'whose bank holidays: england, wales, scotland, northern-ireland',
  },
  days: { type: 'string', value: 'N', help: 'clear days that are needed (5; in Wales 3)' },
  closed: {
    type: 'string',
    value: 'DAY',
    multiple: true,
    help: 'a further day on which the offices are shut; may be given again',
  },
  closes: { type: 'string', value: 'HH:MM', help: 'when the offices close' },
  at: { type: 'string', value: 'WHEN', help: 'what publishing at a moment such as 2026-12-01T16:15 would mean' },
  json: { type: 'boolean', help: 'print JSON' },
} as const;

export const deadlines = command({
  name: 'deadlines',
  summary: 'by when the papers of a meeting must be published',
  usage: '[options] MEETING-DAY',
  examples: [
    ['./matters deadlines 2026-12-08', 'the last lawful day for agenda, reports and appendices'],
    [
      './matters deadlines 2026-12-08 --at 2026-12-02T09:00',
      'whether papers published then are in time, and what else is lawful',
    ],
  ],
  options,
  run: async ({ values, positionals: [day, ...more] }, io) => {
    if (day === undefined || more.length > 0)
      throw new UsageError('deadlines wants one MEETING-DAY, such as 2026-12-08');
    const meeting = dayValue('MEETING-DAY', day);
    const rules = rulesOf(values);
    const last = lastLawfulMoment('agenda', meeting, rules);
    const verdict =
      values.at === undefined ? null : ifPublishedAt('agenda', momentValue('--at', values.at), meeting, rules);
    if (values.json) io.stdout.write(`${JSON.stringify({ meeting, last, verdict })}\n`);
    else {
      io.stdout.write(`Last lawful moment: ${momentWords(last.moment)} (${last.source})\n  ${last.sum}\n`);
      if (verdict) io.stdout.write(`If published then: ${verdict.words}\n`);
      if (verdict?.timeliness === 'late')
        for (const { name, source, asks } of LATE_WAYS) io.stdout.write(`  ${name} (${source})\n      ${asks}\n`);
    }
    return 0;
  },
});

const rulesOf = (values: Values<typeof options>): NoticeRules => {
  const nation = oneOf('--nation', values.nation, NATIONS);
  const days = values.days === undefined ? (nation === 'wales' ? 3 : 5) : wholeNumber('--days', values.days, 0, 60);
  const profile: DayProfile = {
    ...ENGLAND,
    nation,
    closures: (values.closed ?? []).map((one) => dayValue('--closed', one)),
    officeCloses: values.closes === undefined ? null : clockValue('--closes', values.closes),
  };
  return { noticeDays: days, papersDays: days, profile };
};

const clockValue = (name: string, text: string): string => {
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  throw new UsageError(`${name} wants a time such as 16:00, not '${text}'`);
};

const momentValue = (name: string, text: string): string => {
  const [day = '', time = ''] = text.split('T');
  return `${dayValue(name, day)}T${clockValue(name, time)}`;
};
