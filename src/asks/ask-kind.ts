import type { AskKind, Due } from '../record/meeting.ts';

/** How an ask was spoken, before the kind is settled. */
export type Manner = 'clause' | 'request' | 'promise' | 'recommended';

const REFERRAL =
  /\brefer(?:red|s)?\b(?!\sto\sin)|\bforwarded\s(?:on\s)?to\b[^.]{0,120}\bfor\s(?:their\s|its\s)?(?:consideration|decision|approval|action|information)\b/i;
const RECOMMENDATION = /\brecommend(?:ed|s|ations?)?\b/i;
const BROUGHT =
  /\b(?:submit|provid|circulat|present|report|bring|brought|forward|send|sent|shar|suppl|giv|distribut|receiv|update|feed|fed\b|inform|available|issued|published)/i;
const REPORT = /\b(?:reports?|updates?|evaluation|presentation|briefing|paper|business case|findings|review)\b/i;
const INFORMATION =
  /\b(?:information|data|details?|figures|statistics|feedback|case studies|list|copy|copies|analysis|breakdown|evidence|response|outcomes?|numbers|minutes|letter|guidance|map)\b/i;
const BODY_OUTSIDE =
  /\b(?:cabinet|leader|executive|minister|government|department|county council|borough council|city council|highways|police|board|directorate|trust|agency|agencies)\b/i;

/** The kind of an ask from its words, how it was spoken, who owes it and when it is due. */
export function askKind(text: string, manner: Manner, owner: string | null, due: Due | null): AskKind {
  if (manner === 'recommended') return 'recommendation';
  if (manner === 'promise') return 'promise';
  if (due?.kind === 'recurring' && (BROUGHT.test(text) || manner === 'request')) return 'standing-request';
  if (REFERRAL.test(text)) return 'referral';
  if (RECOMMENDATION.test(text)) return 'recommendation';
  if (BROUGHT.test(text) && REPORT.test(text)) return 'report-request';
  if (BROUGHT.test(text) && INFORMATION.test(text)) return 'information-request';
  if (owner && BODY_OUTSIDE.test(owner)) return 'recommendation';
  return 'committee-action';
}
