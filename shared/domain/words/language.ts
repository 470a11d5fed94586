/** Words that are no language's own: names of laws. */
const everywhere = 'any';

/** The order in which lists of words are kept. */
export const wordLanguages = [
  ...['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'],
  ...[
    'sv',
    'tr',
    'ru',
    'uk',
    'ar',
    'he',
    'ja',
    'zh',
    'cs',
    'da',
    'nb',
    'fi',
    'el',
    'hu',
    'ro',
    'hi',
    'ko',
    'id',
    'vi',
    'th',
    everywhere,
  ],
];

/** Words that hardly a sentence does without, few of which two languages share: enough to tell them apart. */
const frequent: Readonly<Record<string, string>> = {
  en: 'the and was is are with my your this that not have has had will i you it to of for from but they were been number',
  de: 'der die das und ist nicht ich sie wir mit von den dem ein eine einen war auf für es zu mein meine bitte alle habe hat an',
  fr: 'le la les et est pas je vous nous avec de des du un une pour dans sur mon ma mes votre ne que ce cette ai j’ai',
  es: 'el la los las y es no yo con de del un una para en por mi mis su que me lo se muy han este esta voy',
  it: 'il lo la gli e è non io con di del della un una per in mi mio mia che ho sono vi questo questa molto',
  nl: 'de het een en is niet ik met van voor op aan mijn dat die zijn was bij jullie uw heb ga wil dit er',
  pt: 'o a os as e é não eu com de do da um uma para em por meu minha que me vou foi muito este esta vocês',
  pl: 'i nie się na do z w jest to że jak po za mi mój moje moja już tylko przez was wasz jestem zgłoszę',
  sv: 'och är inte jag med av för på att det den en ett som mig min mitt har var ni er till om detta',
  tr: 've bir bu için çok değil ben siz de da ile ama beni benim sizi olarak gibi var yok daha',
  ru: 'и в не на я что с это мне мой мои моя был была вы вас по у за от',
  cs: 'a se je na to že v s z do pro jsem jste mi mě můj moje mám už ale tak byl byla bylo vás vám bych který',
  da: 'og i at det er en til på af for jeg ikke med har var min mit den de et mig jer vi som blev meget fra fik om hvis',
  nb: 'og i at det er en til på av for jeg ikke med har var min mitt den de et meg dere vi som ble veldig fra fikk om hvis',
  fi: 'ja on ei en se että oli minun minä te teidän mutta kun niin olen jos vain sain tämä joka ovat myös',
  el: 'και το η ο να δεν με για την τον από στο στη στην μου σας ήταν είναι που θα μας του της έχω είχα',
  hu: 'a az és nem egy hogy van volt meg is én de nekem mert csak ezt már ha vagy el fel kell nagyon lett',
  ro: 'și nu în de la cu pe este a am o un din că pentru mi îmi ce mai sunt foarte al vă fost să dacă',
  id: 'yang dan di saya tidak ini itu dengan untuk dari ke ada sudah akan sangat karena kami anda juga bisa kalau',
  vi: 'là và của không tôi có cho với được này đã các một rất bị trong người thì sẽ nếu',
  uk: 'і в не на я що з це мені мій мої моя був була ви вас по у за від та до',
};

const sets = Object.entries(frequent).map(([language, words]) => [language, new Set(words.split(' '))] as const);

const scripts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{scx=Arabic}/u, ['ar']],
  [/\p{scx=Hebrew}/u, ['he']],
  [/[\u3041-\u30ff]/u, ['ja']],
  [/\p{scx=Han}/u, ['zh', 'ja']],
  [/\p{sc=Greek}/u, ['el']],
  [/\p{sc=Devanagari}/u, ['hi']],
  [/\p{sc=Hangul}/u, ['ko']],
  [/\p{sc=Thai}/u, ['th']],
];

/**
 * The languages in which words may be meant: the one that the writer was asked in, those that know most of the frequent
 * words, and what the script tells. A word or two tell nothing: then it may be any.
 */
export const languagesOf = (words: string, asked?: string): ReadonlySet<string> => {
  const own = asked?.toLowerCase().split(/[-_]/)[0];
  const said = words.slice(0, sample).match(/[\p{L}’]+/gu) ?? [];
  const hits = sets.map(([language, known]) => [language, said.filter((word) => known.has(word)).length] as const);
  const most = Math.max(...hits.map(([, count]) => count));
  const written = scripts.flatMap(([script, languages]) => (script.test(words) ? languages : []));
  const told = hits.filter(([, count]) => count > 0 && count >= most * almost).map(([language]) => language);
  const all = told.length === 0 && written.length === 0 ? wordLanguages : [...told, ...written];
  return new Set([...all, everywhere, ...(own === undefined ? [] : [own])]);
};

const sample = 4_000;
/** Two languages in one text: a sentence of each. */
const almost = 0.6;
