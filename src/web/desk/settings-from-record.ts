import type { BodySettings } from '../../cycle/body-settings.ts';
import type { Store } from '../../store/store.ts';

/** How many of the latest meetings are looked at for minutes with numbers. */
const LOOKED_AT = 4;

/**
 * What a body's papers say of how it goes about: where and when it met last, and with which number its minutes go on. What
 * they do not say stays as it was.
 */
export const settingsFromRecord = async (
  store: Store,
  slug: string,
  usual: BodySettings,
  today: string,
): Promise<BodySettings> => {
  const body = await store.public.body(slug, today);
  const latest = (body?.years ?? [])
    .flatMap(({ meetings }) => meetings)
    .filter(({ sources }) => sources.includes('minutes'))
    .slice(0, LOOKED_AT);
  let settings = usual;
  for (const meeting of latest.toReversed()) {
    const view = await store.public.meeting(slug, meeting.slug);
    if (!view) continue;
    settings = {
      ...settings,
      venue: view.venue ?? settings.venue,
      startTime: view.startTime ?? settings.startTime,
      numbering: numberingAfter(
        view.items.map(({ number }) => number),
        settings.numbering,
      ),
    };
  }
  return settings;
};

/** The numbering that goes on from a meeting's printed numbers: "SMB 12" to "SMB 15" is followed by "SMB 16". */
const numberingAfter = (
  printed: readonly (string | null)[],
  usual: BodySettings['numbering'],
): BodySettings['numbering'] => {
  const numbers = printed.flatMap((number) => {
    const parts = /^(\D*)(\d{1,5})\.?$/.exec(number ?? '');
    return parts ? [{ prefix: parts[1] ?? '', number: Number(parts[2]) }] : [];
  });
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last || numbers.some(({ prefix }) => prefix !== first.prefix)) return usual;
  // A meeting that begins at one, when the one before it did not end the year, restarts each time.
  const restarts = first.number === 1 && usual.next > 1 ? ('meeting' as const) : usual.restarts;
  return { restarts, prefix: first.prefix, next: restarts === 'meeting' ? 1 : last.number + 1 };
};
