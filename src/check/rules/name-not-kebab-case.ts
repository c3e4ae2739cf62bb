import { isKebabCase, slugify } from '../../domain/slug.ts';
import type { CheckedRule } from '../rule.ts';

/** Tags are in kebab-case. */
export const nameNotKebabCase: CheckedRule = {
  id: 'name-not-kebab-case',
  area: 'Front matter',
  severity: 'error',
  summary: 'Tags are in kebab-case.',
  reason:
    '`TLS certs` and `tls-certs` would be two tags. Lower-case letters and digits of any script, parted by single hyphens.',
  example: {
    piece: 'fields',
    bad: 'tags: [TLS Certs]',
    good: 'tags: [tls-certs]',
  },
  fixed: null,
  check: ({ fields: { tags = [] }, placeOf }, { report }) => {
    tags.forEach((tag, index) => {
      if (isKebabCase(tag)) return;
      report(
        {
          message: `\`${tag}\` is not written in kebab-case.`,
          cure: `Write \`${slugify(tag) || 'like-this'}\`.`,
        },
        placeOf(['tags', index]),
      );
    });
  },
};
