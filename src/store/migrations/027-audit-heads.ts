import type { Engine } from '../engine.ts';

/** How far the trail went at each publication: entries cut off its end show against these, and against those noted elsewhere. */
export const auditHeads = (engine: Engine): string[] => [
  'create table audit_head (entry integer primary key, hash text not null, at text not null)',
  ...(engine === 'sqlite'
    ? ['update', 'delete'].map(
        (deed) =>
          `create trigger audit_head_no_${deed} before ${deed} on audit_head begin select raise(abort, 'the audit trail is only added to'); end`,
      )
    : [
        'create trigger audit_head_no_change before update or delete or truncate on audit_head execute function audit_only_added_to()',
      ]),
];
