import type { FurtherQuestion } from '../../contracts/config/further-questions.ts';
import type { SurveyConfig } from '../../contracts/config/program.ts';
import { type CxiPart, cxiParts, cxiScore, type Rated, ratingsOf, scaleOf } from '../rating.ts';
import { type Answers, applicable } from './applicable.ts';

/** Fields as a form or a link sends them. */
export type Fields = Readonly<Record<string, string | undefined>>;

/**
 * The rating that a form states: `score`, or for CXI `answers[effective]`, `answers[easy]` and `answers[enjoyed]`.
 * @returns nothing unless it is wholly there and on the scale.
 */
export const readRating = (survey: SurveyConfig, fields: Fields): Rated | undefined => {
  if (survey.type !== 'cxi') {
    const score = ratingFrom(survey, fields.score);
    return score === undefined ? undefined : { score, answers: {} };
  }
  const ratings = cxiParts.map((part) => ratingFrom(survey, fields[`answers[${part}]`]));
  if (!ratings.every((rating) => rating !== undefined)) return undefined;
  return {
    score: cxiScore(ratings),
    answers: Object.fromEntries(cxiParts.map((part, at) => [part, ratings[at] ?? 0])),
  };
};

/** The one rating, or CXI's by question. */
export type Chosen = { readonly [field in 'score' | CxiPart]?: number };

/** What is chosen on a form that is shown again: what was sent just now, else what was answered before. */
export const chosenRatings = (survey: SurveyConfig, fields: Fields, earlier: Rated | undefined): Chosen => {
  if (survey.type !== 'cxi') return defined({ score: ratingFrom(survey, fields.score) ?? earlier?.score });
  const before = (part: CxiPart) =>
    earlier && Object.hasOwn(earlier.answers, part) ? earlier.answers[part] : undefined;
  const chosen = (part: CxiPart, at: number) =>
    // The link in a mail carries the first of the three as its score.
    ratingFrom(survey, fields[`answers[${part}]`] ?? (at === 0 ? fields.score : undefined)) ?? before(part);
  return defined(Object.fromEntries(cxiParts.map((part, at) => [part, chosen(part, at)])));
};

const defined = (ratings: Readonly<Record<string, unknown>>): Chosen =>
  Object.fromEntries(
    Object.entries(ratings).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );

/** One rating of the survey's scale, written in digits. */
export const ratingFrom = (survey: SurveyConfig, text: string | undefined): number | undefined => {
  const rating = wholeNumber(text);
  return rating !== undefined && ratingsOf(scaleOf(survey)).includes(rating) ? rating : undefined;
};

/**
 * What a form says to the further questions (`answers[id]`, or `answers[id][option]` where several may be chosen), over
 * what was said before. Only questions that apply count, and only answers that they allow; everything else is dropped.
 */
export const readAnswers = (survey: SurveyConfig, fields: Fields, earlier: Rated): Answers => {
  const own = survey.type === 'cxi' ? cxiParts.filter((part) => Object.hasOwn(earlier.answers, part)) : [];
  const answers: Answers = Object.fromEntries(own.map((part) => [part, earlier.answers[part] ?? 0]));
  for (const question of survey.questions ?? []) {
    if (!applicable(question, survey, { score: earlier.score, answers })) continue;
    const before = Object.hasOwn(earlier.answers, question.id) ? earlier.answers[question.id] : undefined;
    const answer = answerTo(question, fields) ?? (isEmptied(question, fields) ? undefined : before);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
};

const isEmptied = ({ type, id }: FurtherQuestion, fields: Fields): boolean =>
  type === 'text' && fields[`answers[${id}]`]?.trim() === '';

const answerTo = (question: FurtherQuestion, fields: Fields): Answers[string] | undefined => {
  const given = fields[`answers[${question.id}]`]?.trim();
  switch (question.type) {
    case 'scale': {
      const rating = wholeNumber(given);
      return rating !== undefined && rating >= question.from && rating <= question.to ? rating : undefined;
    }
    case 'choice':
      return question.options.find(({ id }) => id === given)?.id;
    case 'choices': {
      const chosen = question.options.filter(
        ({ id }) => id === given || fields[`answers[${question.id}][${id}]`] !== undefined,
      );
      return chosen.length > 0 ? chosen.map(({ id }) => id) : undefined;
    }
    case 'text':
      return wordsFrom(given, longestAnswer);
  }
};

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,2}$/.test(text.trim()) ? Number(text) : undefined;

const longestAnswer = 2000;
/** Longer than anybody writes on a phone; what is beyond is cut rather than refused, so that nothing typed is lost whole. */
const longestComment = 5000;

/** What a person typed, without control characters and of a bearable length. */
const wordsFrom = (text: string | undefined, longest: number): string | undefined => {
  const words = text
    ?.replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return words ? [...words].slice(0, longest).join('') : undefined;
};

export const commentFrom = (text: string | undefined): string | undefined => wordsFrom(text, longestComment);
