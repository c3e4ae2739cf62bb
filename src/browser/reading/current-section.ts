/** Marks in the contents of a page which of its sections is being read. */

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')].map((link) => [
    link.hash.slice(1),
    link,
  ]),
);
const heads = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
const foot = document.querySelector('.foot');

/** The section whose head was last to pass the upper quarter of the window. */
function current(): HTMLElement | undefined {
  const line = innerHeight / 4;
  const passed = heads.filter((head) => head.getBoundingClientRect().top <= line);
  const below = heads.slice(passed.length);
  // At the end of a page short sections never reach that line: there it is the one that was gone to, or the last.
  if (below.length > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 1) {
    return (
      below.find(({ id }) => id === decodeURIComponent(location.hash.slice(1))) ?? below.at(-1)
    );
  }
  return passed.at(-1) ?? heads[0];
}

function mark(): void {
  const id = current()?.id;
  for (const [of, link] of links) link.ariaCurrent = of === id ? 'location' : null;
}

// Both tell when to look again, and nothing runs while one scrolls inside a section.
const atLine = new IntersectionObserver(mark, { rootMargin: '-25% 0% -75%' });
const atFoot = new IntersectionObserver(mark, { threshold: [0, 1] });
for (const head of heads) if (head.parentElement) atLine.observe(head.parentElement);
if (foot) atFoot.observe(foot);
addEventListener('hashchange', mark);

// Every postmortem has contents: a module of its own.
export {};
