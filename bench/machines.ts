import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readMail } from '../shared/domain/reply/mail-body.ts';
import { understandMail } from '../shared/domain/reply/understand.ts';

/**
 * How many of a folder's mails are known as machines', and which are not, to look at: a person may have written those.
 * `npm run bench:machines -- <folder> [...]`
 */
const files = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

/** Of a mailbox every mail, of other files the only one. */
const mailsIn = (path: string): readonly Uint8Array[] => {
  const text = readFileSync(path).toString('latin1');
  const mails = /mbox/.test(path) ? text.split(/^(?=From \S+ .*\d{4}\r?$)/m) : [text];
  return mails.filter((mail) => mail.trim() !== '').map((mail) => Buffer.from(mail, 'latin1'));
};

const asked = { scale: { low: 0, high: 10 }, language: 'en' };

const kindOf = async (raw: Uint8Array): Promise<string> => {
  const mail = await readMail(raw);
  return mail.kind === 'mail' ? understandMail(mail, asked).kind : mail.kind;
};

const folders = process.argv.slice(2).map((folder) => resolve(folder));
if (folders.length === 0) throw new Error('Name a folder with mails: npm run bench:machines -- <folder>');

for (const folder of folders) {
  const missed: string[] = [];
  let all = 0;
  for (const path of files(folder))
    for (const raw of mailsIn(path)) {
      const kind = await kindOf(raw);
      all += 1;
      if (kind !== 'automatic') missed.push(`  ${kind}: ${relative(folder, path)}`);
    }
  const percent = ((100 * missed.length) / Math.max(1, all)).toFixed(2);
  const lines = [`${folder}: ${all} mails, ${missed.length} (${percent} %) not taken for a machine's:`, ...missed];
  process.stdout.write(`${lines.join('\n')}\n`);
}
