import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { AddressRow } from '../../shared/contracts/rows/contact.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { languagesOf } from '../../shared/domain/contact/languages.ts';
import { isOwnWish } from '../../shared/domain/contact/may-write.ts';
import { countriesOfPhone } from '../../shared/domain/contact/phone.ts';
import { askedOf } from '../../shared/domain/conversation/asked-of.ts';
import { understandText } from '../../shared/domain/reply/understand.ts';
import type { Understood } from '../../shared/domain/reply/understood.ts';
import type { Records } from '../../shared/ports/records.ts';
import { currentContact } from '../../shared/steps/contact/current-contact.ts';

export interface Writer {
  readonly address: string;
  readonly row: AddressRow | undefined;
  readonly about: { readonly survey: SurveyRow; readonly program: ProgramConfig } | undefined;
}

export interface ReadText {
  readonly understood: Understood;
  /** What a person reads of it. */
  readonly words: string;
}

/** Where nothing was asked no number is a rating. */
const nothing = { low: 1, high: 0 };

/** Pictures are not delivered to us; that there was something is worth a look. */
const wordless = '(a text without words, or only a picture)';

/** What a text means, by who wrote it and what they were asked. One that says nothing is for a person, too. */
export const readAs = async (
  body: string,
  { address, row, about }: Writer,
  { records, config }: { readonly records: Records; readonly config: RuntimeConfig },
): Promise<ReadText> => {
  const contact = row && (await currentContact(row.contactId, records));
  const reads = [...(contact?.locale ? [contact.locale] : []), ...languagesOf(countriesOfPhone(address))];
  const more = { reads, sender: config.brand.name };
  const asked = about
    ? askedOf(about.survey, about.program.survey, more)
    : { scale: nothing, language: config.brand.language, ...more };
  const understood = understandText(body, asked);
  if (understood.kind === 'empty')
    return { understood: { kind: 'comment', comment: wordless, ambiguous: false }, words: wordless };
  if (understood.kind === 'sign') return { understood, words: understood.sign };
  if (isYes(body) && hasLeft(row)) return { understood: { kind: 'resume' }, words: body };
  return { understood, words: understood.kind === 'comment' ? understood.comment : body };
};

/** To somebody who left, carriers take it for START. */
const isYes = (body: string): boolean => /^[\s\p{P}]*yes[\s\p{P}]*$/iu.test(body);

const hasLeft = (row: AddressRow | undefined): boolean => row?.suppressed !== undefined && isOwnWish(row.suppressed);
