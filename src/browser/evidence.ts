// On every postmortem. What makes code, graphs and pictures answer is loaded where there is one. It stands in the page and
// not in their components: a script of a component lands after whichever of several was drawn first, which differs by
// build.
import './reading/copy-link.ts';
import './reading/current-section.ts';

if (document.querySelector('.copy')) void import('./reading/copy-code.ts');
if (document.querySelector('.graph')) void import('./graph/graph-cursor.ts');
if (document.querySelector('.picture')) void import('./picture/picture-dialog.ts');
