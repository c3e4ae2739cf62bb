import { unknownName } from '../unknown-name.ts';
import type { CheckedRule } from '../rule.ts';

/** The trigger is one of the config. */
export const unknownTrigger: CheckedRule = {
  id: 'unknown-trigger',
  area: 'Front matter',
  severity: 'error',
  summary: 'The trigger is one of the config.',
  reason: 'Triggers are counted over all incidents; two spellings would be two triggers.',
  example: {
    piece: 'fields',
    bad: 'trigger: configuration-chnage',
    good: 'trigger: configuration-change',
  },
  fixed: null,
  check: ({ fields: { trigger }, placeOf }, { config, report }) => {
    const known = Object.keys(config.triggers);
    if (trigger === undefined || known.includes(trigger)) return;
    report(unknownName('trigger', trigger, known, 'triggers'), placeOf(['trigger']));
  },
};
