import { feeling } from './feeling.ts';
import { saysAnyOf, speaksOf } from './find.ts';

const gratitude = [
  'thanks|thank you|many thanks|thx|cheers|much appreciated',
  'danke|dankeschön|vielen dank|besten dank',
  'merci|gracias|grazie|bedankt|dank je|dank u|obrigado|obrigada|dziękuję|dzięki|tack|teşekkürler|teşekkür ederim',
  'спасибо|благодарю|дякую|شكرا|شكراً|תודה|ありがとう|谢谢|謝謝|感谢',
] as const;

/** A short word of thanks that asks for nothing and is not angry. */
export const isThanks = (words: string): boolean =>
  words.length < 200 && !/[?？؟]/.test(words) && saysAnyOf(words, gratitude) && !speaksOf(words, feeling.appalled);
