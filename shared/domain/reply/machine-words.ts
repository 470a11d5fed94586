import { replyWords } from '#reply-words';
import { once } from '../once.ts';
import { phrasesIn } from './expand.ts';
import { mailPhrases, phraseSet, skeleton } from './phrase-book.ts';

type Kind = 'away' | 'failed' | 'robot';
type Section = 'automatic' | 'beside' | Kind;

const own = (section: Section): readonly string[] =>
  phrasesIn(replyWords().machineWords[section])
    .map(skeleton)
    .filter((phrase) => phrase !== '');

const subjects = phraseSet(() => [...mailPhrases('automatic'), ...own('automatic')]);

const phrases: Readonly<Record<Kind, () => readonly Phrase[]>> = {
  away: once(() => [...mailPhrases('away'), ...own('away')].map(phraseOf)),
  failed: once(() => own('failed').map(phraseOf)),
  robot: once(() => own('robot').map(phraseOf)),
};

interface Phrase {
  readonly text: string;
  /** Long enough to mean one thing even without a subject that says so. */
  readonly clear: boolean;
}

/** Scripts that put no blanks between words. */
const spaceless = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const phraseOf = (phrase: string): Phrase =>
  spaceless.test(phrase)
    ? { text: phrase, clear: phrase.length >= 4 }
    : { text: ` ${phrase} `, clear: phrase.length > 12 };

/** Beginning of a text that is looked at: machines say at once what they are. */
const opening = 1_500;

/** What of a kind a text says, each once. */
const saidOf = (kind: Kind, text: string, onlyClear: boolean): readonly string[] => {
  const words = ` ${skeleton(text.slice(0, opening))} `;
  return phrases[kind]()
    .filter((phrase) => (phrase.clear || !onlyClear) && words.includes(phrase.text))
    .map((phrase) => phrase.text);
};

/** Status codes of mail (RFC 3463) behind the code of SMTP, which people never write. */
const statusCode = /\b[45]\d\d[ -]{0,2}[(#<]{0,2}[45]\.\d{1,3}\.\d{1,3}\b/;

/** Whether a text says what machines say: that somebody is away, that a mail did not arrive, that a request was received. */
export const agrees = (text: string): boolean =>
  statusCode.test(text.slice(0, 20_000)) ||
  (['away', 'failed', 'robot'] as const).some((kind) => saidOf(kind, text, false).length > 0);

export const reportsFailure = (text: string): boolean =>
  statusCode.test(text.slice(0, 20_000)) || saidOf('failed', text, false).length > 0;

/**
 * Whether a text is a vacation note and nothing else, by its words alone: it begins by saying that somebody is away, says so
 * more than once or until when, and no sentence of it speaks of anything else.
 */
export const isVacationNote = (text: string): boolean => {
  const sentences = sentencesOf(text);
  const about = sentences.map(
    (sentence) => saidOf('away', sentence, false).length > 0 && !past.test(skeleton(sentence)),
  );
  const first = sentences.findIndex((_, at) => about[at]);
  const isClear = first >= 0 && first <= 3 && saysClearly(sentences[first] ?? '');
  return (
    isClear &&
    sentences.every((sentence, at) => about[at] || isBesideNote(sentence)) &&
    (isDated(text) || saysTwice(text))
  );
};

/** Sentences and clauses of the beginning of a text. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .slice(0, opening)
    .split(apart)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

/** Sentences, and what is joined to them: "I am away until Monday and the parcel came in pieces" says two things. */
const apart =
  /[\n!?。！？।؟]+|\.(?=\s+[\p{Lu}\p{Lo}]|\s*$)|(?<=\p{L}{4})(?<!sept|févr|janv|juil)\.(?=\s+\p{Nd})|,(?=\s)|[，،;；、]|(?<=\p{Script=Thai})\s(?=\p{Script=Thai})|(?<!\btill?)\s(?:and|but|so|e|y|и|і|und|aber|et|mais|pero|ma|maar|ale|och|men|но|але|ve|ama)\s/u;

/** What was so is no notice of it. */
const past =
  /(^| )(was|were|had|came|war|waren|hatte|kam|etais|etait|estaba|estuve|ero|era|estava|bylem|bylam|byl|byla|var|был|была|було|was er)( |$)/u;

/** By one phrase that means nothing else, or by two: "Ich bin bis zum 12.12. im Urlaub". */
const saysClearly = (sentence: string): boolean =>
  saidOf('away', sentence, true).length > 0 || saidOf('away', sentence, false).length > 1;

const saysTwice = (text: string): boolean => saidOf('away', text, true).length > 1;

/** Until when, or whom to ask meanwhile. */
const isDated = (text: string): boolean => /\p{Nd}|@/u.test(text) || until.test(` ${skeleton(text)} `);
const until =
  / (until|till|monday|tuesday|wednesday|thursday|friday|next week|bis|montag|jusqu|lundi|hasta|lunes|fino|ate|tot|maandag|do|до) /;

/** A greeting, thanks, a name, a phone number, where to turn: what vacation notes hold beside. Who wants to be called is there. */
export const isBesideNote = (sentence: string): boolean => {
  if (contactIn.test(sentence)) return true;
  // A number with a sentence for itself is what somebody answers.
  if (bareNumber.test(sentence)) return false;
  const words = skeleton(sentence);
  const isShort = words.split(' ').length <= longestGreeting;
  return (
    !toMe.test(words) &&
    (isName(sentence) || (isShort && closings.begins(words)) || beside.test(words) || others.begins(words))
  );
};

/** In words: "there" of "Hi there" begins a sentence as well. */
const longestGreeting = 4;
const bareNumber = /^[^\p{L}\p{Nd}]*\p{Nd}{1,3}(\s?[\p{L}/-]{1,4}\s?\p{Nd}{1,3})?[^\p{L}\p{Nd}]*$/u;
const contactIn = /@|\+?\p{Nd}[\p{Nd}\s()/-]{6,}/u;
const toMe =
  /[我私]|저에게|제게|当方|(^| )(toi|minh|saya|aku|לי|אלי|אליי|मुझे)( |$)|(^| )((me|mich|mir|moi|mij|mig|mnie|мне|меня|мені)( |$)|(my|mein|meine|meinen|mi|mijn) (?!colleague|return|absence|mobile|phone|office|inbox|e ?mail|assistant|manager|kolleg|vertret|abwesen|ruckkehr|companer|ausencia|vuelta|regreso|collega|afwezig))/u;

/**
 * One word, or four of which none begins small ("Table broken" is none). Scripts that know no small letters tell nothing: a whole
 * sentence of Chinese is one word.
 */
const isName = (sentence: string): boolean => {
  if (/\p{Lo}/u.test(sentence)) return false;
  const words = sentence.split(/\s+/);
  return words.length === 1 || (words.length <= 4 && !words.some((word) => /^\p{Ll}/u.test(word)));
};
const others = phraseSet(() => own('beside'));
const closings = phraseSet(() => [...mailPhrases('closings'), ...phrasesIn(replyWords().greetings).map(skeleton)]);
const beside =
  /^((contact|kontakt|contatt)\p{L}* (?!me|mich|moi|mi|uns|us|nous)|back (on|in|at|from)|ater(kommer)? (den|pa|i|man|tis|ons|tor|fre)|zuruck (am|ab|im)|wieder (da|erreichbar|im buro|am|ab)|de retour|vuelvo (el|en)|torno (il|in)|terug (op|in)|thank|thanks|hello|dear|for (urgent|anything|immediate)|if (it|you|your|this)|in (my|urgent|case)|please (contact|call|write|reach)|best|kind|your (e ?mail|message)|vielen dank|in dringenden|bitte wenden|merci|en cas|pour (toute|les|des) urgence|gracias|en caso|para (urgencias|asuntos urgentes)|grazie|in caso|per urgenz|obrigad|em caso|para assuntos urgentes|bedankt|bij |voor (dringende|spoed)|tack|vid |for brådskande|för brådskande|w (pilnych|naglych|sprawach)|v (nalehavych|urgentnich|pripade)|acil |по срочным|у термінових|з термінових|в термінових|(ill|i will|will|we will|well) (reply|respond|answer|address|get back|be back|be in touch|return|be returning|be happy)|i wont be|there may be a delay|(?!nobody|noone|no |none|you|they)\p{L}+ will (get back to|contact|reply to|respond to|help|assist) you|who is handling|your (e ?mail|message) (has been|will be|wont be|is being) (automatically )?(forwarded|read|answered)|but if you need|for anything related|for questions|for other (matters|enquiries|inquiries)|if urgent|direct your|cheers|regards|sincerely|bin ab|ihre (e ?mail|nachricht|anfrage) wird|ihre (e ?mails|nachrichten|anfragen) werden|ihre anfrage bearbeiten|weitergeleitet|meine vertretung|sehr geehrte|guten tag|mit freundlichen|je (repondrai|vous repondrai|traiterai)|je serai (de retour|joignable|disponible)|nous (traiterons|repondrons)|votre (message|mail) sera|cordialement|bonjour|tratare de|respondere|contestare|puesto que no tendre|si (tienes|tiene) alg|un saludo|saludos|hola|rispondero|cordiali|responderei|retornarei|atenciosamente|cumprimentos|ik ben maandag|odpowiem|jag (svarar|aterkommer)|odpovim|surgos esetben|koszon|buna ziua|pentru urgente|multumesc|σας ευχαριστω|mesajiniz icin|отвечу|здравствуите|спасибо за|дякую за|відповім|cam on|terima kasih|आपके ईमेल|kiireelli|בעניינים|במקרים|للحالات|في الحالات)/u;

/**
 * How far a subject is one that programs write: `whole`, or with a mark behind it and what they answer ("Automatic reply: How did
 * we do?"); `begun` where words go on ("Out of office chair arrived"), as people's do.
 */
export const machineSubject = (bare: string): 'whole' | 'marked' | 'begun' | undefined => {
  const words = skeleton(bare);
  if (!subjects.begins(words)) return undefined;
  if (subjects.has(words)) return 'whole';
  return /[:：[\]!(]/.test(bare) ? 'marked' : 'begun';
};
