import { announce } from './announce.ts';

/** Copies the code above which a button stands. What was done is said on the button, and to a screen reader. */
export async function copyCode(button: HTMLButtonElement): Promise<void> {
  const code = button.closest('figure')?.querySelector('code');
  if (!code) return;
  const words = await copied(code);
  button.textContent = words;
  announce(words);
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 2000);
}

/** Browsers lend the clipboard to safe addresses only; elsewhere the code is selected, one key from being copied. */
async function copied(code: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return 'Copied';
  } catch {
    getSelection()?.selectAllChildren(code);
    return 'Selected';
  }
}
