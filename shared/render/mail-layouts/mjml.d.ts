/** What we use of mjml, which ships no types. */
declare module 'mjml' {
  const mjml2html: (
    markup: string,
    options: {
      readonly fonts: Readonly<Record<string, string>>;
      readonly keepComments: boolean;
      readonly validationLevel: 'strict' | 'soft' | 'skip';
    },
  ) => Promise<{ readonly html: string; readonly errors: readonly { readonly formattedMessage: string }[] }>;
  export = mjml2html;
}
