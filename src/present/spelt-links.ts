/** What no reader needs of an address to type it. */
const needless = /^https?:\/\/(?:www\.)?|\/$/g;

/** Whether the words of a link are its address already: paper, which spells addresses, need not spell that one. */
export function isSpelt(words: string, url: string): boolean {
  const [said, meant] = [words.trim(), url].map((text) => text.replaceAll(needless, ''));
  return said === meant;
}

/** A link with nothing but words in it, as finished markup has it: its address is the first thing that it says. */
const link = /<a href="(https?:\/\/[^"]*)"([^>]*)>([^<]*)<\/a>/g;

/** Gives links whose words are their address the class `spelt`, in finished markup that has none on its links. */
export function markSpelt(markup: string): string {
  return markup.replaceAll(link, (all: string, url: string, rest: string, words: string) =>
    isSpelt(words, url) ? `<a class="spelt" href="${url}"${rest}>${words}</a>` : all,
  );
}
