import { createHash } from 'node:crypto';
import type { Reason } from '../../contracts/rows/event.ts';
import { type Found, firstMet, firstUnmet } from '../condition/condition.ts';
import { type Facts, factsFor } from './facts.ts';

/** One question about an event and its customer. The detail names what was looked at, so that the verdict can be followed. */
export interface Rule {
  readonly name: string;
  readonly judge: (facts: Facts) => Omit<Reason, 'rule'>;
}

const pass = (detail: string): Omit<Reason, 'rule'> => ({ verdict: 'pass', detail });
const fail = (detail: string): Omit<Reason, 'rule'> => ({ verdict: 'fail', detail });

const shown = ({ path, value }: Found): string =>
  `\`${path}\` is ${value === undefined ? 'not known' : String(value)}.`;

const occasion: Rule = {
  name: 'occasion',
  judge: ({ standing, event }) => {
    switch (standing.kind) {
      case 'stands':
        return pass(`\`${event.type}\` stands: nothing has undone it.`);
      case 'undone':
        return fail(`Undone by \`${standing.by.type}\` on ${standing.by.occurredAt}.`);
      case 'no-occasion':
        return fail(`Closed before, on ${standing.since}, and not reopened since: no new occasion.`);
    }
  },
};

const conditions: Rule = {
  name: 'conditions',
  judge: (facts) => {
    const { only, unless } = facts.program.ask;
    const lookUp = factsFor(facts);
    const excluded = firstMet(unless, lookUp);
    if (excluded) return fail(shown(excluded));
    const unmet = firstUnmet(only, lookUp);
    if (unmet) return fail(`${shown(unmet)} The programme asks for another value.`);
    const looked = [...Object.keys(only), ...Object.keys(unless)].map((path) => `\`${path}\``);
    return pass(
      looked.length === 0 ? 'The programme sets none.' : `Nothing in ${looked.join(', ')} speaks against asking.`,
    );
  },
};

/** An invoice over nothing, or one that pays itself, is no moment at which a customer feels anything. */
const nothingToPay: Rule = {
  name: 'nothing-to-pay',
  judge: ({ event: { type, amount, properties } }) => {
    if (type !== 'invoice.issued') return pass('Not an invoice.');
    if (amount !== undefined && amount <= 0) return fail(`The amount is ${amount}.`);
    if (properties?.collection === 'automatic') return fail('It is collected automatically.');
    return pass(amount === undefined ? 'No amount is given.' : `The amount is ${amount}.`);
  },
};

const ownPeople: Rule = {
  name: 'own-people',
  judge: ({ contact: { email, phone }, settings: { own } }) => {
    const domain = email?.split('@')[1];
    if (domain && own.domains.some((ours) => domain === ours || domain.endsWith(`.${ours}`)))
      return fail(`${domain} is the company's own.`);
    const ours = own.addresses.some((address) => address === email || address === phone);
    return ours ? fail("The address is one of the company's own.") : pass('Not one of the company.');
  },
};

const holdout: Rule = {
  name: 'holdout',
  judge: ({ contact, settings }) => {
    if (settings.holdout === 0) return pass('Nobody is held out.');
    const drawn = drawOf('holdout', contact.id);
    const detail = `Drawn ${drawn.toFixed(3)}; below ${settings.holdout} is never asked.`;
    return drawn < settings.holdout ? fail(detail) : pass(detail);
  },
};

const sampling: Rule = {
  name: 'sampling',
  judge: ({ contact, programId, program: { ask } }) => {
    if (ask.sample === 1) return pass('Everybody is asked.');
    const drawn = drawOf(programId, contact.id);
    const detail = `Drawn ${drawn.toFixed(3)}; below ${ask.sample} is asked.`;
    return drawn < ask.sample ? pass(detail) : fail(detail);
  },
};

/** Somewhere in [0, 1), always the same for the same person, and independent from lot to lot. */
export const drawOf = (lot: string, contactId: string): number =>
  createHash('sha256')
    .update(JSON.stringify(['draw', lot, contactId]))
    .digest()
    .readUInt32BE(0) /
  2 ** 32;

const preference: Rule = {
  name: 'preference',
  judge: ({ contact, programId }) =>
    contact.optedOut?.includes(programId)
      ? fail(`The person opted out of \`${programId}\`.`)
      : pass('The person did not opt out of this programme.'),
};

/** In the order in which they are looked at; the first that fails ends the decision. */
export const rules: readonly Rule[] = [occasion, conditions, nothingToPay, ownPeople, holdout, sampling, preference];
