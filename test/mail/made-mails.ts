import { inCharset } from './charsets.ts';
import { void_, worded, wordless } from './contents.ts';
import { injuries } from './injuries.ts';
import type { MadeMail } from './made-mail.ts';
import { spoken } from './made-mail.ts';
import { leaf, mailAround, type Transfer } from './part.ts';
import { sentences } from './sentences.ts';

const transfers: readonly Transfer[] = ['8bit', 'quoted-printable', 'base64'];

/** Words in every charset that a mail may bring, labelled rightly, wrongly, or not at all. */
const inCharsets = (): readonly MadeMail[] =>
  sentences.flatMap(({ words, charset, labels }) =>
    labels.flatMap((label) =>
      (charset.startsWith('utf-16') ? (['base64'] as const) : transfers).map((transfer) => ({
        name: `"${words.slice(0, 12)}" in ${charset} labelled ${label === '' ? 'nothing' : label}, in ${transfer}`,
        raw: mailAround(
          leaf(`text/plain${label === '' ? '' : `; charset=${label}`}`, inCharset(words, charset), { transfer }),
        ),
        said: 'words' as const,
        words,
      })),
    ),
  );

const shaped = (): readonly MadeMail[] =>
  Object.entries(worded).flatMap(([name, make]) =>
    Object.entries(injuries).map(([injury, hurt]) => ({
      name: `${name}; ${injury}`,
      raw: hurt(mailAround(make())),
      said: 'words' as const,
      words: spoken,
    })),
  );

const subjects = { unchanged: 'Re: How did we do?', changed: 'Where is my refund???', missing: undefined } as const;

const wordlessOnes = (): readonly MadeMail[] =>
  Object.entries(wordless).flatMap(([name, { said, make }]) =>
    Object.entries(subjects).map(([kind, subject]) => ({
      name: `${name} under a subject that is ${kind}`,
      raw: mailAround(make(), subject),
      said,
      words: '',
    })),
  );

const emptyOnes = (): readonly MadeMail[] =>
  Object.entries(void_).flatMap(([name, make]) =>
    Object.entries(subjects).map(([kind, subject]) => ({
      name: `${name} under a subject that is ${kind}`,
      raw: mailAround(make(), subject),
      said: kind === 'changed' ? ('subject' as const) : ('nothing' as const),
      words: '',
    })),
  );

/** Several hundred mails, the same at every call; each says what must not be lost of it. */
export const madeMails = (): readonly MadeMail[] => [...shaped(), ...inCharsets(), ...wordlessOnes(), ...emptyOnes()];
