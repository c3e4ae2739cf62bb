// On every postmortem and in the guide (components/EvidenceScript.astro). What makes code, graphs and pictures answer is
// loaded where there is one, and as late as can be. It stands in the page and not in their components: a script of a
// component lands after whichever of several was drawn first, which differs by build.
import './picture/picture-links.ts';
import './reading/copy-link.ts';
import './reading/current-section.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('.copy')) {
  button.addEventListener('click', () => {
    void import('./reading/copy-code.ts').then(({ copyCode }) => copyCode(button));
  });
}
if (document.querySelector('.graph')) void import('./graph/graph-cursor.ts');
