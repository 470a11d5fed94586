import type { Slot } from './arrange.ts';
import type { Person } from './facts.ts';

/** By what a person is known where it matters that they were asked already: the contact, and each of its addresses. */
export const knownAs = ({ contact, addresses }: Person): readonly string[] => [
  contact.id,
  ...(contact.formerly ?? []),
  ...addresses.map(({ hash }) => hash),
];

/**
 * When a person, or somebody at the same address, was asked.
 * @param exceptSurvey a survey does not stand in its own way.
 */
export const slotsTaken = ({ contact, addresses }: Person, exceptSurvey?: string): readonly Slot[] =>
  [
    { who: [contact.id, ...(contact.formerly ?? [])], asked: contact.asked },
    ...addresses.map(({ hash, asked }) => ({ who: [hash], asked })),
  ].flatMap(({ who, asked }) =>
    Object.entries(asked)
      .filter(([, { surveyId }]) => surveyId !== exceptSurvey)
      .map(([program, { at }]) => ({ who, program, at })),
  );
