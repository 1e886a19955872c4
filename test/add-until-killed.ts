// Adds made papers to the store that its arguments name, over and over, until it is killed.
import { openStore } from '../src/store/open-store.ts';
import { makePaper } from './made-reading.ts';

const [folder, databaseUrl, first] = process.argv.slice(2);
const store = await openStore({ folder: folder!, databaseUrl: databaseUrl || undefined });
process.stdout.write('open\n');

/** Paper `number`: a meeting a day, every third one a new version of an older paper. */
const paperOf = (number: number) => {
  const day = new Date(Date.UTC(2020, 0, 1 + (number % 1000))).toISOString().slice(0, 10);
  return makePaper({
    path: number % 3 === 2 ? `${number - 1}.md` : `${number}.md`,
    meetings: [
      {
        body: 'Harbour Committee',
        date: day,
        attendance: [
          ['Councillor Hale', 'present', 'chair'],
          [`Councillor Pell${'abcdefghij'[number % 10]}`, 'present', 'member'],
        ],
        items: Array.from({ length: 12 }, (_, index) => ({
          number: String(index + 1),
          title: `Item ${index + 1} of paper ${number}`,
          paragraphs: [`Councillor Hale spoke of quay ${number}.`, 'It was mended. '.repeat(20)],
          decisions: [[['1', `That quay ${number} be mended.`]]],
        })),
      },
    ],
  });
};

for (let number = Number(first); ; number += 1) {
  const { reading, bytes } = paperOf(number);
  await store.addReading(reading, bytes, 1);
  process.stdout.write(`added ${number}\n`);
}
