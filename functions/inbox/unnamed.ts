import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { own } from '../../shared/domain/own.ts';
import type { InboxDeps, Visit } from './deps.ts';
import { cursorIn, pageOf } from './list.ts';

export type UnnamedAnswer = Extract<SurveyRow, { state: 'answered' }>;

export interface Unnamed {
  readonly answers: readonly UnnamedAnswer[];
  readonly next?: string | undefined;
}

const pageSize = 50;

/** Answers over public links and kiosks, the newest first: of the programmes of one's own teams. */
export const readUnnamed = async (
  query: Readonly<Record<string, string | undefined>>,
  { viewer }: Visit,
  { records, config }: Pick<InboxDeps, 'records' | 'config'>,
): Promise<Unnamed> => {
  const reading = { after: cursorIn(query.after), limit: pageSize, newestFirst: true };
  const { rows, next } = await pageOf({ of: 'unnamed' }, reading, records);
  const answers = rows.filter((row): row is UnnamedAnswer => row.kind === 'survey' && row.state === 'answered');
  const isOwn = ({ program }: UnnamedAnswer): boolean =>
    viewer.role !== 'agent' || viewer.teams.includes(own(config.programs, program)?.followUp.team ?? '');
  return { answers: answers.filter(isOwn), ...(next !== undefined && { next }) };
};
