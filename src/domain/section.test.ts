import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recogniseSection, requiredSections, sectionKinds, sectionTitles } from './section.ts';

describe('a heading', () => {
  it('opens its section under every name that docs/format.md gives', () => {
    const names: Record<string, string[]> = {
      timeline: ['Incident timeline', 'Timeline of events', 'Chronology', 'Timeline (UTC)'],
      leadup: ['Lead-up', 'Background'],
      fault: ['What failed', 'Failure'],
      impact: ['User impact', 'Customer impact'],
      detection: ['How we found out'],
      response: ['Incident response'],
      recovery: ['Resolution', 'Remediation', 'Mitigation'],
      'five-whys': ['Five Why’s', '5 Whys', 'Whys', '5. Whys'],
      'root-cause': ['Blameless root cause', 'Root cause analysis', 'RCA'],
      recurrence: ['Related incidents', 'Previous incidents'],
      'lessons-learned': ['Lessons', 'What we learned', 'Takeaways'],
      'follow-up-tasks': ['Follow-ups', 'Action items', 'Next steps'],
      'supporting-information': ['Supporting info', 'References', 'Links'],
    };
    for (const kind of sectionKinds) {
      for (const name of [sectionTitles[kind], ...(names[kind] ?? [])]) {
        const dressed = [name, name.toUpperCase(), `🔎 ${name}:`, `**${name}**`, `  ${name}  `];
        dressed.push(`8. ${name}`, `3.2 ${name}`, `(8) ${name}`, name.replace(/-/g, '\u2011'));
        for (const heading of dressed) assert.equal(recogniseSection(heading), kind, heading);
      }
    }
  });

  it('is an appendix otherwise', () => {
    const others = [
      'Letter to customers',
      'What went well',
      'Timeline of the strike',
      '',
      '🔎',
      '5',
    ];
    others.push('Constructor', '__proto__', 'Impactful');
    for (const heading of others) assert.equal(recogniseSection(heading), undefined, heading);
  });
});

describe('required sections', () => {
  it('are all but the four optional ones', () => {
    const optional = sectionKinds.filter((kind) => !requiredSections.includes(kind));
    assert.deepEqual(optional, ['timeline', 'fault', 'recurrence', 'supporting-information']);
  });
});
