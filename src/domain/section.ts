/** The sections that Aftermath knows, in the order in which its scaffold writes them. */
export const sectionKinds = [
  'timeline',
  'leadup',
  'fault',
  'impact',
  'detection',
  'response',
  'recovery',
  'five-whys',
  'root-cause',
  'recurrence',
  'lessons-learned',
  'follow-up-tasks',
  'supporting-information',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** Sections without which a postmortem is not finished. */
export const requiredSections: readonly SectionKind[] = [
  'leadup',
  'impact',
  'detection',
  'response',
  'recovery',
  'five-whys',
  'root-cause',
  'lessons-learned',
  'follow-up-tasks',
];

/** One `##` part of the body. */
export interface Section {
  /** The kind it was recognised as; `appendix` for any other heading. */
  kind: SectionKind | 'appendix';
  /** The heading that the site prints: its own spelling, or the author's for an appendix. */
  title: string;
  /** Anchor on the page, unique in the postmortem. */
  anchor: string;
  /** Line of the heading in the file, from 1. */
  line: number;
  /** Whether nothing but comments, subheadings and rules stands under the heading. */
  empty: boolean;
}

/** The heading that the site prints for each kind. */
export const sectionTitles: Record<SectionKind, string> = {
  timeline: 'Timeline',
  leadup: 'Leadup',
  fault: 'Fault',
  impact: 'Impact',
  detection: 'Detection',
  response: 'Response',
  recovery: 'Recovery',
  'five-whys': 'Five whys',
  'root-cause': 'Root cause',
  recurrence: 'Recurrence',
  'lessons-learned': 'Lessons learned',
  'follow-up-tasks': 'Follow-up tasks',
  'supporting-information': 'Supporting information',
};

/** The question that each section answers. The scaffold writes it into the section; the check asks it once more. */
export const sectionQuestions: Record<SectionKind, string> = {
  timeline: 'What happened when?',
  leadup: 'What came before?',
  fault: 'What exactly failed?',
  impact: 'Who was hurt, and how?',
  detection: 'Who or what noticed?',
  response: 'Who answered, and what stood in the way?',
  recovery: 'How did it come back?',
  'five-whys': 'Why, and why that?',
  'root-cause': 'What lies underneath?',
  recurrence: 'Has it happened before?',
  'lessons-learned': 'What do we know now?',
  'follow-up-tasks': 'What will change?',
  'supporting-information': 'Where can more be read?',
};

/** Other names in use for each section, as `headingKey` writes them. */
const aliases: Record<SectionKind, readonly string[]> = {
  timeline: [
    'timeline of events',
    'incident timeline',
    'event timeline',
    'chronology',
    'timeline utc',
    'timeline all times utc',
  ],
  leadup: ['lead up', 'lead up to the incident', 'background', 'before the incident'],
  fault: ['what failed', 'failure', 'the fault'],
  impact: [
    'user impact',
    'customer impact',
    'business impact',
    'impact on users',
    'who was affected',
  ],
  detection: ['how we found out', 'how it was detected', 'how was it detected'],
  response: ['incident response', 'our response', 'how we responded'],
  recovery: [
    'resolution',
    'remediation',
    'mitigation',
    'mitigation and resolution',
    'resolution and recovery',
    'recovery and resolution',
    'how we recovered',
    'how it was fixed',
  ],
  'five-whys': [
    '5 whys',
    'five whys root cause identification',
    '5 whys analysis',
    'five whys analysis',
    'the five whys',
    'whys',
    'why',
  ],
  'root-cause': [
    'root causes',
    'blameless root cause',
    'root cause analysis',
    'rca',
    'cause',
    'the cause',
    'underlying cause',
  ],
  recurrence: [
    'related incidents',
    'previous incidents',
    'has this happened before',
    'backlog check',
  ],
  'lessons-learned': [
    'lessons',
    'lesson learned',
    'learnings',
    'what we learned',
    'lessons learnt',
    'takeaways',
  ],
  'follow-up-tasks': [
    'follow up',
    'follow ups',
    'follow up task',
    'follow up actions',
    'follow up items',
    'action items',
    'actions',
    'action item',
    'corrective actions',
    'next steps',
    'tasks',
    'todo',
    'to do',
  ],
  'supporting-information': [
    'supporting info',
    'appendix',
    'references',
    'further reading',
    'links',
    'sources',
    'source',
  ],
};

const byKey = new Map<string, SectionKind>(
  sectionKinds.flatMap((kind) =>
    [sectionTitles[kind], ...aliases[kind]].map((name) => [headingKey(name), kind] as const),
  ),
);

/**
 * What is left of a heading when emoji, case, quotes, punctuation, numbering and a plural's apostrophe are taken off:
 * `🔎 Five Why's:` and `Five whys` are one.
 */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/['’‘`´]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replace(/^(?:(?!5 whys?\b)\d+ )+/, '');
}

/** The section that a heading opens, or undefined for an appendix. */
export function recogniseSection(heading: string): SectionKind | undefined {
  // Most headings are alike, and a key takes eight passes over the text.
  if (recognised.has(heading)) return recognised.get(heading);
  const kind = byKey.get(headingKey(heading));
  if (recognised.size < 1000) recognised.set(heading, kind);
  return kind;
}

const recognised = new Map<string, SectionKind | undefined>();
