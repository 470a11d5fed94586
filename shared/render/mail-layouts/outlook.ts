import { SafeHtml } from '../html.ts';

/** For Outlook on Windows alone, which knows neither a greatest width nor boxes that stand side by side. */
export const outlook = (markup: string): SafeHtml => new SafeHtml(`<!--[if mso]>${markup}<![endif]-->`);
