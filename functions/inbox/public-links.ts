import { publicLinks } from '../../shared/domain/link/public-link.ts';
import { own } from '../../shared/domain/own.ts';
import { cardPage } from '../../shared/render/card-page.ts';
import { qrSvg } from '../../shared/render/qr.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import type { Answer } from './answer.ts';
import type { InboxDeps } from './deps.ts';
import { nowhere } from './doors.ts';

/** Addresses that anybody may answer at, one for each programme that has one. */
export const linksOf = ({ config, keyring, publicUrl }: InboxDeps) =>
  publicLinks(config.programs, { key: keyring.links, publicUrl });

/** A programme's link as a card to print, in the brand's language, or as the code alone. */
export const showCard = (program: string, as: 'card' | 'code', deps: InboxDeps): Answer => {
  const link = linksOf(deps).find((one) => one.program === program);
  const survey = own(deps.config.programs, program)?.survey;
  if (!link || !survey) return nowhere(deps);
  const { brand } = deps.config;
  if (as === 'card') {
    const wording = wordingOf(survey, brand, brand.language);
    return { status: 200, page: cardPage({ brand, language: brand.language, wording, url: link.url }) };
  }
  const headers = {
    'content-type': 'image/svg+xml',
    'content-disposition': `attachment; filename="heardback-${program}.svg"`,
  };
  return { status: 200, text: qrSvg(link.url).markup, headers };
};
