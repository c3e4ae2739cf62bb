import { addDays } from '../domain/plain-date.ts';
import {
  requiredSections,
  sectionQuestions,
  sectionTitles,
  type SectionKind,
} from '../domain/section.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { commentLines } from './comment-lines.ts';
import type { NewPostmortem } from './new-postmortem.ts';

/** Days that the example of a follow-up gives its task. */
const exampleDays = 14;

/** What helps with an answer, beyond the question. */
const hints: Partial<Record<SectionKind, string>> = {
  timeline:
    'A line each, in order. Times are UTC unless they carry an offset; say the day where it changes.',
  leadup: 'The change, the load or the habit that the incident needed in order to happen.',
  fault: 'The part that broke and how it broke, with the error message or the graph that shows it.',
  impact:
    'Say it in numbers: users, requests, money, minutes; and what went on working. A graph of the hurt belongs here.',
  detection:
    'An alert, a customer, chance? How long did it take, and what would have told you sooner?',
  response: 'Roles rather than blame: what was tried, what helped, what was missing.',
  recovery: 'What brought the service back, and how you knew that it was back.',
  'five-whys': 'A numbered list. The first item is the symptom; each next one answers why to it.',
  'root-cause':
    'One or two sentences that still hold when the names of all people are taken out of them.',
  recurrence:
    'Earlier incidents of the same cause; put their ids under recurrenceOf in the front matter, too.',
  'lessons-learned': 'What went well, what did not, and where you were lucky.',
  'follow-up-tasks':
    'A task a line; its fields stand at the end, in any order. A type is prevent, detect, mitigate, repair, investigate or process. A link to its ticket may stand there, too.',
  'supporting-information': 'Links, queries and screenshots that carry what is said above.',
};

/** A section of a new postmortem: its heading and, as a comment that no reader sees, its question with what helps to answer it. */
export function scaffoldSection(
  kind: SectionKind,
  facts: NewPostmortem,
  config: SiteConfig,
): string {
  const required = requiredSections.includes(kind);
  const may = required ? '' : ' Take the section away if there is nothing to say.';
  const lines = [
    sectionQuestions[kind],
    ...commentLines(`${hints[kind] ?? ''}${may}`),
    ...exampleOf(kind, facts, config),
  ];
  return `## ${sectionTitles[kind]}\n\n{/*\n${lines.join('\n')}\n*/}\n`;
}

/** Lines that show the syntax of a section; they are sound once the comment's signs are taken away. */
export function exampleOf(kind: SectionKind, facts: NewPostmortem, config: SiteConfig): string[] {
  switch (kind) {
    case 'timeline':
      return [
        '- 08:55 What happened first.',
        '- ~09:20 Something at about this time.',
        '- 09:37–09:39 Something that lasted.',
        '- ??:?? Something at a time that nobody wrote down.',
      ];
    case 'five-whys':
      return [
        '1. What users saw.',
        '2. **Why?** What made it so.',
        '3. **Why?** What made that possible.',
      ];
    case 'follow-up-tasks':
      return [followUpLine(facts, config)];
    default:
      return [];
  }
}

function followUpLine({ date, owner }: NewPostmortem, { contract }: SiteConfig): string {
  const due = addDays(date, Math.min(exampleDays, contract.days.P2 ?? exampleDays));
  const fields = [owner === null ? '' : `@${owner}`, `due:${due}`, 'P2', 'type:prevent'];
  return ['- [ ] What will be done', ...fields.filter((field) => field !== '')].join(' ');
}
