import type { Element } from 'hast';
import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { joinUnits } from '../../../present/join-units.ts';
import type { PartList } from '../part.ts';
import { visitElements } from '../visit-elements.ts';

/** Characters of 16 px that a phone of 320 px shows on one line, its gutters taken off. */
const narrowLine = 34;
/** What the space between two columns takes, in characters. */
const columnGap = 2;

/** Makes the handler of tables: each becomes a part with the table inside. */
export function tableHandler(parts: PartList): (state: State, node: Table) => Element {
  return (state, node) => {
    const table = defaultHandlers.table(state, node);
    for (const cell of visitElements([table])) {
      if (cell.tagName === 'th') cell.properties['scope'] = 'col';
      const { align } = cell.properties;
      if (align === undefined) continue;
      // `align` is obsolete and `style` is refused by the content security policy.
      delete cell.properties['align'];
      cell.properties['dataAlign'] = align;
    }
    return parts.add({ kind: 'table', label: labelOf(node), wide: isWide(node) }, [table]);
  };
}

function labelOf(node: Table): string {
  const heads =
    node.children[0]?.children.map((cell) => toString(cell).trim()).filter(Boolean) ?? [];
  return heads.length > 0 ? `Table: ${heads.join(', ')}` : 'Table';
}

/** Whether the table may have to be scrolled on a narrow screen: its longest words, side by side, take more than a line. */
function isWide({ children: rows }: Table): boolean {
  const widths: number[] = [];
  for (const row of rows) {
    row.children.forEach((cell, column) => {
      const words = joinUnits(toString(cell))
        .split(/[ \t\n]+/)
        .map((word) => word.length);
      widths[column] = Math.max(widths[column] ?? 0, ...words);
    });
  }
  return widths.reduce((sum, width) => sum + width + columnGap, 0) > narrowLine;
}
