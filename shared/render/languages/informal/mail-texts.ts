import { informally } from '../address.ts';
import { mailTexts } from '../mail-texts.ts';
import type { MailTexts } from '../texts.ts';
import { mail as de } from './de.ts';
import { mail as es } from './es.ts';
import { mail as fr } from './fr.ts';
import { mail as it } from './it.ts';
import { mail as nl } from './nl.ts';
import { mail as pl } from './pl.ts';
import { mail as ru } from './ru.ts';
import { mail as tr } from './tr.ts';
import { mail as uk } from './uk.ts';

/** What customers read in mail and texts of a brand that addresses them informally. */
export const informalMailTexts = () => informally<MailTexts>(mailTexts, { de, es, fr, it, nl, pl, ru, tr, uk });
