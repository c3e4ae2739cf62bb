import { instantOrder } from '../instant-order.ts';

/** `resolved` does not lie before `started`. */
export const resolvedBeforeStarted = instantOrder({
  later: 'resolved',
  earlier: 'started',
  severity: 'error',
  cure: 'Set it to the time service was restored.',
  reason: 'Nothing is over before it began.',
});
