import { instantOrder } from '../instant-order.ts';

/** `mitigated` does not lie before `started`. */
export const mitigatedBeforeStarted = instantOrder({
  later: 'mitigated',
  earlier: 'started',
  severity: 'error',
  cure: 'Set it to the time users were no longer hurt.',
  reason: 'Nothing is over before it began.',
});
