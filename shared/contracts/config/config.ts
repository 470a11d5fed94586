import * as z from 'zod';
import { AdapterSchema } from './adapter.ts';
import { consent, ownPeople, surge, texts } from './asking.ts';
import { brakes } from './brakes.ts';
import { brand } from './brand.ts';
import { calendar } from './calendar.ts';
import { coherent } from './coherent.ts';
import { ConditionsSchema } from './conditions.ts';
import { insights } from './insights.ts';
import { notifications } from './notifications.ts';
import { people } from './people.ts';
import { program } from './program.ts';
import { replies } from './replies.ts';
import { retention } from './retention.ts';
import { sending } from './sending.ts';
import { SourcesSchema } from './sources.ts';
import { staff } from './staff.ts';
import { stage } from './stage.ts';
import { tasks } from './tasks.ts';
import { team } from './team.ts';
import { duration, name, share } from './values.ts';

/**
 * What an operations team may write in `heardback.config.ts`. Parsed when the app is synthesised; the functions are
 * bundled with the outcome, in which durations are milliseconds and every default is filled in.
 */
export const ConfigSchema = z
  .strictObject({
    brand,
    consent,
    texts,
    ownPeople,
    /** Share of contacts that no programme ever asks, so that the effect of asking can be measured. */
    holdout: share.default(0),
    /** Names for kinds of customers, by rules over the event and the customer; the first that fits is given. */
    personas: z.record(name, ConditionsSchema).default({}),
    surge,
    brakes,
    sending,
    tasks: tasks.prefault({}),
    staff: staff.prefault({}),
    notifications: notifications.prefault({}),
    replies: replies.default([]),
    insights: insights.prefault({}),
    retention,
    /** What is peculiar about the systems that Heardback knows how to read. */
    sources: SourcesSchema,
    /** Readers of one's own, for the events of any other system. */
    adapters: z.record(name, AdapterSchema).default({}),
    /** Across all programmes a person is asked at most once in this time. */
    atMostOnceIn: duration.prefault('14 days'),
    calendars: z.record(name, calendar).default({}),
    /** How those who write to customers sign. */
    people: people.default({}),
    teams: z.record(name, team),
    programs: z.record(name, program),
    stages: z.record(name, stage),
  })
  .superRefine(coherent);

export type ConfigInput = z.input<typeof ConfigSchema>;
export type Config = z.output<typeof ConfigSchema>;

/** What the functions are bundled with: one stage's share of the configuration. */
export interface RuntimeConfig extends Omit<Config, 'stages'> {
  readonly stage: { readonly name: string; readonly live: boolean };
}
