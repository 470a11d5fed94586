import { page as ar } from './ar.ts';
import { page as de } from './de.ts';
import { page as en } from './en.ts';
import { page as es } from './es.ts';
import { page as fr } from './fr.ts';
import { page as he } from './he.ts';
import { page as it } from './it.ts';
import { page as ja } from './ja.ts';
import { page as nl } from './nl.ts';
import { page as pl } from './pl.ts';
import { page as pt } from './pt.ts';
import { page as ru } from './ru.ts';
import { page as sv } from './sv.ts';
import { page as tr } from './tr.ts';
import { page as uk } from './uk.ts';
import { page as zh } from './zh.ts';

/** What customers read on the pages, by primary language tag. Bundles carry it compressed, as `#page-texts`. */
export const pageTexts = () => ({
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  ja,
  nl,
  pl,
  pt,
  ru,
  sv,
  tr,
  uk,
  zh,
});
