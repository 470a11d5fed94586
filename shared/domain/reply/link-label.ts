interface Place {
  readonly start: number;
  readonly end: number;
}

/** "Unsubscribe: https://…", "unsubscribe from this list (http://…)", "[Unsubscribe](https://…)". */
const addressBehind = /^[\s\])*:>"-]{0,6}[(<[]?(https?:\/\/|www\.|mailto:)/iu;
/** "Unsubscribe:", and the address on the next line. */
const addressBelow = /^ ?: *\n[\s<]{0,3}(https?:\/\/|www\.)/iu;
/** "Unsubscribe: click here", "click here to unsubscribe". */
const clickBehind =
  /^[\s\])*:>"-]{0,6}(click|tap|klicken|hier klicken|cliquez|haga clic|haz clic|clic aquí|clicca|clique|klik|kliknij|klicka|нажмите|натисніть|tıkla)(?!\p{L})/iu;
const clickBefore =
  /(?<!\p{L})(click|tap|press|klicken sie|klick|cliquez|haga clic|haz clic|clicca|clique|klik|kliknij|klicka|нажмите|натисніть)\s(on\s|auf\s|sur\s|en\s|su\s|em\s|op\s|på\s)?(this\s|the\s)?(here|link|hier|ici|aquí|qui|aqui|tutaj|här|her|сюда|здесь|тут)(?!\p{L})/iu;
/** "Privacy | Unsubscribe", "• Privacy • Unsubscribe • Terms of Use". */
const between = /(?:^|\s)[|•·¦](?=\s)/u;
const longestLabel = 3;

/** How far before the words on their line, in UTF-16 units. */
const nearby = 120;

const isRow = (line: string): boolean => {
  const labels = line.split(between).filter((label) => label.trim() !== '');
  return labels.length > 1 && labels.every((label) => label.trim().split(/\s+/).length <= longestLabel);
};

/**
 * Whether words are what a program or a company wrote on a link, or in a row of them, below what somebody said: nobody asks for
 * anything by that.
 */
export const isLinkLabel = (text: string, { start, end }: Place): boolean => {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const line = text.slice(from, to < 0 ? text.length : to);
  const behind = text.slice(end, to < 0 ? text.length : to);
  const before = text.slice(Math.max(from, start - nearby), start).replace(/^.*[.!?]\s/u, '');
  if (addressBelow.test(text.slice(end, end + nearby))) return true;
  return addressBehind.test(behind) || clickBehind.test(behind) || clickBefore.test(before) || isRow(line);
};
