/** Steps of a task as a person would tell them; what says nothing to a newcomer is left out. */
const steps = {
  acknowledged: 'took it',
  noted: 'noted',
  contacted: 'answered',
  resolved: 'solved it',
  dismissed: 'dismissed it',
  reopened: 'opened it again',
  replied: 'wrote back',
  'still-unhappy': 'is still unhappy after the repair',
  verified: 'is happy with the repair',
  reminded: 'reminded the owner',
  escalated: 'called somebody up',
  'promise-renewed': 'promised another day',
  slipping: 'told the customer that it takes longer',
  undelivered: 'learned that the letter did not arrive',
};

/** `ticket.closed` as people say it. */
const spelled = (type) => {
  const words = type.replaceAll(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A rating with its scale, where the task that came of it knows the scale. */
const rated = ({ score }, survey, tasks) => {
  const { scale } = tasks.find(({ surveyId, recovery }) => [surveyId, recovery?.surveyId].includes(survey.id)) ?? {};
  if (scale?.type === 'thumbs') return score === scale.high ? 'thumbs up' : 'thumbs down';
  return scale?.type === survey.type ? `rated ${score}/${scale.high}` : `rated ${score} (${survey.type.toUpperCase()})`;
};

const isSurvey = ({ headers }) => headers?.['List-Unsubscribe'] !== undefined;

const happened = ({ event, at }) => ({ kind: 'event', at, title: spelled(event.type), about: event.id, event });

const decided = ({ program, verdict, at, reasons, event }) => {
  const last = reasons.at(-1)?.detail;
  return { kind: 'decision', at, title: `${program}: ${verdict}`, text: last, reasons, event };
};

const sent = (mail) => ({
  kind: isSurvey(mail) ? 'mail' : 'letter',
  at: mail.sentAt,
  title: mail.subject,
  mail: { subject: mail.subject, html: mail.html, text: mail.text },
});

const texted = ({ body, sentAt }) => ({ kind: 'text', at: sentAt, title: 'A text', text: body });

const answered = (survey, tasks) => ({
  kind: 'answer',
  at: survey.response.at,
  title: rated(survey.response, survey, tasks),
  text: survey.response.comment,
  about: survey.program,
});

const peopleOf = ({ owner, history }) => ({
  heardback: 'Heardback',
  customer: 'The customer',
  [owner.email]: owner.name,
  ...Object.fromEntries(history.flatMap(({ to }) => (to ? [[to.email, to.name]] : []))),
});

const followedUp = (task) => {
  const people = peopleOf(task);
  const opened = task.openedAt
    ? [{ kind: 'task', at: task.openedAt, title: `${task.owner.name} owes an answer`, task }]
    : [];
  const acts = task.history.flatMap(({ at, by, act, note }) => {
    if (!steps[act]) return [];
    const isLatest = task.latest?.at === at && task.latest.words;
    return [
      { kind: 'step', at, title: `${people[by] ?? by} ${steps[act]}`, text: isLatest ? task.latest.words : note },
    ];
  });
  return [...opened, ...acts];
};

/** All that is known of one customer, the oldest first: what happened, what was decided, said, answered and done. */
export const traceOf = ({ decisions, surveys, tasks, mails, texts }) => {
  const order = ['event', 'decision', 'mail', 'text', 'answer', 'task', 'step', 'letter'];
  const events = new Map(decisions.map((one) => [`${one.event.type} ${one.event.id}`, one]));
  const items = [
    ...[...events.values()].map(happened),
    ...decisions.map(decided),
    ...mails.map(sent),
    ...texts.map(texted),
    ...surveys.filter(({ response }) => response).map((survey) => answered(survey, tasks)),
    ...tasks.flatMap(followedUp),
  ];
  return items.sort((a, b) => a.at.localeCompare(b.at) || order.indexOf(a.kind) - order.indexOf(b.kind));
};

/** How far the loop is for this customer, and what would take it on. */
export const standingOf = ({ decisions, surveys, tasks, mails, texts }) => {
  const task = tasks.find(({ state }) => ['open', 'acknowledged', 'contacted'].includes(state)) ?? tasks[0];
  const words = [...mails].reverse().find(isSurvey)?.text ?? texts.at(-1)?.body ?? '';
  const scheduled = surveys.find(({ state }) => state === 'scheduled');
  const isAnswered = surveys.some(({ response }) => response);
  return {
    event: decisions.length > 0,
    mail: surveys.some(({ sentAt }) => sentAt),
    answer: isAnswered,
    task: Boolean(task),
    letter: tasks.some(({ history }) => history.some(({ act }) => act === 'contacted' || act === 'resolved')),
    dueAt: scheduled?.scheduledFor,
    why: decisions.length > 0 && surveys.length === 0 ? decisions.at(-1)?.reasons.at(-1)?.detail : undefined,
    link: isAnswered ? undefined : /https?:\/\/\S+\/s\/[\w-]+/.exec(words)?.[0],
    taskId: task?.id,
    owner: task?.owner.name,
  };
};
