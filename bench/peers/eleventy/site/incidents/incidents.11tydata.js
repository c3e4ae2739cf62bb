export default {
  layout: 'page.njk',
  tags: ['incident'],
  permalink: ({ page }) => `${page.filePathStem.replace(/\/index$/, '')}/index.html`,
};
