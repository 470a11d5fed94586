import { describe, expect, it } from 'vitest';
import { converse, type Message } from '../../../shared/domain/conversation/converse.ts';
import type { Understood } from '../../../shared/domain/reply/understood.ts';
import { answerSurvey } from '../../../shared/domain/survey/answer.ts';
import type { Survey } from '../../../shared/domain/survey/survey.ts';
import config from '../../config.ts';
import { claim, given, hold, remind, sent } from '../domain/survey-states.ts';

const program = config.programs['post-purchase'];
if (!program) throw new Error('The configuration has no post-purchase programme.');
const at = '2026-11-24T10:00:00.000Z';
const recheck = '2026-11-24T11:00:00.000Z';
const late = '2027-02-01T00:00:00.000Z';
const out = given(claim, sent);
const reminding = given(claim, sent, remind);
const answered = (more: object = {}, survey: Survey = out): Survey => {
  const response = { score: 3, answers: {}, channel: 'page' as const, at: '2026-11-23T09:00:00.000Z', ...more };
  const outcome = answerSurvey({ response, answerBy: late, recheckAt: recheck }, survey);
  if (outcome.kind === 'refused') throw new Error(outcome.why);
  return outcome.survey;
};
const turn = (understood: Understood, more: Partial<Message> = {}) =>
  converse({ survey: out, program, understood, words: 'Words.', channel: 'sms', at, ...more });
const byMail = { channel: 'email' as const };
const rating = (score: number, more: object = {}): Understood => ({ kind: 'answer', score, ...more });
const comment = (more: object = {}): Understood => ({ kind: 'comment', comment: 'Words.', ambiguous: false, ...more });
const responseOf = (survey: Survey | undefined) => (survey?.state === 'answered' ? survey.response : undefined);

describe('what a message comes to, and what is said in a text', () => {
  it.each<[string, Understood, Partial<Message>, string, string | undefined]>([
    ['a machine’s', { kind: 'automatic', why: 'x' }, {}, 'automatic', undefined],
    ['nothing', { kind: 'empty' }, {}, 'empty', undefined],
    ['an objection', { kind: 'unsubscribe' }, {}, 'unsubscribed', 'stopped'],
    ['a wish to go on', { kind: 'resume' }, {}, 'resumed', 'resumed'],
    ['a cry for help', { kind: 'help' }, {}, 'asked-for-help', 'help'],
    ['a thumb up', { kind: 'sign', sign: '👍', mood: 'good' }, {}, 'reacted', undefined],
    ['a sign taken back', { kind: 'sign', sign: '👍', mood: 'none' }, {}, 'reacted', undefined],
    ['a thumb down', { kind: 'sign', sign: '👎', mood: 'bad' }, {}, 'remarked', 'thanks'],
    [
      'a thumb down beside an answer',
      { kind: 'sign', sign: '👎', mood: 'bad' },
      { survey: answered() },
      'commented',
      'thanks',
    ],
    ['a rating', rating(9), {}, 'answered', 'why'],
    ['a rating with words', rating(9, { comment: 'Nice.' }), {}, 'answered', 'thanks'],
    ['words', comment(), {}, 'remarked', 'thanks'],
    ['words in which a rating may be', comment({ ambiguous: true }), {}, 'remarked', 'ask-again'],
    [
      'the same, with a lawyer in it',
      comment({ ambiguous: true }),
      { words: 'My lawyer says 2 or 3 weeks' },
      'remarked',
      'thanks',
    ],
    ['the same, too late to ask', comment({ ambiguous: true }), { at: late }, 'remarked', 'thanks'],
    ['a rating that comes too late', rating(9), { at: late }, 'remarked', undefined],
    ['words beside an answer', comment(), { survey: answered() }, 'commented', 'thanks'],
    ['a second rating by text', rating(9), { survey: answered() }, 'commented', 'thanks'],
    ['a correction', rating(9, { corrects: true }), { survey: answered() }, 'answered', 'why'],
    [
      'one number for three questions',
      rating(4),
      { program: { ...program, survey: { ...program.survey, type: 'cxi' } } as never },
      'remarked',
      'ask-again',
    ],
  ])('%s', (_, understood, more, outcome, say) => {
    expect(turn(understood, more)).toMatchObject({ outcome });
    expect(turn(understood, more).say).toBe(say);
  });

  it.each<[string, Understood]>([
    ['an objection', { kind: 'unsubscribe' }],
    ['a wish to go on', { kind: 'resume' }],
    ['a cry for help', { kind: 'help' }],
    ['a rating', rating(9)],
    ['words', comment()],
  ])('nothing is said in return by mail to %s', (_, understood) => {
    expect(turn(understood, byMail).say).toBeUndefined();
  });

  it('nothing of a conversation is said twice within a survey', () => {
    const first = turn(rating(9));
    expect(first.survey?.said).toEqual(['why']);
    const second = turn(comment(), { survey: first.survey as Survey });
    expect([second.say, second.survey?.said]).toEqual(['thanks', ['why', 'thanks']]);
    const third = turn(comment(), { survey: second.survey as Survey, words: 'More.' });
    expect(third).not.toHaveProperty('say');
    expect(responseOf(third.survey)?.comment).toBe('Words.\n\nMore.');
    const stopped = { ...out, said: ['stopped' as const] } as Survey;
    expect(turn({ kind: 'unsubscribe' }, { survey: stopped }).say).toBe('stopped');
  });
});

describe('a rating', () => {
  it('becomes the answer, with the words that came before it', () => {
    const { survey: remarked } = turn(comment(), { words: 'Where is it?' });
    const next = turn(rating(2), { survey: remarked as Survey, words: '2' }).survey;
    expect(responseOf(next)).toMatchObject({ score: 2, comment: 'Where is it?', channel: 'sms', at, revision: 1 });
    expect(next).toMatchObject({ state: 'answered', wakeAt: recheck });
    expect(responseOf(turn(rating(2, { comment: 'Slow.' }), { survey: remarked as Survey }).survey)?.comment).toBe(
      'Slow.',
    );
  });

  it('by mail is a change of mind, and keeps what else was answered', () => {
    const before = answered({ comment: 'Slow.', answers: { easy: 4 }, contact: false });
    const next = responseOf(turn(rating(9), { ...byMail, survey: before }).survey);
    expect(next).toMatchObject({ score: 9, comment: 'Slow.', answers: { easy: 4 }, contact: false, revision: 2 });
    expect(responseOf(turn(rating(9), byMail).survey)).not.toHaveProperty('contact');
  });

  it('that corrects joins its words to those before', () => {
    const before = answered({ comment: 'Slow.' });
    const said = rating(9, { corrects: true, comment: 'I meant 9.' });
    expect(responseOf(turn(said, { survey: before }).survey)?.comment).toBe('Slow.\n\nI meant 9.');
  });

  it('that says the same again changes nothing', () => {
    const before = answered({ score: 9, channel: 'email' });
    const { survey } = turn(rating(9), { ...byMail, survey: before });
    expect(responseOf(survey)).toMatchObject({ score: 9, revision: 1 });
  });
});

describe('words', () => {
  it('are not joined a second time to what ends with them', () => {
    const before = answered({ comment: 'Slow.\n\nWords.' });
    expect(responseOf(turn(comment(), { survey: before }).survey)).toMatchObject({
      comment: 'Slow.\n\nWords.',
      revision: 1,
    });
  });

  it('without a rating are kept, and somebody looks after an hour', () => {
    expect(turn(comment()).survey).toMatchObject({
      state: 'sent',
      wakeAt: recheck,
      remarks: [{ at, channel: 'sms', words: 'Words.' }],
    });
  });

  it('about what was never sent change nothing', () => {
    expect(turn(comment(), { survey: given(hold), ...byMail })).not.toHaveProperty('survey');
  });
});

describe('an objection', () => {
  it('ends the messages, and the reminders to come', () => {
    const { address, survey } = turn({ kind: 'unsubscribe' });
    expect([address, survey?.wakeAt]).toEqual(['stop', undefined]);
  });

  it('does not forget a reminder that is on its way, nor an answer that is to be followed up', () => {
    expect(turn({ kind: 'unsubscribe' }, { survey: reminding }).survey).toBe(reminding);
    const before = answered();
    expect(turn({ kind: 'unsubscribe' }, { survey: before }).survey).toBe(before);
  });

  it('with words leaves them for a person to read', () => {
    const { outcome, survey } = turn({ kind: 'unsubscribe', words: 'Never again, you liars.' });
    expect(outcome).toBe('unsubscribed');
    expect(survey).toMatchObject({ wakeAt: recheck, remarks: [{ words: 'Never again, you liars.' }] });
  });

  it('beside a rating keeps the rating, and is obeyed', () => {
    const { outcome, address, survey, say } = turn(rating(1, { objects: true }));
    expect({ outcome, address, say }).toEqual({ outcome: 'answered', address: 'stop', say: 'stopped' });
    expect(responseOf(survey)?.score).toBe(1);
    expect(turn(comment({ objects: true }))).toMatchObject({ outcome: 'unsubscribed', address: 'stop' });
    expect(turn(comment())).not.toHaveProperty('address');
  });

  it('is promised no letter, where a rating is', () => {
    const promise = () => late;
    expect(responseOf(turn(rating(1), { promise }).survey)?.promisedBy).toBe(late);
    expect(responseOf(turn(rating(1, { objects: true }), { promise }).survey)).not.toHaveProperty('promisedBy');
    const before = answered({ promisedBy: recheck });
    expect(responseOf(turn(rating(2), { ...byMail, promise, survey: before }).survey)?.promisedBy).toBe(recheck);
  });
});
