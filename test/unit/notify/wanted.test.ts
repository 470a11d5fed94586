import { expect, it } from 'vitest';
import { tellOthers } from '../../../functions/follow-up/tell.ts';
import { InMemoryMailer, InMemoryTimer, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { HistoryEntry } from '../../../shared/contracts/rows/task.ts';
import type { Telling } from '../../../shared/ports/ports.ts';
import config from '../../config.ts';
import { aTask, type TaskParts } from '../../world/task.ts';

const at = '2026-11-24T10:00:00.000Z';
const events = ['opened', 'resolved'] as const;
const url = 'https://hear.example';
const wanting = {
  ...config,
  notifications: {
    ...config.notifications,
    chats: { all: { events }, care: { team: 'care', events }, late: { events: ['escalated'] } },
    webhooks: {
      all: { url, events },
      accounts: { url, team: 'accounts', events },
      late: { url, events: ['escalated'] },
    },
  },
} as unknown as typeof config;

const told = async (task: TaskParts, act: HistoryEntry['act']) => {
  const puts: (readonly Telling[])[] = [];
  const deps = {
    ...{ records: new InMemoryRecords(), timer: new InMemoryTimer(), clock: new VirtualClock(at) },
    ...{ mailer: new InMemoryMailer(), config: wanting, publicUrl: 'https://f.example' },
    outbox: { put: async (tellings: readonly Telling[]) => void puts.push(tellings) },
  };
  await tellOthers(aTask({ id: 't', team: 'care', ...task }), { entry: { at, by: 'x', act }, number: 4 }, deps);
  expect(puts.length).toBeLessThanOrEqual(1);
  const tellings = puts.flat();
  expect(new Set(tellings.map(({ steps }) => JSON.stringify(steps))).size).toBeLessThanOrEqual(1);
  return { calls: puts.length, targets: tellings.map(({ target }) => target).toSorted(), steps: tellings[0]?.steps };
};

it.each<[string, TaskParts, HistoryEntry['act'], readonly string[]]>([
  ['of their team', {}, 'opened', ['chat.all', 'chat.care', 'webhook.all']],
  ['of another team', { team: 'accounts' }, 'resolved', ['chat.all', 'webhook.accounts', 'webhook.all']],
  ['that others want', {}, 'escalated', ['chat.late', 'webhook.late']],
  ['of a promoter, which fills no chat', { group: 'promoter' }, 'opened', ['webhook.all']],
])('chats and other systems are told of a step %s', async (_, task, act, targets) => {
  expect(await told(task, act)).toEqual({ calls: 1, targets, steps: [{ taskId: 't', number: 4 }] });
});

it('nobody is called for a step that nobody wants', async () => {
  expect(await told({}, 'noted')).toEqual({ calls: 0, targets: [], steps: undefined });
});
