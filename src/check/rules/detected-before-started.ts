import { instantOrder } from '../instant-order.ts';

/** `detected` does not lie before `started`. */
export const detectedBeforeStarted = instantOrder({
  later: 'detected',
  earlier: 'started',
  severity: 'error',
  cure: 'Set it to the time somebody, or an alert, first noticed.',
  reason: 'Nobody notices what has not begun. If users were hurt earlier, `started` is wrong.',
});
