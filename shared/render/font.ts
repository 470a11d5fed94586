import type { Font } from '../contracts/config/look.ts';

/** What systems have, the first that one of them knows; names within double quotes, as style sheets want them. */
const stacks: Readonly<Record<Font, string>> = {
  sans: 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif',
  humanist: 'Seravek,"Gill Sans Nova",Ubuntu,Calibri,"Noto Sans",sans-serif',
  rounded: 'ui-rounded,"SF Pro Rounded","Hiragino Maru Gothic ProN",Quicksand,Nunito,"Segoe UI",Roboto,sans-serif',
  serif: 'ui-serif,"Iowan Old Style",Charter,Cambria,Georgia,"Noto Serif",serif',
};

export const fontOf = (font: Font = 'sans'): string => stacks[font];

/** Mail programs know fewer names, and none of a system's own but by its brand. */
const mailStacks: Readonly<Record<Font, string>> = {
  sans: "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif",
  humanist: "Seravek,'Gill Sans',Calibri,Ubuntu,'Noto Sans',Verdana,sans-serif",
  rounded: "ui-rounded,'SF Pro Rounded','Arial Rounded MT Bold',Nunito,'Segoe UI',Roboto,Arial,sans-serif",
  serif: "'Iowan Old Style',Charter,Cambria,Georgia,'Noto Serif',serif",
};

export const mailFontOf = (font: Font = 'sans'): string => mailStacks[font];
