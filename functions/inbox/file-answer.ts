import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { isTag, longestTag, mostTags, spelled } from '../../shared/contracts/tag.ts';
import { own } from '../../shared/domain/own.ts';
import { mayAct, type Viewer } from '../../shared/domain/staff/viewer.ts';
import { doorPage } from '../../shared/render/inbox/door-page.ts';
import { fileAnswer } from '../../shared/steps/survey/file-answer.ts';
import { type Answer, goTo } from './answer.ts';
import type { Form, InboxDeps, Visit } from './deps.ts';
import { nowhere } from './doors.ts';

const insights = '/app/insights';

/** From the list of comments: tags with commas between. @returns undefined where the path is another's. */
export const fileFromPage = async (
  { path, form }: { readonly path: string; readonly form: Form },
  { viewer }: Visit,
  deps: InboxDeps,
): Promise<Answer | undefined> => {
  const [, surveyId] = /^\/app\/answers\/([0-9a-z]{26})\/tags$/.exec(path) ?? [];
  if (surveyId === undefined) return undefined;
  const to = backTo(form.to, deps);
  const tags = (form.tags ?? '').split(/[,，、]/).flatMap((tag) => (spelled(tag) === '' ? [] : [spelled(tag)]));
  if (tags.length > mostTags || !tags.every(isTag)) return refused(to, deps);
  const filed = await fileAnswer({ surveyId, tags, mayFile: (survey) => mayFile(survey, viewer, deps) }, deps);
  return filed.kind === 'filed' ? goTo(`${to}#comments`) : nowhere(deps);
};

const refused = (to: string, { config: { brand } }: InboxDeps): Answer => {
  const text = `At most ${mostTags} tags, each of at most ${longestTag} letters.`;
  return { status: 400, page: doorPage({ brand, title: 'Nothing was filed', text, link: [to, 'Back'] }) };
};

/** Whoever may read the words and act for the team; a programme that is no more is the manager's. */
const mayFile = ({ program }: SurveyRow, viewer: Viewer, { config }: InboxDeps): boolean =>
  viewer.role === 'manager' || mayAct(viewer, { team: own(config.programs, program)?.followUp.team ?? '' });

/** Only to a page of insights. */
const backTo = (wanted: string | undefined, { publicUrl }: InboxDeps): string => {
  const url = URL.canParse(wanted ?? '', publicUrl) ? new URL(wanted ?? '', publicUrl) : undefined;
  const isOwn = url?.origin === new URL(publicUrl).origin && /^\/app\/insights(\/[a-z]+)?$/.test(url.pathname);
  return url && isOwn ? `${url.pathname}${url.search}` : insights;
};
