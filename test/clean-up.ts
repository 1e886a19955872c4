import { after } from 'node:test';

type Deed = () => unknown;
const deeds: Deed[] = [];

/**
 * Has something done when all tests of this file are done, last come first. A file that waits for something
 * between two tests is done before it: wait first.
 */
export const cleanUp = (deed: Deed): void => void deeds.push(deed);

after(async () => {
  for (const deed of deeds.toReversed()) await deed();
});
