import pick from '../../../templates/scoring-pick.json' with { type: 'json' };
import topicc from '../../../templates/scoring-topicc.json' with { type: 'json' };
import { type ScoringScheme, scoreOf, type Topic } from '../../cycle/topic.ts';
import type { DeskRecord } from '../../store/desk/desk-record.ts';

/** The schemes that come along. */
export const SCHEMES: readonly ScoringScheme[] = [pick, topicc];
/** How a topic's state and source are said. */
export const STATUS_WORDS: Record<Topic['status'], string> = {
  suggested: 'Suggested',
  accepted: 'To be placed',
  placed: 'Placed in a meeting',
  done: 'Taken',
  declined: 'Not taken up',
};
export const SOURCE_WORDS: Record<Topic['source'], string> = {
  member: 'a member',
  officer: 'an officer',
  public: 'a member of the public',
};

/** A topic as somebody suggests it. */
export const blankTopic = (title: string, why: string, today: string): Topic => ({
  title,
  why: why.slice(0, 4000),
  source: 'member',
  suggestedBy: null,
  suggestedOn: today,
  status: 'suggested',
  scheme: null,
  marks: {},
  meeting: null,
  lead: '',
  links: [],
  changes: [],
});

/** The scheme by which a topic is scored. */
export const schemeOf = ({ scheme }: Topic): ScoringScheme => SCHEMES.find(({ key }) => key === scheme) ?? SCHEMES[0]!;

/** A topic as the pages show it. */
export const shownTopic = (topic: DeskRecord<'topic'>, names: ReadonlyMap<string, string>) => ({
  ...topic,
  bodyName: names.get(topic.body ?? '') ?? topic.body,
  statusWords: STATUS_WORDS[topic.data.status],
  sourceWords: SOURCE_WORDS[topic.data.source],
  score: scoreOf(topic.data, schemeOf(topic.data)),
});
