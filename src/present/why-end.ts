import { isOpen, type FollowUp } from '../domain/follow-up.ts';

/** The follow-ups that are still to find out what the whys could not: open ones that are there to investigate. */
export function willFindOut(followUps: readonly FollowUp[]): FollowUp[] {
  return followUps.filter((followUp) => followUp.type === 'investigate' && isOpen(followUp));
}
