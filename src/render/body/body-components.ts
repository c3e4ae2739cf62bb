import { Fragment } from 'astro/jsx-runtime';
import Callout from '../../components/body/Callout.astro';
import CodeBlock from '../../components/body/CodeBlock.astro';
import DataTable from '../../components/body/DataTable.astro';
import Picture from '../../components/body/Picture.astro';
import FiveWhys from '../../components/FiveWhys.astro';
import FollowUpList from '../../components/FollowUpList.astro';
import MetricGraph from '../../components/MetricGraph.astro';
import PostmortemTimeline from '../../components/PostmortemTimeline.astro';
import type { Postmortem } from '../../domain/postmortem.ts';
import type { BoundPart } from './draw.ts';
import type { PartList } from './part.ts';

/** Finds the component of a part, and tells it what it needs. The only module that knows which component draws what. */
export function bindPart(postmortem: Postmortem, parts: PartList, index: number): BoundPart {
  const part = parts.at(index);
  const { kind, ...props } = part;
  switch (kind) {
    case 'html':
      return { component: Fragment, props: { 'set:html': part.html } };
    case 'timeline':
      return { component: PostmortemTimeline, props: { postmortem } };
    case 'five-whys':
      return { component: FiveWhys, props: { postmortem } };
    case 'follow-ups':
      return { component: FollowUpList, props: { postmortem, ...props } };
    case 'callout':
      return { component: Callout, props };
    case 'code':
      return { component: CodeBlock, props };
    case 'table':
      return { component: DataTable, props };
    case 'picture':
      return {
        component: Picture,
        props: { ...props, postmortem, first: parts.first('picture') === index },
      };
    case 'graphs':
      return { component: MetricGraph, props: { ...props, postmortem, name: `graph-${index}` } };
  }
}
