import * as z from 'zod';
import { localText } from './languages.ts';

/** A picture of 96 by 96 pixels, saved for the web, weighs less. In bytes. */
const most = 8_000;
/** They travel with the one function that sends letters. */
const mostTogether = 400_000;

const bytesOf = (base64: string): number => Math.floor((base64.replace(/=+$/, '').length * 3) / 4);

/** How a picture begins, in base64: what every mail program shows. */
const kinds = { 'image/png': 'iVBORw0KGgo', 'image/jpeg': '/9j/' } as const;

/** Of which kind a picture in base64 is; undefined for what is neither JPEG nor PNG. */
export const pictureKind = (base64: string): keyof typeof kinds | undefined => {
  if (base64.startsWith(kinds['image/png'])) return 'image/png';
  return base64.startsWith(kinds['image/jpeg']) ? 'image/jpeg' : undefined;
};

const picture = z
  .string()
  .refine((text) => /^[A-Za-z0-9+/]+={0,2}$/.test(text) && pictureKind(text) !== undefined, {
    error: "is no picture; write readFileSync('mara.jpg', 'base64'), of a JPEG or a PNG",
  })
  .refine((text) => bytesOf(text) <= most, {
    error: (issue) =>
      `weighs ${bytesOf(String(issue.input)).toLocaleString('en-GB')} bytes; at most ${most.toLocaleString('en-GB')}, since it travels with every letter. Save it 96 by 96 pixels large, as JPEG`,
  });

const email = z.email({ error: 'is no e-mail address' }).refine((text) => text === text.toLowerCase(), {
  error: 'must be in lower case, as addresses are looked up',
});

/** How those who write to customers sign, by the address that they sign in with. Whoever is not here signs with the name that they sign in with. */
export const people = z
  .record(
    email,
    z.strictObject({
      /** `Mara`, or `Mara Lindt`. */
      name: z.string().trim().min(1).max(60).optional(),
      /** Below the name, in the customer's language or not at all: `{ en: 'Customer care', de: 'Kundendienst' }`. */
      role: localText(60).optional(),
      /** Of their face, in base64. */
      picture: picture.optional(),
    }),
  )
  .refine((all) => Object.values(all).reduce((sum, one) => sum + bytesOf(one.picture ?? ''), 0) <= mostTogether, {
    error: `have pictures of more than ${mostTogether / 1000} KB together; save them smaller, or leave some out`,
  });

export type People = z.output<typeof people>;

/** The pictures alone, by address, and the people without: only whoever sends letters carries pictures. */
export const faceless = (
  all: People,
): { readonly people: People; readonly faces: Readonly<Record<string, string>> } => ({
  people: Object.fromEntries(Object.entries(all).map(([address, { picture, ...rest }]) => [address, rest])),
  faces: Object.fromEntries(
    Object.entries(all).flatMap(([address, one]) => (one.picture === undefined ? [] : [[address, one.picture]])),
  ),
});
