import type { CheckedRule, TieRule } from './rule.ts';
import { acknowledgedBeforeDetected } from './rules/acknowledged-before-detected.ts';
import { acknowledgedBeforeStarted } from './rules/acknowledged-before-started.ts';
import { contractDays } from './rules/contract-days.ts';
import { contractDue } from './rules/contract-due.ts';
import { contractOwner } from './rules/contract-owner.ts';
import { contractTicket } from './rules/contract-ticket.ts';
import { dateNotOfStarted } from './rules/date-not-of-started.ts';
import { detectedBeforeStarted } from './rules/detected-before-started.ts';
import { followUpDays } from './rules/follow-up-days.ts';
import { followUpVague } from './rules/follow-up-vague.ts';
import { frontMatterControlCharacter } from './rules/front-matter-control-character.ts';
import { frontMatterUnanswered } from './rules/front-matter-unanswered.ts';
import { headingLevel } from './rules/heading-level.ts';
import { inFuture } from './rules/in-future.ts';
import { linkBroken } from './rules/link-broken.ts';
import { listedTwice } from './rules/listed-twice.ts';
import { mitigatedBeforeDetected } from './rules/mitigated-before-detected.ts';
import { mitigatedBeforeStarted } from './rules/mitigated-before-started.ts';
import { nameNotKebabCase } from './rules/name-not-kebab-case.ts';
import { recurrenceOfItself } from './rules/recurrence-of-itself.ts';
import { recurrenceOfLater } from './rules/recurrence-of-later.ts';
import { recurrenceUnknown } from './rules/recurrence-unknown.ts';
import { resolvedBeforeDetected } from './rules/resolved-before-detected.ts';
import { resolvedBeforeMitigated } from './rules/resolved-before-mitigated.ts';
import { resolvedBeforeStarted } from './rules/resolved-before-started.ts';
import { sectionCutOff } from './rules/section-cut-off.ts';
import { sectionEmpty } from './rules/section-empty.ts';
import { sectionMissing } from './rules/section-missing.ts';
import { sectionTwice } from './rules/section-twice.ts';
import { sectionUnanswered } from './rules/section-unanswered.ts';
import { timelineFar } from './rules/timeline-far.ts';
import { unknownFactor } from './rules/unknown-factor.ts';
import { unknownOwner } from './rules/unknown-owner.ts';
import { unknownPerson } from './rules/unknown-person.ts';
import { unknownService } from './rules/unknown-service.ts';
import { unknownTrigger } from './rules/unknown-trigger.ts';
import { whyPerson } from './rules/why-person.ts';
import { whyUnknown } from './rules/why-unknown.ts';
import { whysTooFew } from './rules/whys-too-few.ts';

/** The rules that look at one postmortem by itself, in no order that matters: a report is sorted. */
export const ownRules: readonly CheckedRule[] = [
  acknowledgedBeforeDetected,
  acknowledgedBeforeStarted,
  contractDays,
  contractDue,
  contractOwner,
  contractTicket,
  dateNotOfStarted,
  detectedBeforeStarted,
  followUpDays,
  followUpVague,
  frontMatterControlCharacter,
  frontMatterUnanswered,
  headingLevel,
  inFuture,
  listedTwice,
  mitigatedBeforeDetected,
  mitigatedBeforeStarted,
  nameNotKebabCase,
  recurrenceOfItself,
  resolvedBeforeDetected,
  resolvedBeforeMitigated,
  resolvedBeforeStarted,
  sectionCutOff,
  sectionEmpty,
  sectionMissing,
  sectionTwice,
  sectionUnanswered,
  timelineFar,
  unknownFactor,
  unknownOwner,
  unknownPerson,
  unknownService,
  unknownTrigger,
  whyPerson,
  whyUnknown,
  whysTooFew,
];

/** The rules that look at what it says of others. */
export const tieRules: readonly TieRule[] = [linkBroken, recurrenceOfLater, recurrenceUnknown];
