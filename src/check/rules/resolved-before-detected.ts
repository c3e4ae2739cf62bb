import { instantOrder } from '../instant-order.ts';

/** `resolved` does not lie before `detected`. */
export const resolvedBeforeDetected = instantOrder({
  later: 'resolved',
  earlier: 'detected',
  severity: 'warning',
  cure: 'If it passed before anybody noticed, leave it; else correct one of the two.',
  reason: 'It happens that an incident passes unnoticed, but a slip is likelier.',
});
