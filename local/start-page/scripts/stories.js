/** How a person is asked for over the API: by e-mail, else by phone. */
export const addressOf = ({ email, phone } = {}) => email ?? phone;

export const queryOf = (who) => `${who.startsWith('+') ? 'phone' : 'email'}=${encodeURIComponent(who)}`;

const isActive = ({ state }) => ['open', 'acknowledged', 'contacted'].includes(state);
const isOwed = (task) => isActive(task) && task.kind !== 'promoter';

/** What makes a task worth following, the most telling first. */
const telling = [
  ['Urgent', 'what they wrote outranks any rating', ({ flags, ...task }) => isOwed(task) && flags.length > 0],
  ['Still unhappy', 'after the repair', (task) => isOwed(task) && task.latest?.act === 'still-unhappy'],
  ['Wrote back', 'a conversation that goes on', (task) => isOwed(task) && task.latest?.act === 'replied'],
  ['Won back', 'asked again after the repair, and happy', ({ state }) => state === 'verified'],
  [
    'A promise runs',
    'somebody writes by the time that they were told',
    (task) => isOwed(task) && task.promise && !task.promise.keptAt && !task.contactedAt,
  ],
  ['Solved', 'and its cause is known', ({ state, cause }) => state === 'resolved' && Boolean(cause)],
];

/** One customer for each kind of story that is there, each once. */
export const storiesIn = (tasks) => {
  const told = new Set();
  return telling.flatMap(([name, why, fits]) => {
    const task = tasks.find((one) => addressOf(one.contact) && !told.has(one.contact.id) && fits(one));
    if (!task) return [];
    told.add(task.contact.id);
    return [{ name, why, who: addressOf(task.contact), person: task.contact.name ?? addressOf(task.contact) }];
  });
};

/** What stands behind the main door. */
export const doorOf = (tasks) => {
  const owed = tasks.filter(isOwed);
  const count = (fits) => owed.filter(fits).length;
  return {
    waiting: owed.length,
    urgent: count(({ severity }) => severity === 'urgent'),
    back: count(({ latest }) => latest?.act === 'replied' || latest?.act === 'still-unhappy'),
    answered: tasks.filter(({ score }) => score !== null).length,
  };
};
