import type { TaskRow } from '../../contracts/rows/task.ts';
import { hasWrittenBack } from '../../domain/task/task.ts';
import { amountText } from '../amount-text.ts';
import { html, type SafeHtml } from '../html.ts';
import { stateText } from '../staff/task-text.ts';

const urgencies: Readonly<Record<NonNullable<TaskRow['flags']>[number], string>> = {
  injury: 'injury',
  legal: 'lawyer',
  press: 'press',
  'self-harm': 'self-harm',
  'data-deletion': 'delete my data',
  death: 'has died',
  'wrong-person': 'wrong person',
  contradiction: 'rating and words differ',
};

/** One row of what a person must know before they read on: what changed, why it is urgent, what is at stake. */
export const badgesOf = (task: TaskRow): readonly SafeHtml[] => {
  const why = (task.flags ?? []).map((flag) => urgencies[flag]);
  const urgent = why.length === 0 && task.severity === 'urgent' ? ['urgent'] : why;
  const amount = amountText(task);
  return [
    ...(hasWrittenBack(task) ? [badge(stateText(task).toLowerCase(), 'new')] : []),
    ...urgent.map((text) => badge(text, 'alarm')),
    ...(task.isKey ? [badge('key customer', 'key')] : []),
    ...(amount ? [badge(amount)] : []),
    ...(task.noContact ? [badge('no contact')] : []),
  ];
};

const badge = (text: string, kind = ''): SafeHtml => html`<span class="badge ${kind}">${text}</span> `;

/** The viewer has begun to answer: nobody else sees it. */
export const draftBadge: SafeHtml = badge('Draft', 'draft');
