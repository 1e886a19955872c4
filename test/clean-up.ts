import { after } from 'node:test';

type Deed = () => unknown;
const deeds: Deed[] = [];

/**
 * Has something done when all tests of this file are done, last come first. A file that waits for something
 * between two tests is done before it: wait first.
 */
export const cleanUp = (deed: Deed): void => void deeds.push(deed);

/** Does what is left to do: for a program that is no test and uses what tests use. */
export const cleanUpNow = async (): Promise<void> => {
  for (const deed of deeds.splice(0).toReversed()) await deed();
};

after(cleanUpNow);
