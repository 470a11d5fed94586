import { decodeText } from './charset.ts';

/** Groups of what no reader sees. */
const unseen = new Set(
  'fonttbl colortbl stylesheet info pict object themedata datastore listtable generator'.split(' '),
);

const marks: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  tab: '\t',
  cell: ' ',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
};

/** Elements of HTML that end a line, where RTF only carries HTML (MS-OXRTFEX). */
const breaking = /<(?:br|\/p|\/div|\/tr|\/li|\/h\d|hr)\b/i;

const piece =
  /\\(?:'([0-9a-f]{2})|([a-z]{1,32})(-?\d{1,10})?[ ]?|\*\\htmltag\d{0,6}([^{}]{0,2000})|([^a-z]))|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

interface Group {
  readonly skipped: boolean;
  /** Markup for readers of RTF alone, beside the HTML that it carries. */
  readonly aside: boolean;
  /** How many characters stand behind one of Unicode, for readers that do not know it. */
  readonly fallback: number;
}

/** Text as it is put together: letters of a code page are decoded in runs. */
class Words {
  private text = '';
  private bytes: number[] = [];
  codePage = 1252;
  /** Characters still to be left out. */
  fallback = 0;

  byte(value: number): void {
    if (this.fallback > 0) this.fallback -= 1;
    else this.bytes.push(value);
  }

  add(text: string): void {
    const left = text.slice(this.fallback);
    this.fallback = Math.max(0, this.fallback - text.length);
    this.flush();
    this.text += left;
  }

  flush(): string {
    if (this.bytes.length > 0) this.text += decodeText(Uint8Array.from(this.bytes), `windows-${this.codePage}`);
    this.bytes = [];
    return this.text;
  }
}

/** The words of a text in RTF, without its looks. Each character is looked at once. */
export const textOfRtf = (rtf: string): string => {
  const words = new Words();
  const groups: Group[] = [];
  let group: Group = { skipped: false, aside: false, fallback: 1 };
  for (const [, hex, word, number, tag, sign, brace, plain] of rtf.matchAll(piece)) {
    const isSeen = !group.skipped && !group.aside;
    if (brace === '{') groups.push(group);
    else if (brace === '}') group = groups.pop() ?? group;
    else if (word !== undefined) group = told(word.toLowerCase(), number, { group, words });
    else if (tag !== undefined) {
      if (!group.skipped && breaking.test(tag)) words.add('\n');
      group = { ...group, skipped: true };
    } else if (sign === '*') group = { ...group, skipped: true };
    else if (isSeen) said(words, { hex, sign, plain });
  }
  return words
    .flush()
    .replaceAll('\0', '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

const said = (
  words: Words,
  { hex, sign, plain }: Readonly<Record<'hex' | 'sign' | 'plain', string | undefined>>,
): void => {
  if (hex !== undefined) words.byte(Number.parseInt(hex, 16));
  else if (plain !== undefined) words.add(plain);
  else if (sign !== undefined && '\\{}'.includes(sign)) words.add(sign);
  else if (sign === '~') words.add(' ');
  else if (sign === '_') words.add('-');
};

const told = (
  word: string,
  number: string | undefined,
  { group, words }: { readonly group: Group; readonly words: Words },
): Group => {
  const value = Number(number ?? 1);
  if (unseen.has(word)) return { ...group, skipped: true };
  if (word === 'htmlrtf') return { ...group, aside: value !== 0 };
  if (word === 'uc') return { ...group, fallback: value };
  if (word === 'ansicpg') words.codePage = value;
  const isSeen = !group.skipped && !group.aside;
  const mark = Object.hasOwn(marks, word) ? marks[word] : undefined;
  if (isSeen && mark !== undefined) words.add(mark);
  if (isSeen && word === 'u') {
    words.fallback = 0;
    words.add(String.fromCharCode(value & 0xffff));
    words.fallback = group.fallback;
  }
  return group;
};
