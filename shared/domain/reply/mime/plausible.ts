/**
 * How much a decoded text looks like something that a person wrote, for the case that nothing says in which charset it is. A small
 * number of letters makes up most of every language; a wrong charset turns them into rare ones, into signs in the middle of words, and
 * into words of several scripts or with capitals inside.
 */
const frequent: readonly (readonly [script: RegExp, letters: string])[] = [
  [/\p{Script=Cyrillic}/u, 'оеаинтсрвлкмдпуяыьгзбчйі'],
  [/\p{Script=Greek}/u, 'αοιετσνηυρκπμλωάίόέή'],
  [/\p{Script=Hebrew}/u, 'יוהלאמרתשבנחעדקפ'],
  [/\p{Script=Arabic}/u, 'اليمنروتبةعدسهكفحقشجزطخ'],
  [/\p{Script=Thai}/u, 'านรอกเงมยลวดทสตะปบคหแจพช่้ไใีัิุู์'],
  [
    /\p{Script=Hiragana}|\p{Script=Katakana}/u,
    'のいをたにはがてとでしすなるもまかれらさっこあくりきンスートルイラアドプレ',
  ],
  [/\p{Script=Hangul}/u, '이다는을에가의고하지를한로은기도사서아리나어게요니시해습수만있대주전인일정안그'],
  [
    /\p{Script=Han}/u,
    '的一是不了人我在有他这為为中大来來上国國个個到说說们們子地出也时時年得就那要下以生会會自着著去之过過家学學对對可她里裡后後么麼多没沒好看起小现現发發无無请請给給电電话話复復回信件訂订单單货貨服务務问問題题快差品质質很您你',
  ],
  [/\p{Script=Latin}/u, 'éèêàâçîôûùäöüßáíóúñãõåøæıışğąćęłńóśźżáčďěíňřšťůýžőűășțâîėųūāēģīķļņõœëï'],
];

/** Letters that many charsets share and hardly any language writes. */
const odd = /[\u0080-\u009f¤¦¨¬¯´¸×÷þðÞÐƒ‗■█▄▌▐▀░▒▓─-╬\ufffd\ue000-\uf8ff]/u;
const punctuation = /[«»„“”‘’–—…°§·¡¿ªº№\u00a0、。「」，！？：；（）]/u;
const symbols = /[€£©®™]/u;

/** Longest stretch that is weighed, in letters. */
const longestWeighed = 4_000;

/** @returns a mean per letter that is not ASCII, from about -3 to 1. */
export const plausibility = (text: string): number => {
  const runs = text.slice(0, longestWeighed).match(/[\p{L}\p{M}\p{Nd}\u0080-\uffff]+/gu) ?? [];
  let [sum, letters] = [0, 0];
  for (const run of runs) {
    const foreign = [...run].filter((letter) => letter > '\u007f');
    if (foreign.length === 0) continue;
    letters += foreign.length;
    sum += foreign.reduce((total, letter) => total + worth(letter), 0) - blemishes(run);
  }
  const weighed = text.slice(0, longestWeighed);
  return letters === 0 ? 0 : sum / letters - crowded(weighed) - mixedHangul(weighed);
};

/** No language of Latin letters writes more of them with accents than without, or has those of Czech and of Polish. */
const crowded = (text: string): number => {
  const accented = text.match(/[\u00c0-\u024f]/g)?.length ?? 0;
  const mixed = /[ěřůďťň]/i.test(text) && /[ąęłśź]/i.test(text) ? 0.5 : 0;
  return mixed + (accented >= fewest && accented > (text.match(/[a-z]/gi)?.length ?? 0) ? 1.5 : 0);
};

/** Koreans write hardly a Chinese character today; Chinese read as Korean is full of both. */
const mixedHangul = (text: string): number => {
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return hangul >= fewest && han > hangul * 0.15 ? 1 : 0;
};

/** Letters from which on a share of them says something. */
const fewest = 4;

const worth = (letter: string): number => {
  if (odd.test(letter)) return -3;
  if (punctuation.test(letter)) return 0.5;
  if (symbols.test(letter)) return 0.9;
  const found = frequent.find(([script]) => script.test(letter));
  if (!found) return /\p{M}/u.test(letter) ? 0 : -1;
  if (!found[1].includes(letter.toLowerCase())) return /\p{Script=Hangul}/u.test(letter) ? 0.6 : -0.4;
  return letter === letter.toLowerCase() ? 1 : 0.6;
};

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Hebrew}/u];

/** Capitals behind small letters, signs between letters, scripts that no language mixes. */
const blemishes = (run: string): number => {
  const capitals = run.match(/\p{Ll}(?=\p{Lu})/gu)?.length ?? 0;
  const signs =
    run.match(/\p{L}(?=[^\p{L}\p{M}\p{Nd}’'·-]\p{L})|[\u0100-\u052f](?=\p{Nd})|\p{L}(?=[¹²³¼½¾¿])/gu)?.length ?? 0;
  const mixed = scripts.filter((script) => script.test(run)).length > 1 ? run.length : 0;
  return 1.5 * capitals + signs + mixed;
};
