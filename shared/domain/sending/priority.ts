/**
 * What leaves first. `urgent`: somebody waits for it, a customer for an answer or a colleague for an alarm. `staff`: what else
 * goes to our own people. `survey`: everything that nobody waits for.
 */
export const priorities = ['urgent', 'staff', 'survey'] as const;
export type Priority = (typeof priorities)[number];

/**
 * Milliseconds that a message may wait for its turn, and within which all slots that are taken at once begin. A function that
 * sends ten messages one after the other is done within its minute, and what is more urgent waits for what is less so for as
 * long as it would at most.
 */
export const patienceOf: Readonly<Record<Priority, number>> = { urgent: 4_000, staff: 3_000, survey: 2_000 };
export const reachOf: Readonly<Record<Priority, number>> = { urgent: 4_500, staff: 3_500, survey: 2_500 };

/** Of what surveys leave of a day's quota, the share that other staff mail leaves to the urgent. */
const ofReserve: Readonly<Record<Priority, number>> = { urgent: 0, staff: 0.5, survey: 1 };

/** Messages of this priority that may leave within 24 hours, all more urgent ones included. */
export const limitFor = (priority: Priority, perDay: number, reserve: number): number =>
  Math.floor(perDay * (1 - reserve * ofReserve[priority]));

/** Whether what was taken for one priority may be used for another: never to get beyond one's own limit. */
export const serves = (taken: Priority, wanted: Priority): boolean =>
  priorities.indexOf(taken) >= priorities.indexOf(wanted);
