/** What mail programs put before the subject of what they answer or pass on, without its colon; two letters and more. */
const marks = new Set(
  [
    're|fw|fwd|aw|wg|antw|antwort|weitergeleitet|sv|vs|vb|vl|videresendt|rv|res|resp|enc|rif|tr|i|r|inoltro|inoltra|rép',
    'odp|pd|przekaz|doorst|ynt|ilt|bls|trs|balas|atb|ats|vá|továbbítás|válasz|odg|prosl|vast|edasi|trả lời|chuyển tiếp',
    'отв|ответ|пересл|відп|перенапр|прп|πρθ|απ|σχετ|encaminhado|reenv|回复|回覆|答复|答覆|转发|轉寄|轉發|返信|転送',
    '답장|회신|전달|תגובה|השב|הועבר|رد|إعادة توجيه|محول|उत्तर|ตอบ|ส่งต่อ',
  ].flatMap((line) => line.split('|')),
);

const mark = /^\s*([\p{L}\p{M} ]{1,16}?)\s*(?:[[(^]\s*\d{1,3}\s*[\])]?)?\s*[:：]\s*/u;
/** `[EXTERNAL]`, `[SUSPECTED SPAM]`, `***spam***`: what systems on the way put before a subject. */
const stamp = /^\s*(?:\[[^\]]{1,40}\]|\*{2,5}[^*]{1,40}\*{2,5})\s*/u;
const mostMarks = 12;

/** A subject as somebody wrote it, and whether it stood in an answer. */
export const subjectOf = (subject: string): { readonly text: string; readonly answers: boolean } => {
  let [text, answers] = [subject.slice(0, 1_000).replace(/\s+/g, ' ').trim(), false];
  for (let round = 0; round < mostMarks; round += 1) {
    const unstamped = text.replace(stamp, '');
    const found = mark.exec(unstamped);
    const isMark = found?.[1] !== undefined && marks.has(found[1].normalize('NFC').toLowerCase());
    if (unstamped === text && !isMark) break;
    // What is nothing but a stamp is somebody's own.
    if (unstamped.trim() === '' && !isMark) break;
    text = (isMark && found ? unstamped.slice(found[0].length) : unstamped).trim();
    answers ||= isMark;
  }
  return { text, answers };
};

/**
 * What a subject says by itself; undefined where it is only that of the mail that is answered, cut or stamped on its way.
 * @param ours subjects under which we wrote.
 */
export const changedSubject = (subject: string, ours: readonly string[]): ReturnType<typeof subjectOf> | undefined => {
  const given = subjectOf(subject);
  const letters = lettersOf(given.text);
  if (letters === '') return /[?!？！]|\p{Extended_Pictographic}/u.test(given.text) ? given : undefined;
  return ours.some((own) => isSame(letters, lettersOf(subjectOf(own).text))) ? undefined : given;
};

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Long subjects are cut on their way; a short one that happens to stand in ours is somebody's own. */
const isSame = (given: string, own: string): boolean =>
  given === own ||
  (given.length >= shortest && own.startsWith(given)) ||
  (own.length >= shortest && given.endsWith(own));

const shortest = 12;
