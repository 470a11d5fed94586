/** Markup that is safe to write out: everything interpolated into `html` was escaped. */
export class SafeHtml {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Value = string | number | SafeHtml | undefined | false | readonly Value[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escaped for text and for quoted attributes. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '');

const written = (value: Value): string => {
  if (value === undefined || value === false) return '';
  if (value instanceof SafeHtml) return value.markup;
  return Array.isArray(value) ? value.map(written).join('') : escaped(String(value));
};

/** Markup from a template; whatever is interpolated is escaped unless it is markup already. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): SafeHtml =>
  new SafeHtml(parts.map((part, at) => (at === 0 ? part : written(values[at - 1]) + part)).join(''));
