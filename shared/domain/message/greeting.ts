/** What letters begin with, in the languages that we write in. */
const greetings =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|moin|servus|bonjour|bonsoir|salut|ch[eè]re?s?|madame|monsieur|hola|buen[oa]s|estimad[oa]s?|querid[oa]s?|ciao|buon(?:giorno|asera)|salve|gentil[ei]|car[oai]|ol[áa]|oi|bo[ma] (?:dia|tarde|noite)|prezad[oa]s?|beste|geachte|goede(?:morgen|middag|navond|ndag)|dag|dzień dobry|szanown[ayi]|cześć|witam|hej|hejsan|bästa|god (?:dag|morgon|kväll)|merhaba|sayın|iyi günler|здравствуйте|добрый|доброе|уважаем|привет|дорог|вітаємо|вітаю|добрий|доброго|шановн|مرحب|السلام|أهلا|عزيز|תודה לך|שלום|היי|היקר|您好|你好|尊敬的|亲爱的|拝啓|こんにちは)(?![\p{Ll}])/iu;

/** A first line of its own that is no sentence: `Ada,` or `田中様`. */
const salutation = /^[^\n.?。？]{1,60}\n/u;

/** Whether somebody's words greet the customer already: a letter greets once. */
export const greets = (words: string): boolean => {
  const start = words.trimStart();
  return greetings.test(start) || salutation.test(start);
};
