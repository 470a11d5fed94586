interface Place {
  readonly start: number;
  readonly end: number;
}

/** A number of few digits behind the keyword, to which it is to be sent: "STOP to 12345", "STOP au 36180", "envía BAJA al 2222". */
const shortCode = /^(?:to|an|an die|au|aux|al|a|para|til|till|naar|na|på|по|на)? ?\d{4,6}(?!\d)/iu;
const isSentTo = (behind: string): boolean =>
  shortCode.test(
    behind
      .replace(/^["'“”»:\s]+/u, '')
      .replace(/^sms\s/iu, '')
      .trimStart(),
  );

/** What it is good for stands before: "To unsubscribe reply STOP", "Pour ne plus recevoir de SMS envoyez STOP". */
const purpose =
  /(?:^|[.!?:;\n]\s*)(?:to|pour|para|per|um|zum|aby|чтобы|щоб|för att|for å)\s[^.!?\n]{2,80}\b(?:reply|replying|text|txt|send|sms|envoyez|répondez|repondez|envía|envia|responda|responde|invia|rispondi|antworten sie|senden sie|antworte|schreiben sie|wyślij|skicka|svara|svar|stuur|отправьте|ответьте)(?:\s(?:with|mit|avec|con|med|par))?[:\s"'“„«]{1,3}$/iu;

/** "Sale! STOP SMS 36180": the number is a part of what was found. */
const codeWithin = /\s\d{5,6}$/;

/** How far before a keyword its sentence is looked at, in UTF-16 units. */
const nearby = 160;

/**
 * Whether a company tells how to leave it, in a text that somebody passes on or quotes: they ask for nothing by that. All on its line
 * belongs to it ("Abmelden: STOP an 12345").
 */
export const isToldHow = (text: string, { start, end }: Place): boolean => {
  if (purpose.test(text.slice(Math.max(0, start - nearby), start)) || isSentTo(text.slice(end, end + 20))) return true;
  if (codeWithin.test(text.slice(start, end)) && text.slice(0, start).trim() !== '') return true;
  const line = text.slice(end, end + nearby).split('\n', 1)[0] ?? '';
  return /^\s*:/.test(line) && /\p{Lu}{3,}.{0,12}\d{4,6}(?!\d)/u.test(line);
};
