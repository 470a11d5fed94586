import type { SurveyConfig, WordsConfig } from '../contracts/config/survey.ts';
import { never } from '../domain/never.ts';
import { type CxiPart, cxiParts, type Group, groupOf, ratingsOf, scaleOf } from '../domain/rating.ts';
import type { PageTexts } from './languages/texts.ts';
import {
  filled,
  inBrandsLanguage,
  inLanguageOf,
  ownText,
  type Reader,
  readerOf,
  type Tone,
  textsFor,
} from './texts.ts';

export interface Wording {
  readonly type: SurveyConfig['type'];
  /** What is asked; above CXI's three questions, what they are about. */
  readonly question: string;
  /** Whether the question is the configuration's own. */
  readonly isOwn: boolean;
  /** CXI's three questions, in their order; empty for the others. */
  readonly parts: readonly { readonly part: CxiPart; readonly question: string }[];
  /** What the ends of the scale mean. */
  readonly low: string;
  readonly high: string;
  readonly ratings: readonly number[];
  /** Subject of the invitation, where the configuration has its own. */
  readonly subject: string | undefined;
  /** What a rating means, where there is a word for it: always at both ends. */
  meaning(rating: number): string | undefined;
  /** The group that a rating alone speaks for. */
  group(rating: number): Group;
  /** The open question, worded for a group. */
  why(group: Group | undefined): string;
}

interface Built {
  readonly question: string;
  readonly levels: readonly string[];
}

/**
 * A survey in words: the configuration's own where it has some in the reader's language, else the built-in ones.
 * @param brand its name, and the language in which the configuration's texts stand unless they say otherwise.
 */
export const wordingOf = (
  survey: SurveyConfig,
  brand: { readonly name: string; readonly language: string; readonly tone?: Tone | undefined },
  language: string,
): Wording => {
  const reader: Reader = readerOf(language, brand);
  const { texts } = textsFor(reader);
  const own = ownWords(survey, reader);
  const built = builtFor(survey, texts);
  const about = ownText(survey.about, reader) ?? (survey.type === 'ces' ? texts.about.effort : texts.about.service);
  const ratings = ratingsOf(scaleOf(survey));
  const [lowest, highest] = [ratings[0], ratings.at(-1)];
  const [low, high] = [own.low ?? built.levels[0] ?? '', own.high ?? built.levels.at(-1) ?? ''];
  return {
    type: survey.type,
    question: filled(own.question ?? built.question, { brand: brand.name, about }),
    isOwn: own.question !== undefined,
    parts: survey.type === 'cxi' ? cxiParts.map((part) => ({ part, question: texts.cxi[part] })) : [],
    low,
    high,
    ratings,
    subject: own.subject,
    meaning: (rating) => {
      if (rating === lowest) return low;
      if (rating === highest) return high;
      return built.levels.length > 2 ? built.levels[rating - (lowest ?? 0)] : undefined;
    },
    group: (rating) => groupOf(survey, { score: rating, answers: {} }),
    why: (group) => (group && own.why?.[group]) ?? texts.why[group ?? 'unrated'],
  };
};

const ownWords = ({ wording = {} }: SurveyConfig, reader: Reader): WordsConfig =>
  inLanguageOf<WordsConfig>(reader, isFlat(wording) ? inBrandsLanguage(wording, reader) : wording) ?? {};

/** One set of words, in the brand's language, or one for each language. */
export const isFlat = (wording: NonNullable<SurveyConfig['wording']>): wording is WordsConfig =>
  Object.entries(wording).every(([key, value]) => typeof value === 'string' || (key === 'why' && isReasons(value)));

const isReasons = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every((key) => ['detractor', 'passive', 'promoter'].includes(key));

const builtFor = (survey: SurveyConfig, texts: PageTexts): Built => {
  switch (survey.type) {
    case 'nps':
      return { question: texts.nps.question, levels: [texts.nps.low, texts.nps.high] };
    case 'csat':
    case 'smileys':
    case 'stars':
      return texts.satisfied;
    case 'ces':
      return { question: texts.ces.question, levels: [texts.ces.low, texts.ces.high] };
    case 'cxi':
      return { question: texts.cxi.title, levels: [texts.cxi.low, texts.cxi.high] };
    case 'thumbs':
      return { question: texts.thumbs.question, levels: [texts.thumbs.no, texts.thumbs.yes] };
    default:
      return never(survey);
  }
};
