export default {
  layout: 'page.njk',
  tags: ['incident'],
  // The file's own name: Eleventy takes the date out of its stem, and some differ by nothing else.
  permalink: ({ page }) =>
    `${page.inputPath.replace(/^.*\/site/, '').replace(/(\/index)?\.md$/, '')}/index.html`,
};
