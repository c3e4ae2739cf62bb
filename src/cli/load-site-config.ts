import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  readSiteConfig,
  siteConfigFile,
  unreadableSiteConfig,
  type SiteConfigReading,
} from '../read/site-config.ts';

/**
 * Loads and checks site.config.ts. What cannot be loaded is a problem as well, told without a path of this machine.
 * @param root absolute path of the project
 * @param file absolute path of the config
 */
export async function loadSiteConfig(
  root: string,
  file = path.join(root, siteConfigFile),
): Promise<SiteConfigReading> {
  const reading = await load(root, file);
  const name = path.relative(root, file).split(path.sep).join('/');
  if (reading.config) {
    // All rules with their explanations are many files to load, and most configs say nothing of rules.
    if (Object.keys(reading.config.rules).length === 0) return reading;
    const { checkRuleSettings } = await import('../check/check-rule-settings.ts');
    const problems = checkRuleSettings(reading.config, name);
    return problems.length === 0 ? reading : { config: null, problems };
  }
  return { ...reading, problems: reading.problems.map((problem) => ({ ...problem, file: name })) };
}

async function load(root: string, file: string): Promise<SiteConfigReading> {
  try {
    const url = pathToFileURL(file);
    // A dev server reads it again after each change, and Node would give it what it read first.
    url.search = String((await stat(file)).mtimeMs);
    const loaded: unknown = await import(/* @vite-ignore */ url.href);
    return readSiteConfig(isObject(loaded) ? loaded['default'] : undefined);
  } catch (error) {
    return unreadableSiteConfig(reasonOf(error, root));
  }
}

/** The first line of what Node says, with the project's folder taken out of it. */
function reasonOf(error: unknown, root: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split('\n').find((text) => text.trim() !== '') ?? 'nothing is said of why';
  const bare = line.trim().replaceAll(pathToFileURL(`${root}/`).href, '');
  return bare.replaceAll(`${root}${path.sep}`, '');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
