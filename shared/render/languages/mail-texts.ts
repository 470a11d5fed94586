import type { BuiltLanguage } from './address.ts';
import { mail as ar } from './ar.ts';
import { mail as de } from './de.ts';
import { mail as en } from './en.ts';
import { mail as es } from './es.ts';
import { mail as fr } from './fr.ts';
import { mail as he } from './he.ts';
import { mail as it } from './it.ts';
import { mail as ja } from './ja.ts';
import { mail as nl } from './nl.ts';
import { mail as pl } from './pl.ts';
import { mail as pt } from './pt.ts';
import { mail as ru } from './ru.ts';
import { mail as sv } from './sv.ts';
import type { MailTexts } from './texts.ts';
import { mail as tr } from './tr.ts';
import { mail as uk } from './uk.ts';
import { mail as zh } from './zh.ts';

/** What customers read in mail and texts, by primary language tag. */
export const mailTexts: Readonly<Record<BuiltLanguage, MailTexts>> = {
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
};
