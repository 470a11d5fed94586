import { describe, expect, it } from 'vitest';
import type { Task } from '../../../shared/domain/task/task.ts';
import { unseenSince } from '../../../shared/domain/task/unseen.ts';
import { aTask } from './row.ts';

type Entry = Task['history'][number];
const entry = (by: string, act: Entry['act']): Entry => ({ at: '2026-11-23T09:00:00.000Z', by, act });
const tom = 'tom@shop.example';
const opened = entry('heardback', 'opened');
const withSteps = (...history: readonly Entry[]): Task => aTask('acknowledged', { history: [opened, ...history] });

describe('before somebody writes from a mail, they have to see', () => {
  it.each<[string, Entry, boolean]>([
    ['that the customer wrote', entry('customer', 'replied'), true],
    ['that the customer is satisfied now', entry('customer', 'verified'), true],
    ['that the customer changed their answer', entry('customer', 'answer-changed'), true],
    ['that a colleague did something', entry('lea@shop.example', 'noted'), true],
    ['that a system did something', entry('api', 'resolved'), true],
    ['that a letter came back', entry('heardback', 'not-delivered'), true],
    ['not what they did themselves', entry(tom, 'contacted'), false],
    ['not what they did under another spelling of their address', entry('Tom@Shop.example', 'contacted'), false],
    ['not that a clock rang', entry('heardback', 'escalated'), false],
    ['not that it became theirs', entry('heardback', 'handed-over'), false],
    ['not that the customer lets their words be used', entry('customer', 'consented'), false],
  ])('%s', (_, since, isNews) => {
    expect(unseenSince(withSteps(since), { step: 0, email: tom })).toEqual(isNews ? since : undefined);
  });

  it('that it became somebody else’s', () => {
    const handed = entry('heardback', 'handed-over');
    expect(unseenSince(withSteps(handed), { step: 0, email: 'lea@shop.example' })).toEqual(handed);
  });

  it('the last of it, and nothing that their mail told of', () => {
    const [first, second] = [entry('customer', 'replied'), entry('lea@shop.example', 'noted')];
    const task = withSteps(first, second, entry('heardback', 'escalated'));
    expect(unseenSince(task, { step: 0, email: tom })).toEqual(second);
    expect(unseenSince(task, { step: 1, email: tom })).toEqual(second);
    expect(unseenSince(task, { step: 2, email: tom })).toBeUndefined();
  });

  it('that so much has happened since that it lies in a chapter', () => {
    const rang = entry('heardback', 'escalated');
    const task: Task = { ...aTask('acknowledged', { history: [rang] }), past: { chapters: 1, steps: 30 } };
    expect(unseenSince(task, { step: 28, email: tom })).toEqual(rang);
    expect(unseenSince(task, { step: 29, email: tom })).toBeUndefined();
    expect(unseenSince({ ...task, history: [entry('customer', 'replied')] }, { step: 30, email: tom })).toBeUndefined();
  });
});
