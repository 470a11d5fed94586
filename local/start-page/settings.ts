import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { ownSource, recoveryMoment } from '../../shared/contracts/own-events.ts';
import { undoersOf } from '../../shared/domain/event/standing.ts';
import { palette, type Tokens } from '../../shared/render/palette.ts';
import { spelled } from '../../shared/render/staff/rating-text.ts';

type Program = RuntimeConfig['programs'][string];

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
  readonly brand: string;
  readonly moments: readonly Moment[];
  readonly programs: readonly string[];
  readonly teams: Readonly<Record<string, string>>;
  /** When an answer may still change before somebody is called, as an ISO 8601 duration. */
  readonly settle: string;
}

export const settingsOf = ({ brand, programs, teams, tasks }: RuntimeConfig): Settings => {
  const settle = Math.max(0, ...Object.values(programs).map(({ followUp }) => followUp.settle));
  return {
    brand: brand.name,
    moments: momentsIn(programs, Object.keys(tasks.signals)),
    programs: Object.keys(programs),
    teams: Object.fromEntries(Object.entries(teams).map(([id, { name }]) => [id, name])),
    settle: `PT${Math.ceil(settle / 60_000) + 1}M`,
  };
};

const momentsIn = (programs: RuntimeConfig['programs'], signals: readonly string[]): readonly Moment[] => {
  const asked = Object.entries(programs)
    .filter(([, { moment }]) => moment !== recoveryMoment && !moment.startsWith(`${ownSource}.`))
    .map(([id, program]) => ({
      ...momentOf(program.moment),
      leads: `${spelled(id)} asks ${lengthOf(program)} later, by ${program.ask.by.join(' or ')}.`,
    }));
  const called = signals.map((type) => ({ ...momentOf(type), leads: 'Somebody is called at once.' }));
  const undone = Object.values(programs).flatMap((program) =>
    undoersOf(program).map((type) => ({
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

const isTicket = ({ type }: Moment): boolean => type === 'ticket.closed';
const momentOf = (type: string): Moment => ({ type, label: spelled(type), leads: '', goesOn: false });

const lengthOf = ({ ask: { after } }: Program): string => {
  const hours = Math.round(after / 3_600_000);
  const [count, unit] = hours >= 48 && hours % 24 === 0 ? [hours / 24, 'days'] : [hours, 'hours'];
  return hours === 0 ? 'no time' : `${count} ${unit}`;
};

const declared = ({ background, surface, text, quiet, line, accent, onAccent }: Tokens): string =>
  `--ground:${background};--card:${surface};--text:${text};--quiet:${quiet};--line:${line};--accent:${accent};--on-accent:${onAccent}`;

/** Colours from the brand's own, for light and dark surroundings. */
export const colours = ({ brand }: Pick<RuntimeConfig, 'brand'>): string => {
  const { light, dark } = palette(brand.accent);
  return `:root{color-scheme:light dark;${declared(light)};--alarm:#a3241b;--good:#2c6a3f;--rule:#e2ded7}
@media(prefers-color-scheme:dark){:root{${declared(dark)};--alarm:#ff9d92;--good:#86c79a;--rule:#3a3733}}`;
};
