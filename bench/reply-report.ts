import EmailReplyParser from 'email-reply-parser';
import { understandMail, understandText } from '../shared/domain/reply/understand.ts';
import type { Understood } from '../shared/domain/reply/understood.ts';
import { corpus } from '../test/unit/reply/corpus/all.ts';
import { type Case, type Sort, sorts } from '../test/unit/reply/corpus/case.ts';

type Outcome = Pick<Understood, 'kind'> & { readonly score?: number };

const ours = ({
  medium,
  text,
  subject = '',
  headers = {},
  scale = { low: 0, high: 10 },
  survey,
  language,
}: Case): Outcome => {
  const asked = { scale, language: survey ?? language };
  return medium === 'sms' ? understandText(text, asked) : understandMail({ subject, text, headers }, asked);
};

const keywords: Readonly<Record<string, 'unsubscribe' | 'help' | 'resume'>> = {
  stop: 'unsubscribe',
  stopall: 'unsubscribe',
  unsubscribe: 'unsubscribe',
  cancel: 'unsubscribe',
  end: 'unsubscribe',
  quit: 'unsubscribe',
  help: 'help',
  start: 'resume',
};

/** What most systems do: a reply parser, the carriers' keywords, `Auto-Submitted`, and the first number in the text that is on the scale. */
const usual = ({ medium, text, headers = {}, scale = { low: 0, high: 10 } }: Case): Outcome => {
  if ((headers['auto-submitted'] ?? 'no') !== 'no') return { kind: 'automatic' };
  const visible = (medium === 'sms' ? text : new EmailReplyParser().read(text).getVisibleText()).trim();
  if (visible === '') return { kind: 'empty' };
  const keyword = keywords[visible.toLowerCase()];
  if (keyword) return { kind: keyword };
  const score = [...visible.matchAll(/\d+/g)]
    .map(([digits]) => Number(digits))
    .find((number) => number >= scale.low && number <= scale.high);
  return score === undefined ? { kind: 'comment' } : { kind: 'answer', score };
};

const isRight = (outcome: Outcome, { expected }: Case): boolean =>
  outcome.kind === expected.kind && (expected.kind !== 'answer' || outcome.score === expected.score);

const invents = (outcome: Outcome, { expected }: Case): boolean =>
  outcome.kind === 'answer' && (expected.kind !== 'answer' || outcome.score !== expected.score);

const judged = () => corpus.map((one) => ({ one, ours: ours(one), usual: usual(one) }));
type Judged = ReturnType<typeof judged>[number];

const share = (cases: readonly Judged[], of: 'ours' | 'usual'): string =>
  `${Math.round((100 * cases.filter((each) => isRight(each[of], each.one)).length) / cases.length)} %`;

const cell = (cases: readonly Judged[]): string =>
  cases.length === 0 ? '' : `${share(cases, 'ours')} / ${share(cases, 'usual')} of ${cases.length}`;

const titles: Readonly<Record<Sort, string>> = {
  rating: 'a rating',
  unclear: 'no clear rating',
  words: 'words only',
  command: 'a command',
  quoted: 'a whole mail',
  machine: 'a machine?',
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The document that `docs/replies.md` holds. */
export const replyReport = (): string => {
  const all = judged();
  const languages = [...new Set(all.map(({ one }) => one.language))].toSorted();
  const row = (name: string, cases: readonly Judged[]): string =>
    line([name, ...sorts.map((sort) => cell(cases.filter(({ one }) => one.sort === sort))), cell(cases)]);
  const wrong = (of: 'ours' | 'usual'): number => all.filter((each) => invents(each[of], each.one)).length;
  return `# How well replies are understood

Customers answer a survey by mail or text in their own words. \`shared/domain/reply\` decides what they mean; what it is not sure of stays a
comment, for a person to read or for us to ask once.

Measured on the ${all.length} replies of \`test/unit/reply/corpus\` in ${languages.length} languages, which we wrote ourselves: the shapes that mail programs give a reply
are theirs, the words are ours, and a mistake that was found was repaired. So the table shows what is covered, not how a stranger's reply will fare.
Nearer to that: of 342 replies written afterwards without looking at the data, 312 (91 %) were understood at first reading; of the others 26 were
left to a person or asked about once more, and 4 (1 %) had a rating recorded that was not clearly meant. They are in the corpus now, repaired where
that could be done without a guess.

Two figures in each cell: ours, and what is usually done: \`email-reply-parser\`, the carriers' English keywords, \`Auto-Submitted\`, and
the first number that is on the scale. Right means the same kind of outcome and the same rating.

${line(['', ...sorts.map((sort) => titles[sort]), 'all'])}
${line(['---', ...sorts.map(() => '---:'), '---:'])}
${languages
  .map((language) =>
    row(
      language,
      all.filter(({ one }) => one.language === language),
    ),
  )
  .join('\n')}
${row('all', all)}

The costliest mistake is a rating that the customer did not give, or another than the one given. Recorded so: ${wrong('ours')} of ${all.length} by us, ${wrong('usual')} as it is
usually done.

## What is left of a reply

Before anything is understood, quotes, attributions, signatures and footers are cut. Words are lost only where they are certainly quoted: a
signature kept is a blemish, a sentence lost is a fault. Where nothing would remain, what stands unmarked below an attribution is kept, and marked
lines that name nobody. What programs write is data: \`shared/domain/reply/languages\`, for the languages in which replies are read and
nineteen more. A setting of \`ownWords\` keeps closings ("Best regards, Kim"), as some of the corpora below do.

Corpora that nobody here wrote, fetched on 27 November 2026, none of them kept here: mails of which the same words were left, whatever the space
between them, and in brackets those of which nothing was left though their makers say that there are words.
\`npm run bench:replies -- <folder with a folder for each>\` prints them again.

|  | ours | email-reply-parser 2.3.9 | node-email-reply-parser 0.1.4 | planer 1.2.0 |
| --- | ---: | ---: | ---: | ---: |
| discourse/email_reply_trimmer, 64 | 59 (0) | 32 (1) | 37 (1) | 30 (2) |
| crisp-oss/email-reply-parser, 50 whose words its test states | 44 (0) | 47 (0) | 30 (0) | 27 (0) |
| mailgun/talon, 19 texts | 17 (0) | 10 (0) | 12 (0) | 14 (0) |
| mailgun/talon, 12 mails | 10 (0) | 9 (0) | 9 (0) | 12 (0) |
| mailgun/talon, 9 pages of HTML | 9 (0) | 6 (0) | 5 (0) | 8 (0) |
| mailgun/talon, 6 signatures | 1 (0) | 0 (0) | 1 (0) | 0 (0) |

They were repaired by kind while we looked at them, so a stranger's reply fares worse. Four of discourse's keep the quotes between which
somebody answers, which we never count as the customer's; the second parser wrote the second corpus.

## What counts as a rating

- A number that stands for itself (\`9\`, \`9/10\`, \`9 - quick\`), or that words announce (\`I'd give it an 8\`, \`Note: 7\`), in digits of any script or in
  the number words of thirty-nine languages. Stars where the scale has five, or where more than five are given; thumbs where thumbs were asked for.
- One behind a word or two of opinion or thanks (\`Great service 9\`, \`danke 10\`, \`pas content 2\`), if it is on the side of the scale that the words
  are on: \`Gut 2\`, which is a mark at German schools, is asked about.
- Not what is counted, dated, priced, numbered, denied, wished for, asked, approximate or between two numbers (\`3 days\`, \`order 10\`, \`not a 10\`,
  \`8 or 9\`, \`8.5\`, \`4/5\` on a scale of ten). Where a rating may have been meant, the reply is marked as ambiguous.
- Two different ratings are none, unless the words say which is meant: \`not 9 but 3\`, \`9, no 3\`, \`change my 9 to a 6\`, \`overall 7\`.
  \`8.0\` is 8, as is \`8.00\` where nothing else is said, \`n1ne\` is 9, and \`10 10 10\` is 10.
- Asked about are per cent, marks at school, a scale that somebody turns round, and what may count or name something: \`3. kvartal\`,
  \`Scan (3)\`, \`October. 2\`.

## Machines

Of the 826 bounces and automatic replies in \`maildir/bsd\`, \`dos\`, \`mac\` and \`err\` of
[sisimai/set-of-emails](https://github.com/sisimai/set-of-emails), 823 are taken for a machine's (27 November 2026,
\`npm run bench:machines -- <folder>\`). The other three (0.36 %) go to a person: two bounces that somebody passed
on, and a vacation note that says nothing of being one. Of 114 replies that people wrote (the tests of
discourse/email_reply_trimmer and mailgun/talon), none is taken for a machine's.

A vacation note without a header of its own is known by its words alone, and only where every clause of it says that somebody
is away, or greets, or says where to turn: "I am away until Monday and the parcel came in pieces", "Please call me then" reach a
person.

Mails of the tests of twenty other parsers and help desks (622, fetched on 28 November 2026) were read to see what would be
lost or guessed: of eight a rating had been taken that nobody gave (from a link, a form, a line broken behind "this"), of none
is one now; eight were garbled (a letter torn, words said to be base64, a file in the middle of the text, Chinese taken for Korean),
and are read.

A receipt of a help desk ("We have received your request") and the question of a spam filter are known likewise: every clause must be one of
those that such mails are made of, and "reference number 88 still has no answer" reaches a person.

So are a receipt that a mail was read, and the wish of a program to recall one ("Kim would like to recall the message"), in plain text: all of it
must be the program's. A reaction that Outlook or Gmail reports is the sign that it names, told to a person as one.

Another 1187 mails of 23 test suites that were not read before, and 594 shapes of replies (texts, pages of HTML and forwarded mails of thirteen
parsers), were fetched on 29 November 2026. Twelve statements (\`9\`, \`STOP\`, a long complaint, ratings in four languages and the like) were put into
each shape, above, below and between what is quoted. Of these 14,808 replies 36 were lost at first, their words told as an empty mail, and 22
misread; now none and 4, which hold a newsletter that nothing marks as quoted. Repaired by kind were also sentences that begin as notices of companies
do ("this e-mail is the third": 26 of 31, in 27 languages, were cut as one), footers of lists that were heard as a wish to hear no more, words inside
certified mail, in a frame of quotes or in a text file, and numbers of footnotes that counted as ratings.

A further 811 shapes (the tests of eighteen parsers, mail libraries and help desks) with six statements above each, the same day: of 4,866 replies
4,319 were heard at first, 517 asked about or left to a person, none lost and 30 misread; now all but 26 are heard, of which 2 are misread. Most
had been asked about because an answer in one language stood above words in another. Of 855 texts of banks ten gave a rating, and none does now; of
13,083 questions to a bank none did.

What a mail proves by a header of its own, by a sender that takes no answers or by a report is a machine's. A subject,
\`Precedence\` or a list alone prove nothing; the words must say the same. What stays doubtful goes to a person, and is not
asked back.

## What ends the messages

- A keyword as the whole text, in any case, with any punctuation: the carriers' English ones everywhere, others in the languages that the
  person likely reads (their locale, the survey's language, the country of their number), so that an English \`Fine\` is no Italian *fine*. In mail
  only what can mean nothing else: \`cancel\` in a mail is a question about an order.
- A keyword as a clause of its own, or behind a rating (\`2. stop\`, \`Stop. I never bought this.\`), and a clause that takes back consent
  (\`please stop texting me\`), beside whatever else is said. What goes on (\`stop sending me broken parts\`), is denied, supposed or quoted does not.
- In a text \`STOP\` in capitals at either end, even where all is in capitals, unless its sentence makes it a verb or a place (\`THE NOISE WILL
  NOT STOP\`). How a company can be left, which somebody passes on (\`Text STOP to 12345\`) or a newsletter says by a link, is no wish.
- The rating beside it stays; the words are read by a person; reminders end; a text is confirmed once and nothing is asked.
- \`You have the wrong number\`, \`He no longer works here\`, \`This is not John\` and \`My husband has died\` end the messages too, by mail as by
  text, where little else is said; a person reads it, and sees why.
- \`HELP\` is answered by the system in a text only; a mail that says so is for a person.

## What outranks any rating

Words that name an injury, a danger to the next customer (gas, fire, sparks, poison), fraud or theft, discrimination or harassment, lawyers, the
press, self-harm or the deletion of data make the follow-up urgent, in the twenty-eight languages of \`shared/domain/words\` and whichever medium they
came by. Whole words and stems count, in the answer's own language; what is said of taste, or in asking for silence, does not ("a flavour
explosion", "stop harassing me").

## Texts that are no words

- What a phone reports of a tap on our text (\`Liked “…”\`, \`👍 to “…”\`, in other languages too) is a sign: an answer where thumbs were asked for, else
  read by a person unless it is a pleasant one. What we wrote is never theirs. One that was put to something else (\`Liked an image\`) answers
  nothing.
- What a driving mode or a carrier writes is automatic, counted, and never answered; so is what a mailbox of the network says of messages and
  calls, where each word of it is a network's. What was said into the mailbox, and \`You have 3 missed calls from me\`, are read by a person.
- Parts of a long text (\`(2/2) …\`) are judged by their words in whatever order they come; the mark stays, for a person to see the order.
- A second number changes the rating where the words correct it (\`sorry, I meant 2\`, \`2*\`); the history keeps both. A bare one stays a remark.
- A text without words (a picture) is a remark for a person.

\`npm run report:replies\` writes this page again.
`;
};
