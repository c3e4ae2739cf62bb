import { followUpAnchor, type FollowUpLink } from '../domain/follow-up.ts';
import { inlineToText } from '../domain/inline.ts';
import type { Tracker, TrackedFollowUp } from '../domain/tracker.ts';

/** The tracker as data, for whatever reads `/follow-ups.json`. Days are `yyyy-mm-dd` in UTC; what is not known is null. */
export interface FollowUpsJson {
  /** The day that ages are counted to. */
  today: string;
  followUps: FollowUpJson[];
}

/** One follow-up as data. */
export interface FollowUpJson {
  id: string;
  /** Id of its incident. */
  incident: string;
  incidentTitle: string;
  severity: string;
  services: string[];
  /** Its words, without marks. */
  text: string;
  status: 'open' | 'in-progress' | 'done' | 'wont-do';
  owners: string[];
  /** As its line says; a day that follows from its priority is not repeated here. */
  due: string | null;
  /** As its line says, else the incident's day. */
  opened: string;
  closed: string | null;
  /** To today, or to the day it was closed; null for a closed one without a day. */
  ageDays: number | null;
  /** 0 when it is not late. */
  overdueDays: number;
  priority: string | null;
  type: string | null;
  tickets: FollowUpLink[];
  /** Its paragraphs with an empty line between them. */
  note: string | null;
  /** Path of its place on the site. */
  url: string;
}

/** Path of a follow-up: its postmortem's page and its place there. */
export function followUpPath(incident: string, id: string): string {
  return `/incidents/${incident}/#${followUpAnchor(id)}`;
}

/** Every follow-up of the tracker: the open ones worst first, then the closed ones, those closed last first. */
export function followUpsJson({ today, open, closed }: Tracker): FollowUpsJson {
  return { today, followUps: [...open, ...closed].map(trackedToJson) };
}

/** One follow-up as data. */
export function trackedToJson(tracked: TrackedFollowUp): FollowUpJson {
  const { followUp, incident, opened, ageDays, overdueDays } = tracked;
  const { id, status, owners, due, closed, priority, type, tickets, note } = followUp;
  return {
    id,
    incident: incident.id,
    incidentTitle: incident.title,
    severity: incident.severity,
    services: incident.services,
    text: inlineToText(followUp.text),
    status,
    owners,
    due,
    opened,
    closed,
    ageDays,
    overdueDays,
    priority,
    type,
    tickets,
    note: note.length > 0 ? note.map(inlineToText).join('\n\n') : null,
    url: followUpPath(incident.id, id),
  };
}
