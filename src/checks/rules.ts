import { ambiguousChange } from './arithmetic/ambiguous-change.ts';
import { carriedOver } from './arithmetic/carried-over.ts';
import { change } from './arithmetic/change.ts';
import { cohort } from './arithmetic/cohort.ts';
import { cohortShare } from './arithmetic/cohort-share.ts';
import { direction } from './arithmetic/direction.ts';
import { doubleSign } from './arithmetic/double-sign.ts';
import { gap } from './arithmetic/gap.ts';
import { gapChange } from './arithmetic/gap-change.ts';
import { impossiblePercentage } from './arithmetic/impossible-percentage.ts';
import { numberAsPercentage } from './arithmetic/number-as-percentage.ts';
import { overWhole } from './arithmetic/over-whole.ts';
import { percentagePoints } from './arithmetic/percentage-points.ts';
import { projection } from './arithmetic/projection.ts';
import { share } from './arithmetic/share.ts';
import { tableDifference } from './arithmetic/table-difference.ts';
import { tableShare } from './arithmetic/table-share.ts';
import { tableTotal } from './arithmetic/table-total.ts';
import { agendaTitle } from './consistency/agenda-title.ts';
import { countedList } from './consistency/counted-list.ts';
import { emailName } from './consistency/email-name.ts';
import { fileTitle } from './consistency/file-title.ts';
import { headingName } from './consistency/heading-name.ts';
import { headingYears } from './consistency/heading-years.ts';
import { keyDecision } from './consistency/key-decision.ts';
import { notAvailable } from './consistency/not-available.ts';
import { presentAndAbsent } from './consistency/present-and-absent.ts';
import { strategyPeriod } from './consistency/strategy-period.ts';
import { twoBodies } from './consistency/two-bodies.ts';
import { twoComparators } from './consistency/two-comparators.ts';
import { twoPosts } from './consistency/two-posts.ts';
import { twoResults } from './consistency/two-results.ts';
import { twoSpellings } from './consistency/two-spellings.ts';
import { unsupportedClaim } from './consistency/unsupported-claim.ts';
import { backwardsRange } from './dates/backwards-range.ts';
import { farOffDate } from './dates/far-off-date.ts';
import { lostMeeting } from './dates/lost-meeting.ts';
import { pastWill } from './dates/past-will.ts';
import { wrongWeekday } from './dates/wrong-weekday.ts';
import { noneOrAll } from './disclosure/none-or-all.ts';
import { recoverable } from './disclosure/recoverable.ts';
import { schoolAndGroup } from './disclosure/school-and-group.ts';
import { smallCount } from './disclosure/small-count.ts';
import { smallShare } from './disclosure/small-share.ts';
import { clearDays } from './law/clear-days.ts';
import { equalityAnswers } from './law/equality-answers.ts';
import { equalityFormDate } from './law/equality-form-date.ts';
import { equalityFormMissing } from './law/equality-form-missing.ts';
import { equalityFormReport } from './law/equality-form-report.ts';
import { exemptParagraph } from './law/exempt-paragraph.ts';
import { noHeadings } from './law/no-headings.ts';
import { noLanguage } from './law/no-language.ts';
import { noTitle } from './law/no-title.ts';
import { paleText } from './law/pale-text.ts';
import { pictureWithoutText } from './law/picture-without-text.ts';
import { scannedPages } from './law/scanned-pages.ts';
import { tableWithoutHeader } from './law/table-without-header.ts';
import { unreachableLink } from './law/unreachable-link.ts';
import { untaggedFile } from './law/untagged-file.ts';
import { urgentWithoutReason } from './law/urgent-without-reason.ts';
import { changedDefinition } from './memory/changed-definition.ts';
import { contentsMissing } from './memory/contents-missing.ts';
import { droppedPriority } from './memory/dropped-priority.ts';
import { neverHeardOf } from './memory/never-heard-of.ts';
import { reportNotHere } from './memory/report-not-here.ts';
import type { Rule } from './rule.ts';
import { askedNotResolved } from './structure/asked-not-resolved.ts';
import { brokenResolution } from './structure/broken-resolution.ts';
import { emptyApproval } from './structure/empty-approval.ts';
import { leftoverInstruction } from './structure/leftover-instruction.ts';
import { leftoverPlaceholder } from './structure/leftover-placeholder.ts';
import { listGap } from './structure/list-gap.ts';
import { missingApproval } from './structure/missing-approval.ts';
import { missingCoverField } from './structure/missing-cover-field.ts';
import { missingSection } from './structure/missing-section.ts';
import { namedAppendix } from './structure/named-appendix.ts';
import { noteOnly } from './structure/note-only.ts';
import { pageReference } from './structure/page-reference.ts';
import { repeatedNumber } from './structure/repeated-number.ts';
import { skippedNumber } from './structure/skipped-number.ts';
import { unbalancedBracket } from './structure/unbalanced-bracket.ts';
import { undatedMinute } from './structure/undated-minute.ts';
import { undatedTimetable } from './structure/undated-timetable.ts';
import { untrackableRecommendation } from './structure/untrackable-recommendation.ts';
import { untrackableResolution } from './structure/untrackable-resolution.ts';
import { wrongReference } from './structure/wrong-reference.ts';
import { agreement } from './words/agreement.ts';
import { doubledWord } from './words/doubled-word.ts';
import { lateAbbreviation } from './words/late-abbreviation.ts';
import { longSentence } from './words/long-sentence.ts';
import { missingVerb } from './words/missing-verb.ts';
import { pluralApostrophe } from './words/plural-apostrophe.ts';
import { readability } from './words/readability.ts';
import { spelling } from './words/spelling.ts';
import { twoExplanations } from './words/two-explanations.ts';
import { unexplainedAbbreviation } from './words/unexplained-abbreviation.ts';
import { wrongArticle } from './words/wrong-article.ts';
import { wrongName } from './words/wrong-name.ts';
import { wrongWord } from './words/wrong-word.ts';

/** Every rule, one line each, in the order of their kinds. */
export const rules: readonly Rule[] = [
  // arithmetic
  ambiguousChange,
  carriedOver,
  change,
  cohort,
  cohortShare,
  direction,
  doubleSign,
  gap,
  gapChange,
  numberAsPercentage,
  impossiblePercentage,
  overWhole,
  percentagePoints,
  projection,
  share,
  tableDifference,
  tableShare,
  tableTotal,
  // consistency
  unsupportedClaim,
  agendaTitle,
  countedList,
  emailName,
  fileTitle,
  headingName,
  headingYears,
  keyDecision,
  notAvailable,
  presentAndAbsent,
  strategyPeriod,
  twoBodies,
  twoComparators,
  twoPosts,
  twoResults,
  twoSpellings,
  // dates
  backwardsRange,
  farOffDate,
  lostMeeting,
  pastWill,
  wrongWeekday,
  // structure
  askedNotResolved,
  brokenResolution,
  skippedNumber,
  listGap,
  missingSection,
  missingCoverField,
  missingApproval,
  emptyApproval,
  leftoverInstruction,
  leftoverPlaceholder,
  namedAppendix,
  noteOnly,
  pageReference,
  repeatedNumber,
  unbalancedBracket,
  undatedMinute,
  undatedTimetable,
  untrackableRecommendation,
  untrackableResolution,
  wrongReference,
  // words
  longSentence,
  agreement,
  doubledWord,
  lateAbbreviation,
  missingVerb,
  pluralApostrophe,
  readability,
  spelling,
  twoExplanations,
  unexplainedAbbreviation,
  wrongArticle,
  wrongName,
  wrongWord,
  // law
  exemptParagraph,
  equalityAnswers,
  equalityFormDate,
  equalityFormMissing,
  equalityFormReport,
  clearDays,
  unreachableLink,
  urgentWithoutReason,
  noHeadings,
  noLanguage,
  noTitle,
  paleText,
  pictureWithoutText,
  scannedPages,
  tableWithoutHeader,
  untaggedFile,
  // disclosure
  noneOrAll,
  recoverable,
  schoolAndGroup,
  smallCount,
  smallShare,
  // memory
  changedDefinition,
  contentsMissing,
  droppedPriority,
  neverHeardOf,
  reportNotHere,
];
