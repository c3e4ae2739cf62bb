let region: HTMLElement | undefined;

/** Says words to a screen reader when it has finished what it is saying. Nothing shows. */
export function announce(words: string): void {
  if (!region) {
    region = document.createElement('p');
    region.role = 'status';
    region.className = 'visually-hidden';
    document.body.append(region);
  }
  // A region that has just come is not listened to yet, and words that are there already are not said again.
  region.textContent = '';
  setTimeout(() => {
    if (region) region.textContent = words;
  }, 100);
}
