/** Finds the entries about one thing without going through all: a row for each word that says what an entry is about. */
export const auditAbout = (): string[] => [
  `create table audit_about (word text not null, audit_id integer not null references audit (id),
    primary key (word, audit_id))`,
  'insert into audit_about (word, audit_id) select about, id from audit',
  "insert into audit_about (word, audit_id) select substr(about, 5), id from audit where about like 'ask %'",
];
