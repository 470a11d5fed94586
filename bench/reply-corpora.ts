import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { textOfHtml } from '../shared/domain/reply/html.ts';
import { readMail } from '../shared/domain/reply/mail-body.ts';

/** A mail of somebody else's corpus, and what its makers say that the writer wrote. */
export interface Sample {
  readonly corpus: string;
  readonly name: string;
  readonly text: string;
  /** Undefined where the corpus does not say it word by word. */
  readonly expected: string | undefined;
  /** Whether the corpus counts "Best regards, Kim" among the words. */
  readonly closings: 'kept' | 'cut';
}

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');
const filesOf = (...path: readonly string[]): readonly string[] =>
  existsSync(join(...path)) ? readdirSync(join(...path)).toSorted() : [];

/** `test/emails/x.txt` beside `test/trimmed/x.txt`, as discourse/email_reply_trimmer keeps them. */
const trimmed = (folder: string): readonly Sample[] =>
  filesOf(folder, 'test/trimmed').map((name) => ({
    corpus: basename(folder),
    name,
    text: read(folder, 'test/emails', name),
    expected: read(folder, 'test/trimmed', name),
    closings: 'kept',
  }));

/** Whole mails of talon, which all say "Hello" unless a file beside them says otherwise. */
const standardReplies = async (folder: string): Promise<readonly Sample[]> => {
  const replies = join(folder, 'tests/fixtures/standard_replies');
  const names = filesOf(replies).filter((name) => name.endsWith('.eml'));
  return Promise.all(
    names.map(async (name): Promise<Sample> => {
      const mail = await readMail(readFileSync(join(replies, name)));
      const beside = join(replies, name.replace('.eml', '_reply_text'));
      return {
        corpus: `${basename(folder)}, mails`,
        name,
        text: mail.kind === 'mail' ? mail.text : '',
        expected: existsSync(beside) ? read(beside) : 'Hello',
        closings: 'kept',
      };
    }),
  );
};

/** Pages of talon, which all say the same. Other parsers of plain text are given the text that we make of them. */
const htmlReplies = (folder: string): readonly Sample[] =>
  filesOf(folder, 'tests/fixtures/html_replies').map((name) => ({
    corpus: `${basename(folder)}, HTML`,
    name,
    text: textOfHtml(read(folder, 'tests/fixtures/html_replies', name)),
    expected: 'Hi. I am fine.\n\nThanks,\nAlex',
    closings: 'kept',
  }));

/** Plain texts of talon, from the calls of its test: what is expected, and the text from which it is to be taken. */
const plainTexts = (folder: string): readonly Sample[] => {
  const path = join(folder, 'tests/text_quotations_test.py');
  if (!existsSync(path)) return [];
  const call =
    /def (\w+)\(\):\n {4}msg_body = """((?:(?!""")[\s\S])*)"""\n\s*eq_\((?:"([^"\n]*)"|'([^'\n]*)'), quotations\.extract_from_plain\(msg_body\)\)/g;
  return [...read(path).matchAll(call)].map(([, name = '', text = '', one, other]) => ({
    corpus: `${basename(folder)}, texts`,
    name,
    text: text.replaceAll('\\n', '\n'),
    expected: (one ?? other ?? '').replaceAll('\\n', '\n'),
    closings: 'kept',
  }));
};

/** Signatures of talon: `x_body`, and `x_signature` as it stands at its end. */
const signatures = (folder: string): readonly Sample[] => {
  const kept = join(folder, 'tests/fixtures/signature/emails/stripped');
  return filesOf(kept)
    .filter((name) => name.endsWith('_body'))
    .map((name) => {
      const text = read(kept, name);
      const signature = read(kept, name.replace(/_body$/, '_signature')).trim();
      const expected = text.trimEnd().endsWith(signature) ? text.trimEnd().slice(0, -signature.length) : undefined;
      return { corpus: `${basename(folder)}, signatures`, name, text, expected, closings: 'cut' };
    });
};

/** Fixtures of crisp, with what its test says about the first fragment, where it says it word by word. */
const fragments = (folder: string): readonly Sample[] => {
  if (!existsSync(join(folder, 'test/test.js'))) return [];
  const test = read(folder, 'test/test.js').replaceAll('\\n\\\n', '\\n');
  const common = literal(/COMMON_FIRST_FRAGMENT = '([^']*)'/.exec(test)?.[1]);
  return filesOf(folder, 'test/fixtures').map((name) => {
    const about = test
      .split(/^export function /m)
      .find((one) => one.includes(`get_email("${basename(name, '.txt')}")`));
    const said =
      /test\.equal\((?:(COMMON_FIRST_FRAGMENT)|"((?:[^"\\]|\\.)*)"), (?:\w+\.)?(?:fragments\[0\]|getVisible|text)/.exec(
        about ?? '',
      );
    const expected = said?.[1] ? common : literal(said?.[2]);
    return { corpus: basename(folder), name, text: read(folder, 'test/fixtures', name), expected, closings: 'cut' };
  });
};

const literal = (text: string | undefined): string | undefined =>
  text?.replaceAll('\\n', '\n').replaceAll('\\"', '"').trim();

/** `test/emails/x.txt` alone, as in the parsers that come from GitHub's: no words are stated, none may be lost entirely. */
const emails = (folder: string): readonly Sample[] =>
  existsSync(join(folder, 'test/trimmed'))
    ? []
    : filesOf(folder, 'test/emails').map((name) => ({
        corpus: basename(folder),
        name,
        text: read(folder, 'test/emails', name),
        expected: undefined,
        closings: 'cut',
      }));

/** What is known of the corpora in a folder: each in a folder of its own, as it was fetched. */
export const samplesIn = async (folder: string): Promise<readonly Sample[]> => {
  const found = await Promise.all(
    filesOf(folder).map(async (name) => {
      const one = join(folder, name);
      const known = [trimmed, plainTexts, htmlReplies, signatures, fragments, emails].flatMap((make) => [...make(one)]);
      return [...known, ...(await standardReplies(one))];
    }),
  );
  return found.flat();
};
