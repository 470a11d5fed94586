import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { askedOf } from '../../shared/domain/conversation/asked-of.ts';
import { invitationSubjects } from '../../shared/render/invitation-mail.ts';
import { reasonOf } from '../../shared/render/reason.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import { hear } from '../../shared/steps/conversation/hear.ts';
import { answerOfOther } from './answer-of-other.ts';
import {
  type InboundEmailDeps,
  type InboundEmailOutcome,
  type Incoming,
  objectsIn,
  onceOf,
  placeOf,
  said,
} from './incoming.ts';
import { answerableAt, senderOf } from './sender.ts';
import { setAside } from './set-aside.ts';
import { objection, strayFrom } from './without-survey.ts';

/** An answer to a survey, a comment on it, or a wish, from whom it was sent to; others’ words are their own. */
export const answerSurvey = async (
  survey: SurveyRow,
  incoming: Incoming,
  deps: InboundEmailDeps,
): Promise<InboundEmailOutcome> => {
  const { mail, received } = incoming;
  const program = await deps.programs.find(survey.programHash);
  const wish = { asked: askedOf(survey, program.survey), ours: subjectsOf(survey, program, deps) };
  const { understood, words } = said(incoming, wish, deps);
  if (understood.kind === 'automatic') {
    await setAside(received, { why: 'automatic', sign: understood.why, surveyId: survey.id }, deps);
    return { kind: 'aside' };
  }
  const from = answerableAt(mail);
  const byCustomer = senderOf(from ?? '', survey.address, received.verdicts) === 'customer';
  const isWish = understood.kind === 'unsubscribe' || understood.kind === 'resume';
  if (!byCustomer && !isWish) return answerOfOther({ survey, incoming, understood, words }, deps);
  const outcome = await hear(
    {
      ...{ id: onceOf(incoming), channel: 'email', address: survey.address, from, at: deps.clock.now() },
      ...{ about: { survey, program }, understood, words, place: placeOf(received, deps), messageId: mail.messageId },
    },
    deps,
  );
  if (outcome.kind !== 'stray') return outcome;
  // No survey takes it any more: a person reads it.
  const { address } = survey;
  return objectsIn(understood)
    ? objection({ incoming, address, understood, words }, deps)
    : strayFrom({ incoming, address, words }, deps);
};

const subjectsOf = (
  { title, language }: SurveyRow,
  program: ProgramConfig,
  { config: { brand } }: InboundEmailDeps,
): readonly string[] =>
  invitationSubjects({
    ...{ brand, language, title, reason: reasonOf(program) },
    wording: wordingOf(program.survey, brand, language),
  });
