import { chainSteps, endsUnknown } from '../../domain/five-whys.ts';
import { isOpen } from '../../domain/follow-up.ts';
import type { Rule } from '../rule.ts';

/** A chain of whys that ends in "unknown" has a follow-up that will find out; closed ones have had their chance. */
export const checkWhysEnd: Rule = ({ fiveWhys, followUps }, { report }) => {
  const last = fiveWhys?.shape === 'chain' ? chainSteps(fiveWhys).at(-1) : undefined;
  if (!last || !endsUnknown(last)) return;
  const willFindOut = followUps.some(
    (followUp) => followUp.type === 'investigate' || (isOpen(followUp) && followUp.type === null),
  );
  if (willFindOut) return;
  report(
    {
      rule: 'why-unknown',
      message: 'The whys end in something unknown, and no follow-up will find out.',
      cure: 'Add a follow-up of `type:investigate`.',
    },
    { line: last.line, column: 1, endLine: last.line, endColumn: 1 },
    'warning',
  );
};
