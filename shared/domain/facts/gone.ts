import type { FactTableName } from '../../contracts/facts/tables.ts';
import type { Row } from '../../contracts/rows/row.ts';
import { openedAt } from '../task/task.ts';
import { type FactChange, forGood } from './fact.ts';
import { monthAt } from './values.ts';

/** That the facts of a row are no more, whatever comes late. */
export const goneWith = (row: Row): readonly FactChange[] => {
  const gone = (table: FactTableName, when: string, id: string): FactChange => ({
    ...{ table, month: monthAt(when), id, revision: forGood },
    row: null,
  });
  if (row.kind === 'event') return [gone('moments', row.event.occurredAt, row.key)];
  if (row.kind === 'task') {
    const opened = openedAt(row);
    return opened === undefined ? [] : [gone('tasks', opened, row.id)];
  }
  if (row.kind !== 'survey') return [];
  if (row.state !== 'answered') return [gone('surveys', row.createdAt, row.id)];
  const answeredAt = (row.history[0] ?? row.response).at;
  return [
    gone('surveys', row.createdAt, row.id),
    ...(['answers', 'comments'] as const).map((table) => gone(table, answeredAt, row.id)),
  ];
};
