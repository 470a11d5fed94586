import { findContactIds } from '../../shared/steps/contact/find-contacts.ts';
import { surveysAbout } from './about-event.ts';
import type { ApiDeps, ApiReply, ApiRequest, Listed, PageWish } from './deps.ts';
import { decisionsAbout, decisionsOf, surveysOf } from './lists.ts';
import { inOneSpelling } from './one-spelling.ts';
import { paged } from './paged.ts';
import { problem } from './problem.ts';
import { decisionView, surveyView } from './views.ts';

/** Surveys of one person, or about one event. */
export const listSurveys = async (request: ApiRequest, deps: ApiDeps): Promise<ApiReply> => {
  const { records, clock } = deps;
  const view = ({ survey, intents }: Awaited<ReturnType<typeof surveysAbout>>[number]) =>
    surveyView(survey, intents, clock.now());
  if (request.query.event) return { status: 200, body: (await surveysAbout(request.query.event, records)).map(view) };
  return listOfPerson(request, deps, async (contactIds, page) => {
    const { rows, next } = await surveysOf(contactIds, page, records);
    return { body: rows.map(view), next };
  });
};

/** Decisions on the events of one person, or on one event. */
export const listDecisions = async (request: ApiRequest, deps: ApiDeps): Promise<ApiReply> => {
  if (request.query.event) return decisionsOnEvent(request.query.event, deps);
  return listOfPerson(request, deps, async (contactIds, page) => {
    const { rows, next } = await decisionsOf(contactIds, page, deps.records);
    return { body: rows.flatMap(decisionView), next };
  });
};

/** Every decision on events with a business id, whoever they are about. */
const decisionsOnEvent = async (businessId: string, { records }: ApiDeps): Promise<ApiReply> => ({
  status: 200,
  body: (await decisionsAbout(businessId, records)).flatMap(decisionView),
});

const listOfPerson = async (
  request: ApiRequest,
  deps: ApiDeps,
  read: (contactIds: readonly string[], page: PageWish) => Promise<Listed>,
): Promise<ApiReply> => {
  const { email, phone } = request.query;
  if (!email && !phone)
    return problem(
      400,
      'Say whose: `?email=` or `?phone=` (E.164, with the plus sign as %2B); or what came of an event: `?event=`, its business id.',
    );
  return paged(request, async (page) => read(await findContactIds(inOneSpelling({ email, phone }), deps), page));
};
