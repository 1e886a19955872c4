export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 128;
/** Below this many different characters a long password is still one that is tried first. */
const FEWEST_DIFFERENT = 5;

/**
 * What is wrong with a password, in words for the person who chose it; null where it may be used. Length and a list
 * of passwords known from breaches, no rules about kinds of characters (NIST SP 800-63B 5.1.1.2, ASVS 2.1).
 *
 * @param context the person's name and address, the site's name: no password is one of these with a little added
 */
export const passwordFault = async (password: string, context: readonly string[]): Promise<string | null> => {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return `Password must be at least ${SHORTEST_PASSWORD} characters`;
  if (length > LONGEST_PASSWORD) return `Password must be at most ${LONGEST_PASSWORD} characters`;
  if (new Set(password).size < FEWEST_DIFFERENT) return 'Password must not repeat the same few characters';
  const bare = bareOf(password);
  const known = await breached();
  if (known.has(password.toLowerCase()) || known.has(bare) || isRepeated(bare, known) || isRun(password))
    return 'Password is one that is known from breaches or easily guessed: choose another, such as three or four unrelated words';
  if (context.some((words) => wordsOf(words).some((word) => word.length > 3 && bare.replaceAll(word, '').length < 4)))
    return 'Password must not be your name, your e-mail address or the name of this site with a little added';
  return null;
};

/** In lower case, without the digits and signs with which people pad a word. */
const bareOf = (password: string): string =>
  password
    .toLowerCase()
    .replace(/^[^a-z]+/, '')
    .replace(/[^a-z]+$/, '');

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^a-z0-9]+/);

/** A known word written twice or more: "dragondragon". */
const isRepeated = (bare: string, known: ReadonlySet<string>): boolean => {
  for (let size = 3; size <= bare.length / 2; size++) {
    if (bare.length % size !== 0) continue;
    const part = bare.slice(0, size);
    if (part.repeat(bare.length / size) === bare && known.has(part)) return true;
  }
  return false;
};

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];

/** A walk along the alphabet, the digits or the keyboard. */
const isRun = (password: string): boolean => {
  const text = password.toLowerCase();
  const back = [...text].toReversed().join('');
  return RUNS.some(
    (run) =>
      run.includes(text) ||
      run.includes(back) ||
      text.split(/(?<=\D)(?=\d)|(?<=\d)(?=\D)/).every((part) => run.includes(part) && part.length > 3),
  );
};

let list: ReadonlySet<string> | null = null;

/** Some fifty thousand passwords from breaches, loaded when the first is chosen. */
const breached = async (): Promise<ReadonlySet<string>> => {
  if (!list) {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    list = new Set(dictionary['passwords-common'].map(String));
  }
  return list;
};
