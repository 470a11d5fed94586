import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../local/cloud/console/changes.ts';
import { createMeter } from '../../../local/cloud/meter/meter.ts';
import { doorOf, storiesIn } from '../../../local/start-page/scripts/stories.js';
import { standingOf, traceOf } from '../../../local/start-page/scripts/trace-items.js';
import { settingsOf } from '../../../local/start-page/settings.ts';
import { startPageOf } from '../../../local/start-page/start-page.ts';
import config from '../../config.ts';

const task = (name: string, more: object = {}) => ({
  ...{ id: name, state: 'open', kind: 'detractor', severity: 'high', flags: [], score: 2, cause: null },
  ...{ contact: { id: name, name, email: `${name}@example.com` }, latest: null, promise: null, history: [] },
  ...{ owner: { name: 'Mara', email: 'mara@shop.example' }, openedAt: '2026-11-05T10:10:00.000Z', surveyId: 's1' },
  ...more,
});

describe('the start page', () => {
  const page = startPageOf({ ...config, teams: { care: { name: '</script><b>' } } });
  const get = (url: string) => page({ url, method: 'GET' });

  it('offers what the configuration knows: its moments, and what undoes them', () => {
    const { moments, programs, teams } = settingsOf(config);
    expect(programs).toEqual(Object.keys(config.programs));
    expect(teams).toMatchObject({ care: 'Customer care' });
    const types = moments.map(({ type }) => type);
    for (const { moment } of Object.values(config.programs)) expect(types).toContain(moment);
    expect(moments.find(({ type }) => type === 'purchase.refunded')).toMatchObject({ goesOn: true });
    expect(new Set(types).size).toBe(types.length);
  });

  it('is not left by what stands in the configuration, gives its scripts, and nothing else', () => {
    expect(get('/')?.body).not.toContain('</script><b>');
    expect(String(get('/')?.body).length).toBeLessThan(60_000);
    expect(get('/_start/main.js')?.headers['content-type']).toContain('text/javascript');
    for (const other of ['/_start/../settings.ts', '/_start/none.js', '/_start/page.html', '/elsewhere'])
      expect(get(other)).toBeUndefined();
    expect(page({ url: '/', method: 'POST' })).toBeUndefined();
  });

  it('names one customer for each kind of story, the urgent first, each once', () => {
    const stories = storiesIn([
      task('plain'),
      task('back', { latest: { act: 'replied' } }),
      task('hurt', { flags: ['injury'], latest: { act: 'replied' } }),
      task('mended', { state: 'verified' }),
      task('nobody', { contact: { id: 'x' }, flags: ['legal'] }),
      task('thanked', { kind: 'promoter', flags: ['press'] }),
    ]);
    expect(stories.map(({ name, who }) => [name, who])).toEqual([
      ['Urgent', 'hurt@example.com'],
      ['Wrote back', 'back@example.com'],
      ['Won back', 'mended@example.com'],
    ]);
  });

  it('says behind its main door who waits, promoters left out', () => {
    const all = [task('a', { severity: 'urgent' }), task('b', { latest: { act: 'replied' } }), task('c')];
    expect(doorOf([...all, task('d', { kind: 'promoter' }), task('e', { state: 'resolved' })])).toMatchObject({
      ...{ waiting: 3, urgent: 1, back: 1 },
    });
  });
});

describe('one customer’s story', () => {
  const reasons = [{ rule: 'timing', verdict: 'pass', detail: 'Due.' }];
  const decision = {
    ...{ at: '2026-11-02T09:00:00.000Z', program: 'support', verdict: 'scheduled', reasons },
    event: { type: 'ticket.closed', id: 't1' },
  };
  const mail = (sentAt: string, isSurvey: boolean) => ({
    ...{ subject: 'How was it?', html: '', text: 'http://x.example/s/abc?score=1', sentAt },
    headers: isSurvey ? { 'List-Unsubscribe': '<x>' } : {},
  });
  const survey = {
    ...{ id: 's1', type: 'csat', program: 'support', state: 'answered', sentAt: '2026-11-03T09:00:00.000Z' },
    response: { score: 1, comment: 'It broke.', at: '2026-11-05T10:00:00.000Z' },
  };
  const history = [
    { at: '2026-11-05T10:10:00.000Z', by: 'heardback', act: 'opened' },
    { at: '2026-11-06T09:00:00.000Z', by: 'mara@shop.example', act: 'contacted', note: 'Wrote.' },
    { at: '2026-11-07T09:00:00.000Z', by: 'customer', act: 'replied' },
  ];
  const latest = { at: '2026-11-07T09:00:00.000Z', act: 'replied', words: 'Where is it?' };
  const all = {
    ...{ decisions: [decision], surveys: [survey], texts: [] },
    tasks: [task('ada', { history, latest, scale: { type: 'csat', low: 1, high: 5 } })],
    mails: [mail('2026-11-03T09:00:00.000Z', true), mail('2026-11-06T09:00:00.000Z', false)],
  };

  it('goes by time from the event to the letter and what they wrote back', () => {
    expect(traceOf(all).map(({ kind, title, text }) => [kind, title, text])).toEqual([
      ['event', 'Ticket closed', undefined],
      ['decision', 'support: scheduled', 'Due.'],
      ['mail', 'How was it?', undefined],
      ['answer', 'rated 1/5', 'It broke.'],
      ['task', 'Mara owes an answer', undefined],
      ['step', 'Mara answered', 'Wrote.'],
      ['letter', 'How was it?', undefined],
      ['step', 'The customer wrote back', 'Where is it?'],
    ]);
  });

  it('says what would take it on', () => {
    const nothing = { decisions: [], surveys: [], tasks: [], mails: [], texts: [] };
    expect(standingOf(nothing)).toMatchObject({ event: false, mail: false });
    const scheduled = { ...survey, state: 'scheduled', sentAt: null, response: null, scheduledFor: 'then' };
    expect(standingOf({ ...nothing, decisions: [decision], surveys: [scheduled] })).toMatchObject({
      ...{ event: true, mail: false, dueAt: 'then' },
    });
    const asked = { ...survey, state: 'sent', response: null };
    expect(standingOf({ ...all, tasks: [], surveys: [asked] })).toMatchObject({
      ...{ mail: true, answer: false, link: 'http://x.example/s/abc' },
    });
    expect(standingOf(all)).toMatchObject({ answer: true, task: true, letter: true, taskId: 'ada', link: undefined });
    expect(standingOf({ ...nothing, decisions: [decision] })).toMatchObject({ why: 'Due.' });
  });
});

describe('what has changed in the cloud', () => {
  it('is counted by service, and looking changes nothing', () => {
    const meter = createMeter();
    meter.count('dynamodb', { operation: 'Query', readUnits: 1 });
    meter.count('execute-api', { operation: 'Request' });
    meter.count('lambda', { operation: 'Invoke' });
    expect(changesIn(meter.read())).toEqual({});
    meter.count('dynamodb', { operation: 'TransactWriteItems', writeUnits: 1 });
    meter.count('ses', { operation: 'SendEmail' });
    meter.count('ses', { operation: 'SendEmail' });
    expect(changesIn(meter.read())).toEqual({ dynamodb: 1, ses: 2 });
  });
});
