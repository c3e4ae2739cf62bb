import type { Nodes } from 'mdast';

/**
 * Stops at what no page may hold: `import`, `export` and expressions. The check refuses them with a cure before a page
 * is ever built; this is for the case that a check is forgotten. There is nothing here that could run them.
 * @throws Error always
 */
export function refuseCode(_state: unknown, node: Nodes): never {
  const { line = 0 } = node.position?.start ?? {};
  throw new Error(`Line ${line} of the body holds code (${node.type}), which is never run.`);
}
