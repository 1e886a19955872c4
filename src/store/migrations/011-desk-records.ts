import type { Engine } from '../engine.ts';

/**
 * What is entered at the desk: one table of records of every kind, each version kept. `restricted` holds the part
 * of a record that no public view has, whatever the record's state.
 */
export const deskRecords = (engine: Engine): string[] => {
  // Compared by their characters, whatever language the server sorts by.
  const date = engine === 'sqlite' ? 'date text' : 'date text collate "C"';
  return [
    `create table desk_record (id text primary key, kind text not null, body text, meeting text, parent text, ${date},
      state text not null, version integer not null, data text not null, restricted text, by_name text not null,
      at text not null)`,
    'create index desk_record_kind on desk_record (kind, body, date)',
    'create index desk_record_meeting on desk_record (meeting, kind)',
    'create index desk_record_parent on desk_record (parent, kind)',
    `create table desk_version (record text not null references desk_record (id), version integer not null,
      state text not null, data text not null, restricted text, by_name text not null, at text not null, why text,
      primary key (record, version))`,
    `create table desk_party (record text not null references desk_record (id),
      account_id integer not null references account (id), primary key (record, account_id))`,
    'create index desk_party_account on desk_party (account_id)',
    `create view public_desk_record as
      select id, kind, body, meeting, parent, date, version, data, at from desk_record where state = 'public'`,
    // Withdrawn things are visible as such, and nothing of what they said.
    `create view public_desk_withdrawn as
      select id, kind, body, meeting, parent, date, at from desk_record
      where state = 'withdrawn' and exists (select 1 from desk_version
        where desk_version.record = desk_record.id and desk_version.state = 'public')`,
  ];
};
