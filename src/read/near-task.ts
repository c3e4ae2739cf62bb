import type {} from 'mdast-util-mdx';
import type { ListItem, Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Slip } from '../domain/problem.ts';

/**
 * What is wrong with an item of the follow-ups that is no task, though it looks like one. Markdown reads none of these
 * as a box: `- text`, `- []`, `- [-] text`, `- [ ]text`, `- [ ]` with a no-break space after it, `- [x]: text`.
 */
export function nearTaskSlip(item: ListItem): Slip {
  const [head] = item.children;
  if (head?.type === 'definition') {
    return slip(
      'Markdown reads this line as the definition of a link and drops it.',
      `Take the colon away: \`- [${head.label ?? 'x'}] …\`.`,
    );
  }
  const words = head ? toString(head) : '';
  if (/^\[[ xX]?\]\s*$/.test(words))
    return slip(
      'The box has no text after it.',
      'Write what is to be done: `- [ ] Alert on rejected cards`.',
    );
  if (/^\[[ xX]\]\p{Separator}/u.test(words))
    return slip(
      'A no-break space stands after the box, so Markdown does not see a box.',
      'Replace it with a blank.',
    );
  if (/^\[[ xX]\]\S/.test(words))
    return slip(
      'The box touches the text, so Markdown does not see a box.',
      'Put a blank after it: `- [ ] text`.',
    );
  if (/^\[\]/.test(words))
    return slip('`[]` is not a box.', 'Put a blank between the brackets: `- [ ]`.');
  const [, mark] = /^\[([^\]\s])\]/.exec(words) ?? [];
  if (mark !== undefined) {
    return slip(
      `\`[${mark}]\` is not a box that Markdown knows.`,
      'Write `- [ ]` or `- [x]`, and `status:in-progress` or `status:wont-do` at the end of the line.',
    );
  }
  return slip(
    'This follow-up has no checkbox.',
    `Write \`- [ ] ${words.split(/\s+/).slice(0, 4).join(' ') || 'text'}…\`, or \`- [x]\` when it is done.`,
  );
}

/** What is wrong with a paragraph that begins like a task: no list, or no blank after the bullet. Null for any other. */
export function strayTaskSlip(paragraph: Paragraph): Slip | null {
  const [, bullet] = /^([-*+•–]?)[ \t]?\[[ xX]?\]/.exec(toString(paragraph)) ?? [];
  if (bullet === undefined) return null;
  return bullet === ''
    ? slip('The box has no bullet before it, so Markdown sees a paragraph.', 'Write `- [ ] text`.')
    : slip(
        `The \`${bullet}\` before the box makes no list.`,
        'Begin the line with `-`, a blank and the box: `- [ ] text`.',
      );
}

function slip(message: string, cure: string): Slip {
  return { rule: 'follow-up-not-a-task', message, cure };
}
