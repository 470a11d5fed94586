import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inboundSms } from '../../../functions/inbound-sms/inbound-sms.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { considerFollowUp } from '../../../shared/steps/task/consider-follow-up.ts';
import { Asking } from '../asked.ts';

const phone = '+12025550123';
const customer = { id: 'ada', phone, smsConsent: true, name: 'Ada', timezone: 'America/New_York' };

/** Somebody who was asked by text, and what comes of what they text back. */
class Texting extends Asking {
  readonly said: string[] = [];
  private texts = 0;

  async asked(): Promise<SurveyRow> {
    const survey = await this.ask('ticket.closed', customer, { subject: 'Table', closedBy: 'agent' });
    if (survey?.channel !== 'sms' || survey.state !== 'sent') throw new Error(`not asked: ${survey?.state}`);
    return survey;
  }

  async text(messageBody: string, id?: string, from = phone): Promise<string> {
    this.texts += 1;
    const speak = async ({ id: saying }: { readonly id: string }): Promise<void> => {
      const row = await this.records.get({ kind: 'saying', id: [saying] });
      if (row) this.said.push(row.what);
    };
    const body = JSON.stringify({ originationNumber: from, messageBody, inboundMessageId: id ?? `text-${this.texts}` });
    const { kind } = await inboundSms(body, { ...this.deps, speak });
    return kind;
  }

  async survey(): Promise<SurveyRow> {
    const { id } = this.surveys.at(-1) ?? { id: '' };
    await considerFollowUp(id, this.deps);
    const found = await this.records.get({ kind: 'survey', id: [id] });
    if (!found) throw new Error('no survey');
    return found;
  }

  async reason(): Promise<string | undefined> {
    const hash = addressHash('sms', phone, this.deps.keyring.addresses);
    return (await this.records.get({ kind: 'address', id: [hash] }))?.suppressed?.reason;
  }
}

const texting = async (): Promise<Texting> => {
  const here = new Texting();
  await here.asked();
  return here;
};

describe('an objection by text', () => {
  it('beside a rating keeps the rating, ends the texts, and is confirmed once', async () => {
    const here = await texting();
    await here.text('2. stop');
    expect(await here.survey()).toMatchObject({ state: 'answered', response: { score: 2 } });
    expect(await here.reason()).toBe('opted-out');
    await here.text('STOP');
    await here.text('stop');
    expect(here.said).toEqual(['stopped']);
  });

  it('beside words keeps the words for a person', async () => {
    const here = await texting();
    await here.text('Stop. I never bought this.');
    expect(await here.survey()).toMatchObject({ remarks: [{ words: 'Stop. I never bought this.' }] });
    expect(await here.reason()).toBe('opted-out');
    expect(here.said).toEqual(['stopped']);
  });

  it('ends the reminders, and START or YES takes it back', async () => {
    for (const again of ['START', 'Yes']) {
      const here = await texting();
      await here.text('stop');
      expect((await here.survey()).wakeAt).toBeUndefined();
      expect(await here.text(again)).toBe('resumed');
      expect(await here.reason()).toBeUndefined();
      expect(here.said).toEqual(['stopped', 'resumed']);
    }
  });

  it('from somebody whom we do not know reaches a person with its words, and is obeyed', async () => {
    const here = await texting();
    expect(await here.text('Stop. Who are you people?', 'x', '+442071838750')).toBe('unsubscribed');
    expect(here.said).toEqual(['stopped']);
  });

  it('is for staff where it is none, and says so to whoever looks at what became of it', async () => {
    const here = await texting();
    expect(await here.text('  Where is it?  ', 'x', '+442071838750')).toBe('for-staff');
    expect(await here.text('And when?', 'y', '+442071838750')).toBe('replied');
  });
});

describe('a further text', () => {
  it('that corrects the rating changes it, and the history keeps both', async () => {
    const here = await texting();
    await here.text('4');
    await here.text('sorry I meant 2');
    const survey = await here.survey();
    expect(survey).toMatchObject({ response: { score: 2 }, history: [{ score: 4 }] });
  });

  it('of a bare number stays a remark beside the rating', async () => {
    const here = await texting();
    await here.text('4');
    await here.text('2');
    expect(await here.survey()).toMatchObject({ response: { score: 4, comment: '2' } });
  });

  it('without words is for a person', async () => {
    const here = await texting();
    await here.text('');
    expect((await here.survey()).remarks).toHaveLength(1);
  });

  it('of a phone by itself is heard, and nothing comes of it', async () => {
    const here = await texting();
    expect(await here.text("I'm driving right now and will reply later")).toBe('automatic');
    expect((await here.survey()).remarks).toBeUndefined();
    expect(here.said).toEqual([]);
  });

  it('that reports a tapback is no words of theirs', async () => {
    const here = await texting();
    const ours = here.texter.sent.at(-1)?.body ?? '';
    expect(await here.text(`Liked “${ours}”`)).toBe('reacted');
    expect((await here.survey()).remarks).toBeUndefined();
    await here.text(`Disliked “${ours}”`);
    expect((await here.survey()).remarks).toMatchObject([{ words: '👎' }]);
  });

  it('ends as an answer, a remark, an objection or a sign, whatever it is', async () => {
    const bits = fc.constantFrom(
      '2',
      'stop',
      'Fine',
      '👍',
      '😡',
      '',
      ' ',
      '\u200b',
      'no, 3',
      'نعم',
      'はい',
      '“x”',
      '.',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(bits, { maxLength: 4 }).map((all) => all.join(' ')),
          fc.string(),
        ),
        async (body) => {
          const here = await texting();
          const kind = await here.text(body);
          const survey = await here.survey();
          const kept = survey.state === 'answered' || (survey.remarks?.length ?? 0) > 0;
          const obeyed = (await here.reason()) !== undefined;
          expect(kept || obeyed || ['resumed', 'asked-for-help', 'automatic', 'reacted'].includes(kind)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
