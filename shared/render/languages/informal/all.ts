import { informalLetterTexts } from './consent.ts';
import { informalConversationTexts } from './conversation.ts';
import { informalMailTexts } from './mail-texts.ts';
import { informalOccasions } from './occasions.ts';
import { informalPageTexts } from './page-texts.ts';
import { informalPromiseTexts } from './promise.ts';

/** All that customers read of a brand that addresses them informally. Bundles carry it compressed, as `#informal-texts`. */
export const informalTexts = () => ({
  conversation: informalConversationTexts(),
  letters: informalLetterTexts(),
  mail: informalMailTexts(),
  occasions: informalOccasions(),
  page: informalPageTexts(),
  promise: informalPromiseTexts(),
});
