import type { Asked } from './asked.ts';

/** A text that is one of several, as phones and people count them. */
export interface TextPart {
  /** As it is written: "(2/2)". */
  readonly mark: string;
  readonly words: string;
}

const count = String.raw`(\d)\s?(?:/|of|von|de|sur|di|van|z|из|з|av|af)\s?(\d)`;
const names = 'part|pt|teil|partie|parte|deel|część|часть|частина|del|osa';
const leading = new RegExp(
  String.raw`^\s*((?:[([]\s?${count}\s?[)\]]|(?:${names})\s${count}|(\d)/(\d)(?=[\s:).-]{0,5}\S{1,40}\s{1,5}\S{1,40}\s{1,5}\S))[:.-]?)\s{1,5}(?=\S)`,
  'iu',
);
const closing = new RegExp(String.raw`(?<=\S)\s{1,5}([([]\s?${count}\s?[)\]])\s*$`, 'iu');

/**
 * Tells the mark by which a part is counted from its words: "(1/2) The lamp came dark and", "Part 2 of 2: nobody calls". One that names
 * the top of the scale may be a rating, and stays.
 */
export const partOfSeveral = (text: string, { scale }: Pick<Asked, 'scale'>): TextPart | undefined => {
  for (const pattern of [leading, closing]) {
    const found = pattern.exec(text);
    const [at = 0, all = 0] = (found ?? []).slice(2).flatMap((digit) => (digit === undefined ? [] : [Number(digit)]));
    if (!found || at < 1 || at > all || all < 2 || all === scale.high) continue;
    return { mark: found[1] ?? '', words: text.replace(found[0], ' ').trim() };
  }
  return undefined;
};
