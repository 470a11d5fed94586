import { Crowd } from './crowd.ts';
import { Desk } from './desk.ts';
import { Doors } from './doors.ts';
import { handleTasks } from './handle-tasks.ts';
import { Cast } from './play-cast.ts';
import { dayOfShop } from './shop.ts';

export interface DemoOptions {
  readonly origin: string;
  /** Called with each day that has passed, and how many there are. */
  readonly onDay?: (day: number, days: number) => void;
}

export interface DemoSummary {
  readonly events: number;
  readonly mails: number;
  readonly texts: number;
  readonly answers: number;
  readonly open: number;
  readonly resolved: number;
  readonly parked: number;
}

const days = 14;

/** Plays a fortnight of a furniture shop through the doors that systems, customers and staff use; the same at whatever hour it is begun. */
export const playDemo = async ({ origin, onDay }: DemoOptions): Promise<DemoSummary> => {
  const doors = new Doors(origin);
  const desk = new Desk(origin);
  const cast = new Cast(doors, desk);
  const isCast = (address: string): boolean => cast.plays(address);
  const crowd = new Crowd(doors, isCast);
  let events = 0;
  await doors.advanceToMorning();
  for (let day = 0; day < days; day += 1) {
    const today = [...dayOfShop(day), ...cast.eventsOf(day)];
    await doors.emit(today);
    events += today.length;
    await doors.advance('P1D');
    desk.newDay();
    await crowd.react();
    await cast.answer();
    await doors.advance('PT15M');
    await cast.act();
    if (day % 3 === 2) await handleTasks(doors, isCast);
    onDay?.(day + 1, days);
  }
  return summaryOf(doors, { events, answers: crowd.answers + cast.answers });
};

const summaryOf = async (doors: Doors, counted: Pick<DemoSummary, 'events' | 'answers'>): Promise<DemoSummary> => {
  const [open, resolved] = await Promise.all([doors.tasks('open'), doors.tasks('resolved')]);
  return {
    ...counted,
    mails: await doors.count('email'),
    texts: await doors.count('sms'),
    open: open.length,
    resolved: resolved.length,
    parked: await doors.count('dead-letters'),
  };
};
