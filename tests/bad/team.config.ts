import { team } from '../support/team.ts';

/** The invented team's config as a file, for commands that are run on it. */
export default team;
