import { informally } from '../address.ts';
import { pageTexts } from '../page-texts.ts';
import type { PageTexts } from '../texts.ts';
import { page as de } from './de.ts';
import { page as es } from './es.ts';
import { page as fr } from './fr.ts';
import { page as it } from './it.ts';
import { page as nl } from './nl.ts';
import { page as pl } from './pl.ts';
import { page as ru } from './ru.ts';
import { page as tr } from './tr.ts';
import { page as uk } from './uk.ts';

/** What customers read on the pages of a brand that addresses them informally. */
export const informalPageTexts = () => informally<PageTexts>(pageTexts(), { de, es, fr, it, nl, pl, ru, tr, uk });
