// The table of rooms in docs/architecture.md, as rules. A room may import itself and what is listed.
const anyRoom = ['record'];
const rooms = {
  record: [],
  documents: [],
  people: [],
  calendar: [],
  minutes: ['documents', 'people', 'calendar'],
  packs: ['documents', 'minutes', 'people', 'calendar'],
  asks: ['documents', 'minutes', 'packs', 'people', 'calendar'],
  figures: ['documents', 'minutes', 'packs', 'calendar'],
  checks: ['documents', 'minutes', 'packs', 'figures', 'asks', 'people', 'calendar'],
  cycle: ['calendar', 'people', 'asks'],
  programmes: ['figures', 'asks', 'calendar'],
  reading: ['documents', 'minutes', 'packs', 'people', 'calendar', 'asks', 'figures'],
  publishing: ['cycle', 'asks', 'figures', 'checks', 'calendar', 'people'],
  store: ['documents', 'minutes', 'packs', 'people', 'calendar', 'asks', 'figures', 'cycle', 'programmes'],
  exchange: ['store', 'calendar', 'people'],
  web: ['store', 'exchange', 'publishing', 'cycle', 'checks', 'calendar', 'people', 'asks', 'figures', 'reading'],
};

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(rooms).map(([room, may]) => ({
      name: `room-${room}`,
      severity: 'error',
      comment: `src/${room}/ may import ${[...anyRoom, ...may].join(', ') || 'no other room'}`,
      from: { path: `^src/${room}/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: `^src/(${[room, ...anyRoom, ...may].join('|')})/` },
    })),
    {
      name: 'no-test-imports',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '\\.test\\.ts$|^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
