import type { FastifyInstance } from 'fastify';
import { leadingTitle } from '../../people/names.ts';
import type { PersonLink } from '../../store/views.ts';
import { searchHref } from '../addresses.ts';
import type { Pages } from '../pages.ts';

/** A councillor of twenty years has more; the search shows the rest. */
const MOST_SHOWN = 100;

/** People by surname, and a person: attendance, and where the papers name them. */
export const personPages = (app: FastifyInstance, pages: Pages): void => {
  app.get(
    '/people',
    pages(async (record) => ({ view: 'people.njk', context: { letters: byLetter(await record.people()) } })),
  );
  app.get(
    '/people/:slug',
    pages(async (record, { params }) => {
      const person = await record.person(params.slug!);
      if (!person) return null;
      return {
        view: 'person.njk',
        context: {
          person,
          attendance: person.attendance.slice(0, MOST_SHOWN),
          appearances: person.appearances.slice(0, MOST_SHOWN),
          searchAddress: searchHref({ person: person.slug }),
        },
      };
    }),
  );
};

type Listed = PersonLink & { surname: string; before: string };

/** People under the first letter of their surname; those whose name begins with none stand under "#". */
const byLetter = (people: readonly PersonLink[]): { letter: string; people: Listed[] }[] => {
  const listed = people
    .map((person) => ({ ...person, ...partsOfName(person.name) }))
    .sort((a, b) => ORDER.compare(a.surname, b.surname) || ORDER.compare(a.before, b.before));
  return [...Map.groupBy(listed, ({ surname }) => letterOf(surname))].map(([letter, those]) => ({
    letter,
    people: those,
  }));
};

const ORDER = new Intl.Collator('en-GB', { sensitivity: 'base' });

const letterOf = (surname: string): string => {
  const letter = surname.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
};

/** "Councillor Ann Ó Ruairc (J)" has the surname "Ruairc (J)": particles stand before it, brackets after. */
const partsOfName = (name: string): Pick<Listed, 'surname' | 'before'> => {
  const title = leadingTitle(name);
  const words = name
    .slice(title?.length ?? 0)
    .trim()
    .split(/\s+/);
  const last = words.findLastIndex((word) => !word.startsWith('('));
  const surname = words.slice(Math.max(0, last)).join(' ');
  return { surname, before: name.slice(0, name.length - surname.length).trim() };
};
