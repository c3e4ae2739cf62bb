import { instantOrder } from '../instant-order.ts';

/** `acknowledged` does not lie before `started`. */
export const acknowledgedBeforeStarted = instantOrder({
  later: 'acknowledged',
  earlier: 'started',
  severity: 'error',
  cure: 'Set it to the time a person took it on.',
  reason: 'Nobody takes on what has not begun.',
});
