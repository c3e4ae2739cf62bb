/** The longest line of an iCalendar file, in octets without its line break (RFC 5545, section 3.1). */
const mostOctets = 75;

/**
 * One property of an iCalendar file: its name with parameters, and its value as it is to stand there. Folded by octets,
 * never inside a character, and ended by CRLF.
 */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  if (Buffer.byteLength(line) <= mostOctets) return `${line}\r\n`;
  const lines: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      lines.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  lines.push(part);
  return `${lines.join('\r\n')}\r\n`;
}

/**
 * A value of type TEXT (RFC 5545, section 3.3.11): backslash, semicolon, comma and line break are escaped; other control
 * characters are not allowed there and go.
 */
export function calendarText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** A day as iCalendar writes it: `20250401`. */
export function calendarDay(date: string): string {
  return date.replaceAll('-', '');
}
