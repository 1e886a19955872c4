/** So many texts are kept, then all are let go: memory stays bounded whatever is read. */
const MOST_KEPT = 2000;

/**
 * The same function, asked only once for a text that comes again, as the cells and headers of tables do.
 *
 * @param read a pure function whose answer nobody changes
 */
export const remembered = <T extends object | null>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, answer);
    return answer;
  };
};
