/** The configuration of one stage, put in place when the functions are bundled. */
declare module '#config' {
  const config: import('./config/config.ts').RuntimeConfig;
  export default config;
}
