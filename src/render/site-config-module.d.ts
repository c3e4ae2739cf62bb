/** The team's config, whichever file `AFTERMATH_CONFIG` names; astro.config.mjs says where it lies. */
declare module 'aftermath:site-config' {
  const value: unknown;
  export default value;
}
