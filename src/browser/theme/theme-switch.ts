// On every page: the switch of the theme. What is chosen is kept, is the same in all windows, and was applied before the
// first paint by apply-theme.js.

const root = document.documentElement;
const field = document.querySelector<HTMLSelectElement>('#theme');

/** Shows a theme; whatever is neither `light` nor `dark` is the system's. */
function show(theme: string | null | undefined): void {
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
  if (field) field.value = root.dataset['theme'] ?? 'system';
}

/** Reads what was chosen; null when nothing was, undefined when storage is refused. */
function stored(): string | null | undefined {
  try {
    return localStorage.getItem('theme');
  } catch {
    return undefined;
  }
}

function keep(theme: string): void {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Refused: the choice holds on this page.
  }
}

show(stored());
field?.addEventListener('change', () => {
  const { value } = field;
  keep(value);
  show(value);
});
addEventListener('storage', ({ key }) => {
  if (key === 'theme' || key === null) show(stored());
});
// A page that comes back from the browser's memory was drawn with the choice of that time.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) show(stored());
});

// Loaded by every page: a module of its own.
export {};
