import { automaticWords } from '../automatic-words.ts';
import { reactedTo, reactingStems, reactingWords, reactionWords, takenBack } from '../reaction-words.ts';
import { signs } from './devices.ts';
import { farewells } from './farewells.ts';
import { greetings } from './greetings.ts';
import { homographs } from './homographs.ts';
import { machineWords } from './machines.ts';
import { mailNotices } from './mail-notices.ts';
import { mailOnly } from './mail-only.ts';
import { moods } from './moods.ts';
import { notices } from './notices.ts';
import { ordinals } from './ordinals.ts';
import { receipts } from './receipts.ts';
import { restating } from './restating.ts';

/** What is known of replies beside the data of each language. Bundles carry it compressed, as `#reply-words`. */
export const replyWords = () => ({
  mailNotices,
  mailOnly,
  machineWords,
  automaticWords,
  reactionWords,
  reactedTo,
  reactingStems,
  reactingWords,
  takenBack,
  signs,
  notices,
  ordinals,
  receipts,
  greetings,
  moods,
  farewells,
  homographs,
  restating,
});
