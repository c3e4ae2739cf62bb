/** Folder of the search index in a site, and the path it is served at. Stands alone: who names it loads no search. */
export const searchFolder = 'pagefind';
