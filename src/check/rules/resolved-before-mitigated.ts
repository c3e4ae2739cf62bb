import { instantOrder } from '../instant-order.ts';

/** `resolved` does not lie before `mitigated`. */
export const resolvedBeforeMitigated = instantOrder({
  later: 'resolved',
  earlier: 'mitigated',
  severity: 'error',
  cure: 'Set it to the time service was restored.',
  reason: 'What is resolved hurts nobody, so it was mitigated by then.',
});
