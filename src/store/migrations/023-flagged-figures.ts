/** The few figures that may tell about single people are found without going through all. */
export const flaggedFigures = (): string[] => [
  'create index figure_flagged on figure (document_id, position) where risk is not null',
];
