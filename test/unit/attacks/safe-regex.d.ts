declare module 'safe-regex' {
  const isSafe: (expression: RegExp | string, options?: { readonly limit?: number }) => boolean;
  // As the package has it.
  // biome-ignore lint/style/noDefaultExport: the package exports nothing else.
  export default isSafe;
}
