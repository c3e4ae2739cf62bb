import { sectionKinds } from '../domain/section.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { scaffoldFrontMatter } from './front-matter.ts';
import type { NewPostmortem } from './new-postmortem.ts';
import { scaffoldSection } from './section.ts';

/**
 * The text of a new postmortem: a front matter whose guesses are marked, and every section with the question that it
 * answers, as a comment. It passes the check as a draft.
 * @param config names at least one service
 */
export function scaffold(facts: NewPostmortem, config: SiteConfig): string {
  const sections = sectionKinds.map((kind) => scaffoldSection(kind, facts, config));
  return [scaffoldFrontMatter(facts, config), ...sections].join('\n');
}
