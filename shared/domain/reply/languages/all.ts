import { ar } from './ar.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { hu } from './hu.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Language } from './language.ts';
import { nb } from './nb.ts';
import { neighbours } from './neighbours.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { th } from './th.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';
/**
 * In the order in which they are tried where a word says nothing about its language. Bundles carry them compressed, as
 * `#reply-languages`.
 */
export const replyLanguages = (): readonly Language[] => [
  en,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  pl,
  tr,
  sv,
  cs,
  ru,
  uk,
  ar,
  he,
  ja,
  zh,
  hi,
  da,
  nb,
  fi,
  hu,
  el,
  ro,
  ko,
  id,
  vi,
  th,
  ...neighbours,
];
