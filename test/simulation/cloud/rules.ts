import type { Street } from './street.ts';

const day = 86_400_000;

/** What may not be once the machine runs in peace again. @returns what is, in words */
export const brokenOn = async (street: Street): Promise<readonly string[]> => [
  ...(await unheard(street)),
  ...(await askedTwice(street)),
  ...(await withoutTask(street)),
  ...(await street.deadLetters()).map(({ queue, reason }) => `given up for good: ${queue}: ${reason}`),
];

/** Every purchase that was taken has its decision, and every survey came to a state that stays. */
const unheard = async (street: Street): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const email of street.done.bought.keys()) {
    const surveys = await street.list(`surveys?email=${email}`);
    const decisions = await street.list(`decisions?email=${email}`);
    if (decisions.length === 0) broken.push(`${email} bought, and nothing was decided`);
    if (surveys.length > 1) broken.push(`${email} has ${surveys.length} surveys of one purchase`);
    for (const { id, state } of surveys) if (state === 'sending') broken.push(`survey ${id} is still being sent`);
  }
  return broken;
};

/** An invitation and its reminder lie four days apart. */
const askedTwice = async (street: Street): Promise<readonly string[]> => {
  const byCustomer = Map.groupBy(await street.mails(), ({ to }) => to);
  return [...byCustomer].flatMap(([to, mails]) =>
    mails
      .slice(1)
      .filter(({ sentAt }, at) => Date.parse(sentAt) - Date.parse(mails[at]?.sentAt ?? '') < 3 * day)
      .map(({ sentAt }) => `${to} was asked again at ${sentAt}`),
  );
};

/** An unhappy answer has one task, and any other at most one. */
const withoutTask = async (street: Street): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const [email, score] of street.done.rated) {
    const tasks = (await street.list(`tasks?email=${email}`)).filter(({ state }) => state !== 'withdrawn');
    if (score <= 6 ? tasks.length !== 1 : tasks.length > 1)
      broken.push(`${email} answered ${score} and has ${tasks.length} tasks`);
  }
  return broken;
};
