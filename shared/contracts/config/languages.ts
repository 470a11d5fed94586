import * as z from 'zod';

/** BCP 47, as far as customers' systems use it. */
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
  error: "is no language tag; write one such as 'en' or 'pt-BR'",
});

export const text = (most: number) => z.string().trim().min(1).max(most);

/** In the brand's language, or by language. */
export const localText = (most: number) =>
  z.union([text(most), z.record(language, text(most)).refine((texts) => Object.keys(texts).length > 0)], {
    error: `must be a text of at most ${most} letters in the brand's language, or one for each language: { en: '…', de: '…' }`,
  });

export type LocalText = string | Readonly<Record<string, string>>;
