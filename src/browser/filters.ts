/** What the fields of a form say, empty ones left out: what stands in the address. */
export function readChoices(form: HTMLFormElement): URLSearchParams {
  const choices = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') choices.append(name, value.trim());
  }
  return choices;
}

/** Sets the fields of a form to what an address says. A value that a list does not offer chooses nothing. */
export function writeChoices(form: HTMLFormElement, choices: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      field.value = choices.get(field.name) ?? '';
      if (field.selectedIndex === -1) field.value = '';
    } else if (field instanceof HTMLInputElement) {
      const asked = choices.getAll(field.name);
      if (field.type === 'checkbox' || field.type === 'radio') {
        field.checked = asked.includes(field.value) || (asked.length === 0 && field.value === '');
      } else {
        field.value = asked[0] ?? '';
      }
    }
  }
}

/** Milliseconds without a key after which a typed filter is applied. */
const pause = 120;

/**
 * Keeps a form of filters, the address and what is shown in step: a choice is one step back, typing is none, and Back
 * brings the fields back too.
 *
 * @param apply shows what the choices ask for and says it in words, for the form's `output`; null when a later choice
 * has overtaken it
 */
export function followFilters(
  form: HTMLFormElement,
  apply: (choices: URLSearchParams) => string | null | Promise<string | null>,
): void {
  const output = form.querySelector('output');
  const show = async (): Promise<void> => {
    const words = await apply(readChoices(form));
    if (output && words !== null) output.value = words;
  };
  const addressOf = (): string => {
    const choices = readChoices(form).toString();
    return choices === '' ? location.pathname : `?${choices}`;
  };
  let timer = 0;
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement) || !/^(?:search|text)$/.test(event.target.type))
      return;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      history.replaceState(null, '', addressOf());
      void show();
    }, pause);
  });
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && /^(?:search|text)$/.test(event.target.type))
      return;
    history.pushState(null, '', addressOf());
    void show();
  });
  form.addEventListener('reset', () => {
    // The fields are emptied after this event.
    setTimeout(() => {
      history.pushState(null, '', addressOf());
      void show();
    });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  window.addEventListener('popstate', () => {
    writeChoices(form, new URLSearchParams(location.search));
    void show();
  });
  writeChoices(form, new URLSearchParams(location.search));
  if (readChoices(form).size > 0) void show();
}
