import { describe, expect, it } from 'vitest';
import { inboundEmail } from '../../../functions/inbound-email/inbound-email.ts';
import { Unhappy } from './unhappy.ts';

const [ada, mara] = ['ada@example.com', 'mara@oakandember.example'];
/** What SES takes as a header of ours, and refuses the whole mail without (API_MessageHeader). */
const taken = /^[ -~]{1,870}$/;

/** Takes mail with headers of the customer's choosing. */
class Post extends Unhappy {
  async arrives(headers: string): Promise<void> {
    const { replyTo, to } = this.mailer.sent.findLast((mail) => mail.to === ada) ?? { replyTo: '', to: '' };
    const messageId = this.ids.next();
    const key = `mail/${messageId}`;
    this.mails.set(key, `From: ${to}\r\nTo: ${replyTo}\r\n${headers}\r\n\r\nWhen will somebody come?\r\n`);
    const receipt = { recipients: [replyTo], dmarcVerdict: { status: 'PASS' }, action: { type: 'S3', objectKey: key } };
    await inboundEmail(JSON.stringify({ notificationType: 'Received', mail: { messageId }, receipt }), this.deps());
    await this.settle();
  }

  /** What a person writes back, as it leaves. */
  async answeredBy(email: string, words: string) {
    const cookie = await this.signIn(email);
    const path = `/app/tasks/${this.task.id}`;
    const { text } = await this.look(path, cookie);
    const [form = ''] = /<form[^>]*>(?:(?!<\/form>).)*name="do" value="answer".*?<\/form>/s.exec(text) ?? [];
    const fields = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    const filled = { ...Object.fromEntries(fields), do: 'answer', channel: 'email', words };
    expect((await this.ask('POST', path, { cookies: [cookie], form: filled })).status).toBe(303);
    await this.pass(1);
    return this.mailer.sent.findLast(({ text: sent }) => sent.includes(words));
  }
}

describe('a letter to who wrote', () => {
  it.each([
    ['longer than a header may be', `<${'a'.repeat(900)}@example.com>`],
    ['with letters beyond ASCII', '<grüße@example.com>'],
    ['with signs that nobody sees', '<a\u0001b\u007f@example.com>'],
    ['that is none', `Ada's mail, ${'ä'.repeat(600)}`],
  ])('leaves, whatever their mail is called: %s', async (_, id) => {
    const world = new Post();
    await world.begin();
    await world.answeredBy(mara, 'We are sorry.');
    await world.arrives(`Message-ID: ${id}`);
    const letter = await world.answeredBy(mara, 'On Tuesday.');
    expect(letter?.to).toBe(ada);
    for (const [name, value] of Object.entries(letter?.headers ?? {})) expect(`${name}: ${value}`).toMatch(taken);
    expect(letter?.headers).not.toHaveProperty('In-Reply-To');
  });

  it('stands below theirs, where that has a name', async () => {
    const world = new Post();
    await world.begin();
    await world.answeredBy(mara, 'We are sorry.');
    await world.arrives('Message-ID: <one@example.com>');
    const letter = await world.answeredBy(mara, 'On Tuesday.');
    expect(letter?.headers).toMatchObject({ 'In-Reply-To': '<one@example.com>', References: '<one@example.com>' });
  });
});
