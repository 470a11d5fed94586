import type { Asked } from '../reply/asked.ts';
import { ownWords } from '../reply/cut.ts';
import type { ReadMail } from '../reply/mail-body.ts';
import { understandMail } from '../reply/understand.ts';
import type { Understood } from '../reply/understood.ts';
import { broughtAlong, nothingCame } from './brought-along.ts';
import { changedSubject } from './changed-subject.ts';

export interface MailSaid {
  readonly understood: Understood;
  /** Everything that a person can read of it: words, or the subject, and what came along. Never empty for a person's mail. */
  readonly words: string;
}

export interface Circumstances {
  readonly asked: Asked;
  /** Subjects under which we wrote. */
  readonly ours: readonly string[];
  /** Where the mail lies as it came. */
  readonly place: string;
  /** A person has looked at it and says that one wrote it. */
  readonly byPerson?: boolean | undefined;
}

/**
 * What a mail says, by whatever it is said: words, else a subject that is not ours, else that something came along, else that an
 * empty mail came. Only a machine's says nothing.
 */
export const saidIn = (mail: ReadMail, circumstances: Circumstances): MailSaid => {
  const { asked, byPerson = false } = circumstances;
  // A subject is looked at here, where it is known under which ones we wrote.
  const found = understandMail(mail, { ...asked, subject: mail.subject });
  if (found.kind === 'automatic' && !byPerson) return { understood: found, words: '' };
  const words = ownWords(mail.text);
  const understood = found.kind === 'automatic' ? asPersons(words || mail.text, asked) : inMail(found, words);
  if (understood.kind === 'empty' || understood.kind === 'automatic') return wordless(mail, circumstances);
  return withBrought({ understood, words: words || mail.subject.trim() }, mail, circumstances);
};

/** Only carriers answer `HELP`: whoever writes it in a mail wants a person. */
const inMail = (understood: Understood, words: string): Understood =>
  understood.kind === 'help' ? { kind: 'comment', comment: words, ambiguous: false } : understood;

/** Read for what it says, whatever else gives a machine away. */
const asPersons = (text: string, asked: Asked): Understood => {
  const understood = understandMail({ subject: '', text, headers: {} }, asked);
  return understood.kind === 'automatic' ? { kind: 'comment', comment: text.trim(), ambiguous: false } : understood;
};

const wordless = (mail: ReadMail, circumstances: Circumstances): MailSaid => {
  const changed = changedSubject(mail.subject, circumstances.ours);
  const said = changed && fromSubject(changed, circumstances.asked);
  const note = broughtAlong(mail, { ...circumstances, alone: true });
  if (said) return note === nothingCame ? said : noted(said, note);
  const words = mail.subject.trim() === '' ? note : `${note}\nSubject: ${mail.subject.trim()}`;
  return { understood: { kind: 'comment', comment: words, ambiguous: false }, words };
};

/** In an answer a subject may be ours after all, changed on its way: a number there counts only where nothing else is said. */
const fromSubject = ({ text, answers }: NonNullable<ReturnType<typeof changedSubject>>, asked: Asked): MailSaid => {
  const understood = understandMail({ subject: '', text, headers: {} }, asked);
  const isSure = understood.kind === 'answer' && (!answers || understood.comment === undefined);
  if (isSure || understood.kind === 'unsubscribe') return { understood, words: text };
  const ambiguous = understood.kind === 'comment' && understood.ambiguous && !answers;
  return { understood: { kind: 'comment', comment: text, ambiguous }, words: text };
};

/** What came along stands below the words. */
const withBrought = (said: MailSaid, mail: ReadMail, circumstances: Circumstances): MailSaid => {
  const note = broughtAlong(mail, { ...circumstances, alone: false });
  return note === '' ? said : noted(said, note);
};

const noted = ({ understood, words }: MailSaid, note: string): MailSaid => {
  const above = (text: string | undefined): string => [text, note].filter(Boolean).join('\n\n');
  if (understood.kind !== 'answer' && understood.kind !== 'comment') return { understood, words: above(words) };
  return { understood: { ...understood, comment: above(understood.comment) }, words: above(words) };
};
