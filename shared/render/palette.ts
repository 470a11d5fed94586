/** Colours of pages and mail, from the one that the brand chose. Contrast is calculated, not hoped for (WCAG 2.2, 1.4.3). */
export interface Tokens {
  readonly background: string;
  readonly surface: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  /** The brand's colour, moved until it can be read on the background. */
  readonly accent: string;
  readonly onAccent: string;
}

type Rgb = readonly [number, number, number];

/** Ratio that small text needs. */
const readable = 4.5;

const parse = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const format = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const channel = (part: number): number =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;

/** Relative luminance, 0 (black) to 1 (white), as WCAG defines it. */
const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);

/** Contrast ratio of two colours (`#rrggbb`), 1 to 21. */
export const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(parse(a)), luminance(parse(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const mixed = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((part, at) => part + ((to[at] ?? 0) - part) * share) as unknown as Rgb;

/** The colour, moved towards `towards` in small steps until it reads on every one of `grounds`. */
const readableOn = (hex: string, grounds: readonly string[], towards: string): string => {
  for (let share = 0; share <= 1; share += 0.02) {
    const candidate = format(mixed(parse(hex), parse(towards), share));
    if (grounds.every((ground) => contrast(candidate, ground) >= readable)) return candidate;
  }
  return towards;
};

const onColour = (hex: string): string => (contrast('#ffffff', hex) >= readable ? '#ffffff' : '#111111');

interface Palette {
  readonly light: Tokens;
  readonly dark: Tokens;
}

/** Brands have one colour, and each mail and page asks for it. */
let last: { readonly accent: string; readonly palette: Palette } | undefined;

/**
 * Tokens for light and dark surroundings.
 * @param accent the brand's colour, `#rrggbb`.
 */
export const palette = (accent: string): Palette => {
  if (last?.accent !== accent) last = { accent, palette: paletteOf(accent) };
  return last.palette;
};

const paletteOf = (accent: string): Palette => {
  const light = { background: '#f6f5f2', surface: '#ffffff', text: '#1c1b19', quiet: '#5f5b55', line: '#8b867e' };
  const dark = { background: '#151413', surface: '#1f1e1c', text: '#f1efeb', quiet: '#b4afa7', line: '#7d786f' };
  const onLight = readableOn(accent.toLowerCase(), [light.background, light.surface], '#000000');
  const onDark = readableOn(accent.toLowerCase(), [dark.background, dark.surface], '#ffffff');
  return {
    light: { ...light, accent: onLight, onAccent: onColour(onLight) },
    dark: { ...dark, accent: onDark, onAccent: onColour(onDark) },
  };
};
