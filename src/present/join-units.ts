const space = /(?<=\d) (?=(?:%|[kKMGTP]?i?B|ms|s|min|h|d|req\/s)(?![\p{Letter}\p{Number}]))/gu;

/** Binds a number to its unit with a no-break space, so that no line ends between `1.89` and `GB`. */
export function joinUnits(text: string): string {
  return text.replace(space, '\u00a0');
}
