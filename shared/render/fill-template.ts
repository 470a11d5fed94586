import { html } from './html.ts';

/** A template with its texts, each escaped. A part whose text is missing or empty is left out. */
export const fillTemplate = (template: string, values: Readonly<Record<string, string | undefined>>): string =>
  template
    .replace(/\{\{#(\w+)\}\}(.*?)\{\{\/\1\}\}/gs, (_, name: string, part: string) => (values[name] ? part : ''))
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => html`${values[name]}`.markup);
