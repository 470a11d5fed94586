import { spawnSync } from 'node:child_process';
import MailComposer from 'nodemailer/lib/mail-composer';
import { describe, expect, it } from 'vitest';
import { mailTemplates } from '#mail-templates';
import { invitationMail } from '../../shared/render/invitation-mail.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import config from '../config.ts';

const { brand } = config;
/** Local rules alone: what a mail says and how it is made, not who sends it. */
const judge = (raw: Buffer) => spawnSync('spamassassin', ['-L', '-t'], { input: raw, encoding: 'utf8' });
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
    ...{ reminder: false, repliesRead: true, trapUrl: 'https://feedback.oakember.example/s/abc?trap=1' },
    ratingUrl: (rating: number) => `https://feedback.oakember.example/s/abc?score=${rating}`,
    unsubscribeUrl: 'https://feedback.oakember.example/u/abc',
  };
  const { subject, text, html } = invitationMail(view, mailTemplates());
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

describe.skipIf(isMissing)('a spam filter', () => {
  it.each(['en', 'de', 'ar', 'ja'])('takes mail in %s for what it is', async (language) => {
    for (const type of ['nps', 'csat'] as const) {
      const { stdout } = judge(await rawIn(type, language));
      const score = Number(/X-Spam-Status: \w+, score=(-?[\d.]+)/.exec(stdout)?.[1]);
      expect({ score: score < 2, why: score < 2 ? '' : stdout.slice(-1_500) }).toEqual({ score: true, why: '' });
    }
  });
});
