import type { Config } from './config.ts';
import type { LocalText } from './languages.ts';
import type { SurveyConfig } from './survey.ts';

interface Text {
  readonly place: string;
  readonly languages: readonly string[];
}

/** Texts that customers read which the configuration has in some of its languages and lacks in others. */
export const missingTexts = ({ programs, brand }: Pick<Config, 'programs' | 'brand'>): readonly string[] =>
  Object.entries(programs).flatMap(([id, { survey }]) => {
    const texts = textsOf(survey, brand.language);
    const spoken = [...new Set(texts.flatMap(({ languages }) => languages))].sort();
    return texts.flatMap(({ place, languages }) => {
      const missing = spoken.filter((language) => !languages.includes(language));
      return missing.length === 0
        ? []
        : [
            `programs.${id}.survey.${place}: has no text in ${missing.join(', ')}; customers read the built-in one, else the one in ${languages.join(', ')}.`,
          ];
    });
  });

const textsOf = (survey: SurveyConfig, brandLanguage: string): readonly Text[] => {
  const { about, wording, questions = [], thanks = {} } = survey;
  const text = (place: string, given: LocalText | undefined): readonly Text[] =>
    given === undefined ? [] : [{ place, languages: typeof given === 'string' ? [brandLanguage] : Object.keys(given) }];
  return [
    ...text('about', about),
    ...wordingOf(wording, brandLanguage),
    ...questions.flatMap((question) => [
      ...text(`questions.${question.id}.text`, question.text),
      ...('options' in question
        ? question.options.flatMap((option) => text(`questions.${question.id}.options.${option.id}`, option.text))
        : []),
      ...('low' in question
        ? [
            ...text(`questions.${question.id}.low`, question.low),
            ...text(`questions.${question.id}.high`, question.high),
          ]
        : []),
    ]),
    ...Object.entries(thanks).flatMap(([group, own]) => [
      ...text(`thanks.${group}.text`, own?.text),
      ...text(`thanks.${group}.link.label`, own?.link?.label),
    ]),
  ];
};

/** Each word of its own: `{ question }` in the brand's language, or one set for each language. */
const wordingOf = (wording: SurveyConfig['wording'], brandLanguage: string): readonly Text[] => {
  if (wording === undefined) return [];
  const names = ['question', 'low', 'high', 'subject', 'why'];
  const isFlat = Object.keys(wording).every((key) => names.includes(key));
  const sets: Readonly<Record<string, object>> = isFlat
    ? { [brandLanguage]: wording }
    : (wording as Readonly<Record<string, object>>);
  return names.flatMap((name) => {
    const languages = Object.keys(sets).filter((language) => Object.hasOwn(sets[language] ?? {}, name));
    return languages.length === 0 ? [] : [{ place: `wording.${name}`, languages }];
  });
};
