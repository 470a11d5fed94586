import { createHash } from 'node:crypto';
import { maySee } from '../../shared/domain/staff/viewer.ts';
import { versionOf } from '../../shared/domain/task/task.ts';
import { listInside } from '../../shared/render/inbox/list-pane.ts';
import { type Answer, type Asked, viewOf } from './answer.ts';
import { countQueues } from './counts.ts';
import type { InboxDeps, Visit } from './deps.ts';
import { listedFor } from './listed.ts';
import { mayTick } from './several.ts';
import { lookAt } from './viewing.ts';

/** What of a page may have changed since it was drawn; nothing but 304 where nothing has. */
export const pulse = async ({ query, known }: Asked, visit: Visit, deps: InboxDeps): Promise<Answer> => {
  const id = /^[0-9a-z]{26}$/.exec(query.task ?? '')?.[0];
  const [listed, counts, task] = await Promise.all([
    listedFor(query, visit, deps),
    countQueues(visit, deps),
    id ? deps.records.get({ kind: 'task', id: [id] }) : undefined,
  ]);
  const seen = task && maySee(visit.viewer, task) ? task : undefined;
  const options = { isMain: id === undefined, opened: id, ticks: mayTick(listed, visit) };
  const news = {
    list: listInside({ ...viewOf(visit, deps), ...listed, counts }, options).markup,
    waiting: counts.waiting,
    ...(seen && { version: versionOf(seen), looking: await lookAt(seen.id, visit, deps) }),
  };
  const text = JSON.stringify(news);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  if (known === etag) return { status: 304, headers: { etag } };
  return { status: 200, text, headers: { 'content-type': 'application/json', etag } };
};
