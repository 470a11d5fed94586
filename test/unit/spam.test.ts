import { spawnSync } from 'node:child_process';
import MailComposer from 'nodemailer/lib/mail-composer';
import { describe, expect, it } from 'vitest';
import { invitationMail } from '../../shared/render/invitation-mail.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import config from '../config.ts';

const { brand } = config;
/**
 * Local rules alone: what a mail says and how it is made, not who sends it. All mails in one run, since its rules take
 * longer to load than a mail to judge.
 */
const judge = (mails: readonly Buffer[]): readonly { readonly score: number; readonly why: string }[] => {
  const box = mails.map((raw) => `From a@oakember.example Fri Nov 20 09:00:00 2026\n${raw.toString('latin1')}\n\n`);
  const input = Buffer.from(box.join(''), 'latin1');
  const { stdout } = spawnSync('spamassassin', ['-L', '-t', '--mbox'], { input, encoding: 'utf8' });
  return stdout.split(/^From a@oakember\.example /m).flatMap((judged) => {
    const score = /X-Spam-Status: \w+, score=(-?[\d.]+)/.exec(judged)?.[1];
    return score === undefined ? [] : [{ score: Number(score), why: judged.slice(-1_500) }];
  });
};
const isMissing = spawnSync('spamassassin', ['--version']).error !== undefined;

const rawIn = (type: 'nps' | 'csat', language: string): Promise<Buffer> => {
  const survey = type === 'nps' ? ({ type, low: 0 } as const) : { type };
  const view = {
    ...{
      brand,
      language,
      wording: wordingOf(survey, brand, language),
      name: 'Ada',
      title: 'order 1001',
      about: 'order 1001',
    },
    ...{
      reminder: false,
      reason: 'purchase' as const,
      repliesRead: true,
      trapUrl: 'https://feedback.oakember.example/s/abc?trap=1',
    },
    ratingUrl: (rating: number) => `https://feedback.oakember.example/s/abc?score=${rating}`,
    unsubscribeUrl: 'https://feedback.oakember.example/u/abc',
  };
  const { subject, text, html } = invitationMail(view);
  const headers = {
    'List-Unsubscribe': '<https://feedback.oakember.example/u/abc>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  const mail = {
    from: `"${brand.name}" <${brand.from}>`,
    to: 'ada@example.com',
    subject,
    text,
    html,
    headers,
    messageId: '<0100018@email.amazonses.com>',
  };
  return new MailComposer({ ...mail, date: new Date() }).compile().build();
};

const languages = ['en', 'de', 'ar', 'ja'];

describe.skipIf(isMissing)('a spam filter', () => {
  it('takes mail in every script for what it is', async () => {
    const wanted = languages.flatMap((language) => (['nps', 'csat'] as const).map((type) => ({ language, type })));
    const judged = judge(await Promise.all(wanted.map(({ type, language }) => rawIn(type, language))));
    expect(judged).toHaveLength(wanted.length);
    for (const [at, { score, why }] of judged.entries())
      expect({ ...wanted[at], taken: score < 2, why: score < 2 ? '' : why }).toEqual({
        ...wanted[at],
        taken: true,
        why: '',
      });
  });
});
