import type { At } from '../../record/at.ts';
import type { Clause, Decision, Item, Vote } from '../../record/meeting.ts';
import { placeAt } from '../place-columns.ts';
import type {
  ClauseView,
  DecisionView,
  ItemView,
  Named,
  NarrativeView,
  PresenterView,
  Resolution,
  Standing,
  VoteView,
} from '../views.ts';

/** What an item's page needs beside the item itself. */
export type ItemContext = {
  slug: string;
  /** Slug of the document. */
  document: string;
  standing: Standing;
  /** Slugs of persons by name as printed. */
  people: ReadonlyMap<string, string>;
  /** One for each of the item's references. */
  resolutions: readonly Resolution[];
};

/** An item as read, with its places and links. */
export const itemView = (item: Item, context: ItemContext): ItemView => {
  const { slug, document, standing, people, resolutions } = context;
  const decisions = item.decisions.map((decision) => decisionView(document, decision));
  const votes = item.votes.map((vote) => voteView(document, vote, people));
  return {
    slug,
    number: item.number,
    agendaNumber: item.agendaNumber,
    title: item.title,
    place: placeAt(document, item.at),
    standing,
    purpose: item.purpose,
    presenters: presenterViews(document, item, people),
    exempt: exemptView(document, item),
    narrative: narrative(document, item, decisions, votes),
    decisions,
    votes,
    declarations: item.declarations.map(({ name, interest, item: about, left, at }) => ({
      ...named(name, people),
      interest,
      item: about,
      left,
      place: placeAt(document, at),
    })),
    references: item.references.map(({ quote, minute, clause, body, date, at }, index) => ({
      quote,
      minute,
      clause,
      body,
      date,
      place: placeAt(document, at),
      resolution: resolutions[index] ?? { state: 'waiting' },
    })),
    truncated: item.truncated ?? false,
  };
};

const named = (name: string, people: ItemContext['people']): Named => ({ name, person: people.get(name) ?? null });

export const presenterViews = (document: string, item: Item, people: ItemContext['people']): PresenterView[] =>
  item.presenters.map(({ name, post, at }) => ({
    name,
    person: name === null ? null : (people.get(name) ?? null),
    post,
    place: placeAt(document, at),
  }));

export const exemptView = (document: string, { exemption }: Item): ItemView['exempt'] =>
  exemption && { paragraphs: exemption.paragraphs, quote: exemption.quote, place: placeAt(document, exemption.at) };

const clauseView = (document: string, { label, text, at, clauses }: Clause): ClauseView => ({
  label,
  text,
  place: placeAt(document, at),
  clauses: clauses.map((clause) => clauseView(document, clause)),
});

const decisionView = (document: string, { verb, outcome, clauses, at }: Decision): DecisionView => ({
  verb,
  outcome,
  clauses: clauses.map((clause) => clauseView(document, clause)),
  place: placeAt(document, at),
});

const voteView = (document: string, vote: Vote, people: ItemContext['people']): VoteView => ({
  for: vote.for,
  against: vote.against,
  abstain: vote.abstain,
  result: vote.result,
  unanimous: vote.unanimous,
  mover: vote.mover === null ? null : named(vote.mover, people),
  seconder: vote.seconder === null ? null : named(vote.seconder, people),
  named: vote.named.map(({ name, vote: cast, at }) => ({
    ...named(name, people),
    vote: cast,
    place: placeAt(document, at),
  })),
  place: placeAt(document, vote.at),
});

const narrative = (
  document: string,
  item: Item,
  decisions: readonly DecisionView[],
  votes: readonly VoteView[],
): NarrativeView[] => {
  const parts: { at: At; view: NarrativeView }[] = [
    ...item.paragraphs.map(({ kind, text, at }) => ({ at, view: { kind, text, place: placeAt(document, at) } })),
    ...decisions.map((decision) => ({ at: decision.place, view: { kind: 'decision' as const, decision } })),
    ...votes.map((vote) => ({ at: vote.place, view: { kind: 'vote' as const, vote } })),
  ];
  return parts.sort((a, b) => a.at.page - b.at.page || a.at.start - b.at.start).map(({ view }) => view);
};
