import { letterMail } from '../../shared/render/letter-mail.ts';
import { senderOf } from '../../shared/render/sender.ts';
import { readerOf } from '../../shared/render/texts.ts';
import { brand, face, people } from './brand.ts';

const by = { name: 'Mara Lindt', email: 'mara@oakandember.example' };

const words: Readonly<Record<string, string>> = {
  en: 'I am sorry about the cracked table top. A new one left our workshop this morning and will be with you on Thursday; the driver takes the old one back.\n\nIf the time does not suit you, just answer this mail.',
  de: 'Es tut mir leid, dass die Tischplatte gerissen ist. Eine neue hat heute Morgen unsere Werkstatt verlassen und ist am Donnerstag bei Ihnen.',
  ar: 'نأسف لتشقق سطح الطاولة. غادر سطح جديد ورشتنا هذا الصباح وسيصل إليك يوم الخميس.',
};

/** Letters to customers. */
export const letters = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([language, written]) => {
      const message = { words: written, subject: undefined, language, purpose: 'answer' as const };
      const sender = { ...senderOf(by, people, readerOf(language, brand)), face };
      const view = {
        brand,
        message,
        sender,
        name: 'Ada Byron',
        title: 'order 1001, oak table',
        unsubscribeUrl: undefined,
      };
      const thanks = { ...message, purpose: 'thanks' as const };
      return [
        [`mail-letter-${language}`, letterMail(view).html],
        [
          `mail-letter-thanks-${language}`,
          letterMail({ ...view, message: thanks, unsubscribeUrl: 'https://f.example/u/x' }).html,
        ],
      ];
    }),
  );
