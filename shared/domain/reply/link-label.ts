interface Place {
  readonly start: number;
  readonly end: number;
}

/** "Unsubscribe: https://…", "unsubscribe from this list (http://…)", "[Unsubscribe](https://…)". */
const addressBehind = /^[\s\])*:>"-]{0,6}[(<[]?(https?:\/\/|www\.|mailto:)/iu;
/** "Privacy | Unsubscribe", "• Privacy • Unsubscribe • Terms of Use". */
const between = /(?:^|\s)[|•·¦](?=\s)/u;
const longestLabel = 3;

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
  return addressBehind.test(behind) || isRow(line);
};
