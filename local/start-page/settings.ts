/** What is read of a stage's configuration, as it lies beside the bundles. */
export interface ShopConfig {
  readonly programs: Readonly<Record<string, Program>>;
  readonly teams: Readonly<Record<string, { readonly name: string }>>;
  readonly tasks: { readonly signals: Readonly<Record<string, unknown>> };
}

interface Program {
  readonly moment: string;
  readonly undoneBy: readonly string[];
  readonly ask: {
    /** Milliseconds. */
    readonly after: number;
    readonly by: readonly string[];
    readonly waitFor?: { readonly event: string } | undefined;
  };
  readonly followUp: { readonly settle: number };
}

/** What undoes a moment though no configuration says so (docs/events.md). */
const undoing: Readonly<Record<string, readonly string[]>> = {
  'purchase.completed': ['purchase.refunded'],
  'invoice.issued': ['invoice.voided'],
  'ticket.closed': ['ticket.reopened'],
};

/** The loop's own events are nobody's to send. */
const isOwn = (type: string): boolean => /^(task|survey)\./.test(type);

/** Something that can happen to a customer here. */
interface Moment {
  readonly type: string;
  readonly label: string;
  /** What follows from it, as the configuration has it. */
  readonly leads: string;
  /** Takes back, or goes on with, what happened before to the same thing. */
  readonly goesOn: boolean;
}

/** What the page is drawn from, beside what happens: all of it the configuration's. */
export interface Settings {
  readonly moments: readonly Moment[];
  readonly programs: readonly string[];
  readonly teams: Readonly<Record<string, string>>;
  /** When an answer may still change before somebody is called, as an ISO 8601 duration. */
  readonly settle: string;
}

export const settingsOf = ({ programs, teams, tasks }: ShopConfig): Settings => {
  const settle = Math.max(0, ...Object.values(programs).map(({ followUp }) => followUp.settle));
  return {
    moments: momentsIn(programs, Object.keys(tasks.signals)),
    programs: Object.keys(programs),
    teams: Object.fromEntries(Object.entries(teams).map(([id, { name }]) => [id, name])),
    settle: `PT${Math.ceil(settle / 60_000) + 1}M`,
  };
};

const momentsIn = (programs: ShopConfig['programs'], signals: readonly string[]): readonly Moment[] => {
  const asked = Object.entries(programs)
    .filter(([, { moment }]) => !isOwn(moment))
    .map(([id, program]) => ({
      ...momentOf(program.moment),
      leads: `${spelled(id)} asks ${lengthOf(program)} later, by ${program.ask.by.join(' or ')}.`,
    }));
  const called = signals.map((type) => ({ ...momentOf(type), leads: 'Somebody is called at once.' }));
  const undone = Object.values(programs).flatMap((program) =>
    [...(undoing[program.moment] ?? []), ...program.undoneBy].map((type) => ({
      ...momentOf(type),
      goesOn: true,
      leads: 'Nobody is asked about it any more.',
    })),
  );
  const waited = Object.values(programs).flatMap(({ ask }) =>
    ask.waitFor
      ? [{ ...momentOf(ask.waitFor.event), goesOn: true, leads: 'What waited for it is asked from now on.' }]
      : [],
  );
  const opened = { ...momentOf('ticket.opened'), leads: 'While a ticket is open, nobody is asked.' };
  const all = [...asked, ...called, ...waited, ...undone, ...(asked.some(isTicket) ? [opened] : [])];
  return all.filter(({ type }, at) => all.findIndex((one) => one.type === type) === at);
};

/** `post-purchase`, `ticket.closed` as people say them. */
const spelled = (id: string): string => {
  const words = id.replaceAll(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const isTicket = ({ type }: Moment): boolean => type === 'ticket.closed';
const momentOf = (type: string): Moment => ({ type, label: spelled(type), leads: '', goesOn: false });

const lengthOf = ({ ask: { after } }: Program): string => {
  const hours = Math.round(after / 3_600_000);
  const [count, unit] = hours >= 48 && hours % 24 === 0 ? [hours / 24, 'days'] : [hours, 'hours'];
  return hours === 0 ? 'no time' : `${count} ${unit}`;
};
