import { describe, expect, it } from 'vitest';
import { letterOfStaff } from '../../../functions/inbound-email/staff/letter-of-staff.ts';
import type { HistoryEntry } from '../../../shared/contracts/rows/task.ts';
import config from '../../config.ts';
import { aTask, type TaskParts } from '../../world/task.ts';

const at = '2026-11-24T10:00:00.000Z';
const mara = { name: 'Mara Lindt', email: 'mara@oakandember.example' };
const step: HistoryEntry = { at: '2026-11-20T15:10:00.000Z', by: 'heardback', act: 'opened', to: mara };
const writes = (task: TaskParts, words = 'Dear Ada, tomorrow.') =>
  letterOfStaff(
    aTask({ owner: mara, contact: { email: 'ada@example.com' }, history: [step], ...task }),
    { once: 'x', person: mara, step: 0, words, at } as never,
    { config },
  );
const reason = (task: TaskParts, words?: string): string | undefined => {
  const written = writes(task, words);
  return written.kind === 'unsent' ? written.reason : undefined;
};

describe('a letter that staff write by mail', () => {
  it.each(['open', 'acknowledged'] as const)('is the first word to the customer of a task that is %s', (state) => {
    const written = writes({ state });
    expect(written).toMatchObject({
      ...{ kind: 'written', task: { state: 'contacted' } },
      message: {
        channel: 'email',
        address: 'ada@example.com',
        words: 'Dear Ada, tomorrow.',
        by: mara,
        state: 'waiting',
      },
    });
    const { history } = (written as Extract<typeof written, { kind: 'written' }>).task;
    expect(history.at(-1)).toMatchObject({ by: mara.email, note: 'Wrote to the customer by e-mail.' });
  });

  it('to somebody who was written to before leaves the task as it is', () => {
    expect(writes({ state: 'contacted', contactedAt: at })).toMatchObject({
      kind: 'written',
      task: { state: 'contacted' },
    });
  });

  it('goes by text where there is no other way, up to four texts long', () => {
    const byPhone = { contact: { phone: '+4915123456789' } };
    const written = writes(byPhone, 'x'.repeat(600));
    expect(written).toMatchObject({ kind: 'written', message: { channel: 'sms', address: '+4915123456789' } });
    const { history } = (written as Extract<typeof written, { kind: 'written' }>).task;
    expect(history.at(-1)?.note).toBe('Wrote to the customer by text.');
    expect(reason(byPhone, 'x'.repeat(601))).toBe(
      'This customer has no e-mail address, and a text has at most 600 characters.',
    );
    expect(reason({}, 'x'.repeat(601))).toBeUndefined();
  });

  it('goes by mail to whoever wrote last, whatever else is known of the customer', () => {
    const writer = { email: 'lee@example.com', at };
    expect(writes({ contact: { phone: '+4915123456789' }, writer } as TaskParts)).toMatchObject({
      message: { channel: 'email', address: 'lee@example.com' },
    });
  });

  it.each<[TaskParts, string]>([
    [{ noContact: true }, 'This customer asked not to be contacted.'],
    [{ state: 'settling' }, 'Nobody has to answer this customer any more.'],
    [{ state: 'withdrawn' }, 'Nobody has to answer this customer any more.'],
    [{ contact: {} }, 'There is no address of this customer.'],
  ])('does not leave, and says why: %j', (task, why) => {
    expect(reason(task)).toBe(why);
  });

  it('does not leave where something happened since that its writer has not seen', () => {
    const since = (entry: Partial<HistoryEntry>) =>
      reason({ history: [step, { at, by: 'customer', act: 'replied', ...entry } as HistoryEntry] });
    expect(since({ note: 'It came!' })).toMatch(/^Since the mail that you answered: the customer: .* \(It came!\)\.$/);
    expect(since({ note: 'x'.repeat(500) })?.length).toBeLessThan(300);
    expect(since({ note: undefined })).toMatch(/^Since the mail that you answered: the customer: [^(]*\.$/);
    expect(since({ by: 'tom@x.example', act: 'handed-over', note: 'x' })).toMatch(
      /tom@x\.example: handed over to Mara Lindt\.$/,
    );
  });
});
