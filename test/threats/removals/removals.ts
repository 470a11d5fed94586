import type { Place } from '../../breaking/places.ts';

/** What is taken out at once. A defence that stands in two places is one removal; two defences against one attack are two. */
export type Removal = readonly Place[];

/** Ways to take a defence out, by the attack as docs/threat-model.md calls it. */
export type Removals = Readonly<Record<string, readonly Removal[]>>;
