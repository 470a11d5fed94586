import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { titleForCustomer } from '../task/title.ts';
import { personally } from './personally.ts';
import { shownTitle } from './title.ts';

export interface SavedReply {
  readonly title: string;
  readonly text: string;
}

/** A field in braces; where nothing is known it goes, with the blank before it. */
const put = (text: string, field: string, value: string | undefined): string =>
  value === undefined
    ? text.replaceAll(new RegExp(`[^\\S\\n]*\\{${field}\\}`, 'g'), '')
    : text.replaceAll(`{${field}}`, () => value);

/** The saved replies of a task's team, with what is known of its customer in place. */
export const savedReplies = (
  { team, contact, ...task }: Pick<TaskRow, 'team' | 'origin' | 'title' | 'contact'>,
  { replies, teams }: Pick<RuntimeConfig, 'replies' | 'teams'>,
): readonly SavedReply[] =>
  replies
    .filter((reply) => reply.teams === undefined || reply.teams.includes(team))
    .map((reply) => {
      const named = personally(reply.text, contact.name);
      return {
        title: reply.title,
        text: put(put(named, 'title', shownTitle(titleForCustomer(task))), 'team', teams[team]?.name ?? team),
      };
    });
