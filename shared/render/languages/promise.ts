/** That somebody will write, and by when: `{team}` and `{time}` are filled in. By primary language tag. */
export const promiseTexts: Readonly<Record<string, string>> = {
  ar: 'سيكتب إليك {team} قبل {time}.',
  de: '{team} schreibt Ihnen bis {time}.',
  en: '{team} will write to you by {time}.',
  es: '{team} le escribirá a más tardar el {time}.',
  fr: '{team} vous écrira d’ici {time}.',
  he: '{team}: נכתוב לך עד {time}.',
  it: '{team} le scriverà entro {time}.',
  ja: '{time}までに{team}よりご連絡します。',
  nl: '{team} schrijft u uiterlijk {time}.',
  pl: '{team} odpisze najpóźniej {time}.',
  pt: '{team} escreve-lhe até {time}.',
  ru: '{team}: ответим вам не позднее {time}.',
  sv: '{team} skriver till dig senast {time}.',
  tr: '{team} size en geç {time} yazacak.',
  uk: '{team}: відповімо вам не пізніше {time}.',
  zh: '{team}将在{time}之前与您联系。',
};
