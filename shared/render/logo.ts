import { html, type SafeHtml } from './html.ts';

/** PNG in base64, for light surroundings and for dark ones. */
export interface Logo {
  readonly light: string;
  readonly dark?: string | undefined;
}

/** So high it stands on the screen, and so wide at most, in pixels. */
const high = 40;
const widest = 220;

/** Pixels on the screen, from the picture's own first chunk (PNG, IHDR: width and height, big endian, from byte 16). */
export const sizeOf = (base64: string): { readonly width: number; readonly height: number } => {
  const head = Buffer.from(base64.slice(0, 32), 'base64');
  const [width, height] = head.length < 24 ? [1, 1] : [head.readUInt32BE(16), head.readUInt32BE(20)];
  const share = Math.min(high / Math.max(1, height), widest / Math.max(1, width));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
};

/** In a page, where nothing is loaded from anywhere. */
export const logoIn = (name: string, { light, dark }: Logo): SafeHtml => {
  const { width, height } = sizeOf(light);
  const other = dark && html`<source media="(prefers-color-scheme:dark)" srcset="data:image/png;base64,${dark}">`;
  return html`<picture>${other}<img src="data:image/png;base64,${light}" alt="${name}" width="${width}" height="${height}"></picture>`;
};

/** A picture that travels with a mail, and its name there. */
export interface MailPicture {
  readonly contentId: string;
  readonly base64: string;
  /** PNG where nothing is said. */
  readonly type?: 'image/png' | 'image/jpeg' | undefined;
}

const names = { light: 'logo', dark: 'logo-dark' } as const;

export const picturesOf = ({ light, dark }: Logo): readonly MailPicture[] => [
  { contentId: names.light, base64: light },
  ...(dark ? [{ contentId: names.dark, base64: dark }] : []),
];

/** In a mail: the one for the dark is hidden until a style sheet shows it, and from Outlook for good. */
export const logoInMail = (name: string, { light, dark }: Logo): SafeHtml => {
  const { width, height } = sizeOf(light);
  const picture = (id: string, theme: string, hidden: string): SafeHtml =>
    html`<img class="${theme}" src="cid:${id}" alt="${name}" width="${width}" height="${height}" border="0" style="${hidden}vertical-align:middle">`;
  if (!dark) return picture(names.light, 'logo', '');
  return html`${picture(names.light, 'on-light', '')}${picture(names.dark, 'on-dark', 'display:none;mso-hide:all;')}`;
};
