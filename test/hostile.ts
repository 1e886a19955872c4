/** What somebody might write into a paper to have it run on our pages. */
export const ATTACK = `<script>alert("x")</script>'"><img src=x onerror=alert(1)>&amp;{{ 7*7 }}`;

/** Fields that hold a word of the record's own, which no paper can write. */
const OWN_WORDS = new Set('slug kind state status role verb result vote outcome from as mediaType'.split(' '));

/** The same view with an attack in front of every text that comes from papers. */
export const hostile = <T>(view: T): T => attacked(view, '') as T;

const attacked = (value: unknown, field: string): unknown => {
  if (typeof value === 'string') return OWN_WORDS.has(field) ? value : ATTACK + value;
  if (Array.isArray(value)) return value.map((one) => attacked(one, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      // A meeting tells of the papers that it was read `from` in a list of such words.
      name === 'sources' && Array.isArray(one) && typeof one[0] === 'string' ? one : attacked(one, name),
    ]),
  );
};
