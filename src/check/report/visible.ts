/**
 * Text from content, made safe to print: control characters and those that turn the direction of writing would let it
 * move the cursor, recolour the terminal or look like something else.
 */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    '\ufffd',
  );
}
