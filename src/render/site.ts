import value from 'aftermath:site-config';
import { checkRuleSettings } from '../check/check-rule-settings.ts';
import { readEnvironment, type Environment } from '../cli/environment.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { readSiteConfig, siteConfigFile } from '../read/site-config.ts';
import { BuildRefused } from './load/build-refused.ts';

const reading = readSiteConfig(value);
const problems = reading.config
  ? checkRuleSettings(reading.config, siteConfigFile)
  : reading.problems;
if (!reading.config || problems.length > 0) {
  throw new BuildRefused(problems.map(({ message, cure }) => `${message} ${cure}`).join('\n'));
}

/** The team's config, checked. */
export const siteConfig: SiteConfig = reading.config;

/** The folders and the day of this run. astro.config.mjs has fixed all of them, so the clock decides nothing here. */
export const environment: Environment = readEnvironment(process.env, new Date(0), process.cwd());
