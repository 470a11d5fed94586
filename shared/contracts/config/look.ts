import * as z from 'zod';

/** Bytes of the light sign and the dark one together: they stand in every page, of which a customer loads 14 KB at most. */
const most = 2_400;
/** Pixels on the screen; a picture of twice as many is sharp on a phone. */
const mostHigh = 240;

const bytesOf = (base64: string): number => Math.floor((base64.replace(/=+$/, '').length * 3) / 4);

/** A PNG begins with a signature, and its first chunk says how large it is. */
const isPng = (base64: string): boolean => base64.startsWith('iVBORw0KGgoAAAANSUhEUg');

const png = z
  .string()
  .regex(/^[A-Za-z0-9+/]+={0,2}$/, {
    error: "is no picture; write readFileSync('logo.png', 'base64')",
  })
  .refine(isPng, { error: 'is no PNG, the one kind of picture that every mail program shows; save it as PNG' });

/** The brand's sign, as PNG in base64, for light surroundings and for dark ones. */
export const logo = z
  .strictObject({ light: png, dark: png.optional() })
  .superRefine(({ light, dark = '' }, { addIssue }) => {
    const weight = bytesOf(light) + bytesOf(dark);
    if (weight > most)
      addIssue({
        code: 'custom',
        message: `weighs ${weight.toLocaleString('en-GB')} bytes; at most ${most.toLocaleString('en-GB')} for light and dark together, since it stands in every page. Save it with few colours (pngquant 16), at most ${mostHigh} px high`,
      });
  });

/** What every system has; nothing is loaded from anywhere. */
export const font = z.enum(['sans', 'humanist', 'rounded', 'serif']);
export type Font = z.infer<typeof font>;
