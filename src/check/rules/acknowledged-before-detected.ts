import { instantOrder } from '../instant-order.ts';

/** `acknowledged` does not lie before `detected`. */
export const acknowledgedBeforeDetected = instantOrder({
  later: 'acknowledged',
  earlier: 'detected',
  severity: 'error',
  cure: 'Set it to the time a person took it on.',
  reason: 'Nobody takes on what nobody has noticed.',
});
