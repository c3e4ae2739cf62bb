import { siteConfig } from './collection.ts';
import type { Catalogue } from './named-lists.ts';

/** The contributing factors of the config. */
export const factors: Catalogue = {
  names: siteConfig.factors,
  namesOf: ({ frontMatter }) => frontMatter.factors,
  none: 'Their postmortems name no contributing factor',
};

/** The triggers of the config. */
export const triggers: Catalogue = {
  names: siteConfig.triggers,
  namesOf: ({ frontMatter: { trigger } }) => (trigger === undefined ? [] : [trigger]),
  none: 'Their postmortems name no trigger',
};
