import { survey as schema } from '../../shared/contracts/config/survey.ts';
import type { ConsentRow } from '../../shared/contracts/rows/consent.ts';
import { cardPage } from '../../shared/render/card-page.ts';
import { consentPage } from '../../shared/render/consent-page.ts';
import { kioskPage } from '../../shared/render/kiosk-page.ts';
import { noticePage } from '../../shared/render/other-pages.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import { brand } from './brand.ts';

const at = '2026-11-24T10:00:00.000Z';
const consent: Omit<ConsentRow, 'language'> = {
  ...{ kind: 'consent', version: 1, id: 'c', taskId: 't', contactId: 'a', use: 'testimonial', name: 'Ada B.' },
  ...{ words: 'Lovely table, and it came on the day you said.', askedBy: { name: 'Mara', email: 'm@x.example' } },
  ...{ askedAt: at, state: 'asked' },
};

/** Pages at a counter, the card to print, and what is asked of customers whose words please. */
export const counterScreens = (): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...['en', 'de', 'ar'].flatMap((language) => [
      ...(['nps', 'smileys', 'stars', 'thumbs', 'csat'] as const).map((type) => {
        const wording = wordingOf(schema.parse({ type }), brand, language);
        const view = { brand, language, wording };
        return { [`kiosk-${type}-${language}`]: kioskPage({ ...view, once: 'x', action: '/l/x?kiosk=1' }).html };
      }),
      {
        [`card-${language}`]: cardPage({
          ...{ brand, language, wording: wordingOf({ type: 'csat' }, brand, language) },
          url: 'https://feedback.oakandember.example/l/0123456789abcdefghjkmnpqrs0123456789',
        }).html,
        [`consent-${language}`]: consentPage({ brand, consent: { ...consent, language }, action: '/c/x' }).html,
        [`not-found-${language}`]: noticePage('not-found', { brand, language }).html,
      },
    ]),
  );
