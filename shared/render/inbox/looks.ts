import { panesStyle } from './panes-style.ts';
import { inboxScript } from './script.ts';
import { rules } from './style-rules.ts';

/** Styles and script of the inbox, which travel compressed: no function weighs them before a page is drawn. */
export const inboxLooks = () => ({ rules, panes: panesStyle, script: inboxScript });
