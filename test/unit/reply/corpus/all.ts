import type { Case } from './case.ts';
import { english } from './english.ts';
import { european } from './european.ts';
import { later } from './later.ts';
import { machines } from './machines.ts';
import { mails } from './mails.ts';
import { moods } from './moods.ts';
import { homographs, moreLanguages, ownHomographs } from './more-languages.ts';
import { numbers } from './numbers.ts';
import { moreWishes, wishes } from './wishes.ts';
import { world } from './world.ts';

export const corpus: readonly Case[] = [
  ...english,
  ...european,
  ...world,
  ...later,
  ...moods,
  ...mails,
  ...machines,
  ...numbers,
  ...wishes,
  ...moreWishes,
  ...moreLanguages,
  ...homographs,
  ...ownHomographs,
];
