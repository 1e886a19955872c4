import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databases } from '../../test/databases.ts';
import type { MadeItem, MadePaper } from '../../test/made-reading.ts';
import { emptyStore } from '../../test/stores.ts';
import type { Reference } from '../record/meeting.ts';
import type { ItemLink, Resolution } from './views.ts';

const BODY = 'Harbour and Coast Select Commission';
const SLUG = 'harbour-and-coast-select-commission';

const minutes = (date: string, items: MadeItem[], body = BODY): MadePaper => ({
  path: `${body} ${date}.md`,
  meetings: [{ council: 'Wexcombe Borough Council', body, date, items }],
});

/** An item 40 of 18 June 2031 that holds a reference. */
const referring = (reference: Partial<Reference>): MadePaper =>
  minutes('2031-06-18', [{ number: '40', title: 'Matters arising', references: [reference] }]);

/** What is in the record, the reference, and what it resolves to: an address, several, or its state. */
const cases: [what: string, record: MadePaper[], reference: Partial<Reference>, resolved: string][] = [
  [
    'a minute by its date',
    [minutes('2031-05-20', [{ number: '12.', title: 'Sea wall' }])],
    { minute: '12', date: '2031-05-20' },
    '2031-05-20/12',
  ],
  [
    'a minute written out',
    [minutes('2031-05-20', [{ number: '12', title: 'Sea wall' }])],
    { minute: 'Minute No. 12', date: '2031-05-20' },
    '2031-05-20/12',
  ],
  [
    'a minute by its month',
    [minutes('2031-05-20', [{ number: '12', title: 'Sea wall' }])],
    { minute: '12', date: '2031-05' },
    '2031-05-20/12',
  ],
  ['nothing: the meeting is not in the record', [], { minute: '12', date: '2031-05-20' }, 'waiting'],
  [
    'nothing: the meeting has no such minute',
    [minutes('2031-05-20', [{ number: '13', title: 'Ferry' }])],
    { minute: '12', date: '2031-05-20' },
    'waiting',
  ],
  [
    'the latest earlier minute where no date is given',
    [
      minutes('2030-05-20', [{ number: '12', title: 'Old' }]),
      minutes('2031-05-20', [{ number: '12', title: 'Sea wall' }]),
      minutes('2031-07-20', [{ number: '12', title: 'Later' }]),
    ],
    { minute: '12' },
    '2031-05-20/12 inferred',
  ],
  [
    'the minute of another body that alone met that day and has the number',
    [minutes('2031-05-20', [{ number: '12', title: 'Sea wall' }], 'Quays Panel')],
    { minute: '12', date: '2031-05-20' },
    'quays-panel/2031-05-20/12 inferred',
  ],
  [
    'several bodies that met that day and have the number',
    [
      minutes('2031-05-20', [{ number: '12', title: 'Sea wall' }], 'Quays Panel'),
      minutes('2031-05-20', [{ number: '12', title: 'Ferry' }], 'Ferry Panel'),
    ],
    { minute: '12', date: '2031-05-20' },
    'among ferry-panel/2031-05-20/12, quays-panel/2031-05-20/12',
  ],
  [
    'an earlier minute where the date was only inferred and that meeting has no such number',
    [
      minutes('2031-04-20', [{ number: '12', title: 'Sea wall' }]),
      minutes('2031-05-20', [{ number: '20', title: 'Ferry' }]),
    ],
    { minute: '12', date: '2031-05-20', inferred: true },
    '2031-04-20/12 inferred',
  ],
  [
    'the minute of the body whose place this one has taken',
    [minutes('2031-04-20', [{ number: '12', title: 'Sea wall' }], 'Harbour Panel')],
    { minute: '12' },
    'harbour-panel/2031-04-20/12 inferred',
  ],
  [
    'nothing: two bodies met for the last time before this one began',
    [
      minutes('2031-04-20', [{ number: '12', title: 'Sea wall' }], 'Harbour Panel'),
      minutes('2031-04-21', [{ number: '12', title: 'Ferry' }], 'Coast Panel'),
    ],
    { minute: '12' },
    'waiting',
  ],
  ['a minute to come at the same meeting', [], { minute: '40' }, '2031-06-18/40 inferred'],
  [
    'the minute whose paragraph is named',
    [minutes('2031-05-20', [{ number: '5', title: 'Sea wall' }])],
    { minute: '5.3', date: '2031-05-20' },
    '2031-05-20/5',
  ],
  [
    'nothing: an undated one of another age',
    [minutes('2028-05-20', [{ number: '12', title: 'Old' }])],
    { minute: '12' },
    'waiting',
  ],
  [
    'several: a paper that prints one number twice',
    [
      minutes('2031-05-20', [
        { number: '12', title: 'Sea wall' },
        { number: '12', title: 'Ferry' },
      ]),
    ],
    { minute: '12', date: '2031-05-20' },
    'among 2031-05-20/12, 2031-05-20/12-2',
  ],
  [
    'several: two meetings of the month have the number',
    [
      minutes('2031-05-06', [{ number: '12', title: 'Sea wall' }]),
      minutes('2031-05-20', [{ number: '12', title: 'Ferry' }]),
    ],
    { minute: '12', date: '2031-05' },
    'among 2031-05-06/12, 2031-05-20/12',
  ],
  [
    'a minute of another body',
    [
      minutes('2031-05-20', [{ number: '12', title: 'Own' }]),
      minutes('2031-05-20', [{ number: '12', title: 'Theirs' }], 'Cabinet'),
    ],
    { minute: '12', date: '2031-05-20', body: 'the Cabinet' },
    'cabinet/2031-05-20/12',
  ],
  [
    'nothing: a body that is not known',
    [minutes('2031-05-20', [{ number: '12', title: 'Own' }])],
    { minute: '12', date: '2031-05-20', body: 'Ferry Board' },
    'waiting',
  ],
  [
    'its own body by its last words',
    [minutes('2031-05-20', [{ number: '12', title: 'Own' }])],
    { minute: '12', date: '2031-05-20', body: 'the Commission' },
    '2031-05-20/12',
  ],
  [
    'a meeting where no minute is given',
    [minutes('2031-05-20', [{ number: '12', title: 'Own' }])],
    { quote: 'the minutes of 20 May', date: '2031-05-20' },
    'meeting 2031-05-20',
  ],
];

for (const database of await databases()) {
  describe(`references in ${database.name}`, () => {
    for (const [what, record, reference, resolved] of cases) {
      it(`resolve to ${what}, whichever came first`, async () => {
        const papers = [...record, referring(reference)];
        for (const order of [papers, papers.toReversed()]) {
          const { store, add } = await emptyStore(database);
          for (const paper of order) await add(paper);
          const item = await store.public.item(SLUG, '2031-06-18', '40');
          assert.equal(inShort(item!.references[0]!.resolution), resolved);
        }
      });
    }

    it('are followed back, and let go when a paper changes', async () => {
      const { store, add } = await emptyStore(database);
      await add(minutes('2031-05-20', [{ number: '12', title: 'Sea wall' }]));
      await add(minutes('2031-04-20', [{ number: '12', title: 'Older sea wall' }]));
      await add(referring({ minute: '12', date: '2031-05-20' }));
      await add(
        minutes(
          '2031-06-01',
          [{ number: '7', title: 'Other body', references: [{ minute: '12', date: '2031-05-20', body: BODY }] }],
          'Cabinet',
        ),
      );
      const back = async (date: string) =>
        (await store.public.item(SLUG, date, '12'))?.referredToBy.map(
          ({ from }) => `${from.meeting.body.slug}/${from.slug}`,
        );
      assert.deepEqual(await back('2031-05-20'), ['cabinet/7', `${SLUG}/40`]);
      assert.deepEqual(await back('2031-04-20'), []);
      await add(minutes('2031-05-20', [{ number: '13', title: 'Renumbered' }]));
      const item = await store.public.item(SLUG, '2031-06-18', '40');
      assert.equal(item?.references[0]?.resolution.state, 'waiting');
    });
  });
}

const addressOf = ({ meeting, slug }: ItemLink): string =>
  [...(meeting.body.slug === SLUG ? [] : [meeting.body.slug]), meeting.slug, slug].join('/');

const inShort = (resolution: Resolution): string => {
  if (resolution.state === 'resolved') return addressOf(resolution.to) + (resolution.inferred ? ' inferred' : '');
  if (resolution.state === 'meeting') return `meeting ${resolution.to.slug}`;
  if (resolution.state === 'ambiguous') return `among ${resolution.among.map(addressOf).sort().join(', ')}`;
  return resolution.state;
};
