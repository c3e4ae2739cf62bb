// The plainest site of the same postmortems: a page each, a list, the pictures copied.
export default function configure(eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ public: '/' });
  eleventyConfig.setQuietMode(true);
  return {
    dir: { input: 'site', output: 'dist', includes: '../includes', data: '../data' },
    // The bodies are data: nothing in them is a template.
    markdownTemplateEngine: false,
  };
}
