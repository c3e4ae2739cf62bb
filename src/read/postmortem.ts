import type { FrontMatter } from '../domain/front-matter.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import type { Problem } from '../domain/problem.ts';
import { withSeverities } from '../domain/problem-severity.ts';
import type { SectionKind } from '../domain/section.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { checkDataNotCode } from './data-not-code.ts';
import { decodeSource } from './decode.ts';
import { readFiveWhys } from './five-whys.ts';
import { readFollowUps } from './follow-ups.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMdx } from './mdx.ts';
import { reporter, startOfFile, type Report } from './place.ts';
import type { PostmortemBody, PostmortemFile, Reading } from './reading.ts';
import { cutSections, type SectionNodes } from './sections.ts';
import { sourcePlaces, type SourcePlaces } from './source-place.ts';
import { readTimeline } from './timeline.ts';
import { tooDeepSlip } from './tree-depth.ts';
import { findUnanswered } from './unanswered.ts';
import { findUses } from './uses.ts';

/** The parts of the config that reading depends on. */
export type ReadingConfig = Pick<SiteConfig, 'tickets'> & Partial<Pick<SiteConfig, 'rules'>>;

/** Reads one file: parses it once, and gathers what it says and all that is wrong with it. Never throws for bad input. */
export function readPostmortem(
  { id, file, bytes }: PostmortemFile,
  config: ReadingConfig,
): Reading {
  const problems: Problem[] = [];
  const report = reporter(file, problems);
  const empty = {
    id,
    file,
    problems,
    postmortem: null,
    fields: {},
    body: null,
    graphs: [],
    pictures: [],
    links: [],
    headings: [],
    unanswered: new Set<number>(),
    unansweredFields: [],
    placeOf: () => startOfFile,
  };
  const decoded = decodeSource(bytes);
  if (!decoded.ok) {
    const { slip, source, offset } = decoded;
    report(slip, offset === null ? startOfFile : sourcePlaces(source).between(offset, offset + 1));
    return { ...empty, source: '' };
  }
  const source = decoded.value;
  const places = sourcePlaces(source);
  const frontMatter = readFrontMatter(source, report);
  const { tree, nodes, slips } = parseMdx(source);
  for (const { slip, start, end } of slips) report(slip, places.between(start, end));
  checkDataNotCode(nodes, source, places, report);
  const isTooDeep = slips.some(({ slip }) => slip === tooDeepSlip);
  const { sections } = cutSections(tree);
  const body = readBody(sections, frontMatter.fields.date ?? null, config, { places, report });
  const isBroken = withSeverities(problems, config.rules ?? {}).some(
    ({ severity }) => severity === 'error',
  );
  const postmortem =
    isBroken || !frontMatter.value ? null : assemble(id, file, frontMatter.value, body);
  return {
    id,
    file,
    source,
    postmortem,
    fields: frontMatter.fields,
    // Of a tree that was not read, no section is missing.
    body: isTooDeep ? null : body,
    ...findUses(nodes, source, places),
    unanswered: findUnanswered(sections),
    unansweredFields: frontMatter.unanswered,
    problems,
    placeOf: frontMatter.placeOf,
  };
}

function readBody(
  sections: readonly SectionNodes[],
  date: string | null,
  { tickets }: ReadingConfig,
  { places, report }: { places: SourcePlaces; report: Report },
): PostmortemBody {
  const of = (kind: SectionKind): SectionNodes[] =>
    sections.filter(({ section }) => section.kind === kind);
  const nodesIn = (kind: SectionKind): SectionNodes['nodes'] =>
    of(kind).flatMap(({ nodes }) => nodes);
  // With no readable date the entries still have an order; the file is refused for its date anyway.
  const day = date ?? '1970-01-01';
  return {
    sections: sections.map(({ section }) => section),
    timeline: readTimeline(nodesIn('timeline'), day, report),
    fiveWhys: readFiveWhys(nodesIn('five-whys'), report).whys,
    followUps: readFollowUps(nodesIn('follow-up-tasks'), tickets, report, places),
  };
}

function assemble(id: string, file: string, all: FrontMatter, body: PostmortemBody): Postmortem {
  const { started, detected, acknowledged, mitigated, resolved, ...frontMatter } = all;
  return {
    id,
    file,
    frontMatter,
    instants: { started, detected, acknowledged, mitigated, resolved },
    ...body,
  };
}
