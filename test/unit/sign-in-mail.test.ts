import { describe, expect, it } from 'vitest';
import { codeMail, invitedMail } from '../../shared/render/staff/sign-in-mail.ts';
import config from '../config.ts';

const view = { brand: config.brand, publicUrl: 'https://f.example' };

describe('the mail of signing in', () => {
  it.each([
    ['to somebody who was let in', invitedMail(view), ['{username}', '{####}', 'https://f.example/app']],
    ['with a code', codeMail(view), ['{####}']],
  ])('%s is in the one frame, and such as Cognito takes', (_, { subject, html }, parts) => {
    for (const part of parts) expect(html.split(part)).toHaveLength(2);
    expect(html).toContain('Oak &amp; Ember');
    // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_MessageTemplateType.html
    expect(html.length).toBeLessThanOrEqual(20_000);
    expect(html).toMatch(/^[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*$/u);
    expect(subject.length).toBeLessThanOrEqual(140);
  });
});
