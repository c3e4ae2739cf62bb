import type { Node as YamlNode } from 'yaml';
import type { Slip } from '../domain/problem.ts';
import { yamlPackage } from './yaml-package.ts';
import type { Range, YamlDocument } from './yaml-places.ts';

/** A slip and the range of the YAML at which it stands. */
export interface YamlTrap {
  slip: Slip;
  range: Range;
}

const anchorSlip: Slip = {
  rule: 'front-matter-anchor',
  message: 'An anchor (`&name`) marks this value.',
  cure: 'Write the value without it, in quotes if the `&` belongs to it.',
};

const freeText: readonly unknown[] = ['title', 'summary'];

/**
 * What YAML would do without a word: repeat a value by an alias, or cut free text off at a `#`.
 * @param yaml the text that the document was read from
 */
export function findYamlTraps(document: YamlDocument, yaml: string): YamlTrap[] {
  const { isScalar, visit } = yamlPackage();
  const traps: YamlTrap[] = [];
  const trap = (node: YamlNode, slip: Slip): void => {
    if (node.range) traps.push({ slip, range: node.range });
  };
  visit(document, {
    Alias: (_, node) => {
      trap(node, {
        rule: 'front-matter-anchor',
        message: 'An alias (`*name`) repeats another value.',
        cure: 'Write the value out, in quotes if the `*` belongs to it.',
      });
    },
    Value: (_, node) => {
      if (node.anchor === undefined) return;
      if (!node.range) return;
      // The range is that of the value, and the anchor stands before it.
      const start = yaml.lastIndexOf(`&${node.anchor}`, node.range[0]);
      traps.push({ slip: anchorSlip, range: [start, node.range[1]] });
    },
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !freeText.includes(key.value)) return;
      if (!isScalar(value) || value.type !== 'PLAIN' || typeof value.comment !== 'string') return;
      trap(value, {
        rule: 'front-matter-cut-off',
        message: `YAML cuts \`${String(key.value)}\` off at the \`#\`.`,
        cure: 'Put the whole value in quotes.',
      });
    },
  });
  return traps;
}
