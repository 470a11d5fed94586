import { describe, expect, test } from 'vitest';
import { lineEnd, startOf, withoutBreak } from '../../../shared/domain/reply/mime/bytes.ts';
import { boundaryIn, HeaderBlock, headerOf, isOfMail } from '../../../shared/domain/reply/mime/header-block.ts';
import { type Limits, type Node, treeOf } from '../../../shared/domain/reply/mime/tree.ts';

const bytes = (...lines: readonly string[]): Uint8Array => new Uint8Array(Buffer.from(lines.join('\n'), 'latin1'));
const text = (body: Uint8Array): string => Buffer.from(body).toString('latin1');
const wide: Limits = { headers: 10_000, parts: 10, multiparts: 10 };

interface Seen {
  readonly headers: readonly string[];
  readonly body: string;
  readonly children: readonly Seen[];
}
const seen = ({ headers, body, children }: Node): Seen => ({
  headers: headers.map(({ key, value }) => `${key}=${value}`),
  body: text(body),
  children: children.map(seen),
});
const tree = (lines: readonly string[], limits = wide) => {
  const { root, exceeded } = treeOf(bytes(...lines), limits);
  return { ...seen(root), exceeded };
};
const multi = (boundary: string): readonly string[] => [`Content-Type: multipart/mixed; boundary="${boundary}"`, ''];

describe('the parts of a mail', () => {
  test('are what stands between the delimiters, the break before each left out', () => {
    const lines = ['From: kim@x.example', ...multi('b'), 'before', '--b', 'X-A: 1', '', 'one', '', '--b ', '', 'two'];
    expect(tree([...lines, '--b--', 'behind'])).toEqual({
      headers: ['from=kim@x.example', 'content-type=multipart/mixed; boundary="b"'],
      body: 'before\n',
      children: [
        { headers: ['x-a=1'], body: 'one\n', children: [] },
        { headers: [], body: 'two', children: [] },
      ],
      exceeded: undefined,
    });
    expect(tree(lines).children.map(({ body }) => body)).toEqual(['one\n', 'two']);
  });

  test('may hold parts themselves, under delimiters of their own', () => {
    const told = tree([
      'From: k',
      ...multi('a'),
      '--a',
      ...multi('b'),
      '--b',
      '',
      'one',
      '--b--',
      '--a',
      '',
      'two',
      '--',
    ]);
    expect(told.children.map(({ body, children }) => [body, children.map((one) => one.body)])).toEqual([
      ['', ['one']],
      ['two\n--', []],
    ]);
  });

  test('are the first’s, where two multiparts share a delimiter', () => {
    const told = tree(['From: k', ...multi('a'), '--a', ...multi('a'), 'x', '--a', '', 'one', '--a--']);
    expect(told.children.map(({ children }) => children.length)).toEqual([0, 0]);
    expect(told.children.map(({ body }) => body)).toEqual(['x', 'one']);
  });

  test.each([
    ['a blank line that was forgotten', ['From: k', 'It broke.', 'And: badly', '', 'x'], ['from=k', 'and=badly'], 'x'],
    [
      'lines that are no headers right above the body',
      ['From: k', 'It broke.', 'Badly.', '', 'x'],
      ['from=k'],
      'It broke.\nBadly.\n\nx',
    ],
    ['headers that never end', ['From: k', 'To: l'], ['from=k', 'to=l'], ''],
    ['stray lines at the very end', ['From: k', 'It broke.'], ['from=k'], 'It broke.'],
    ['a first line that is no header', ['It broke.', 'From: k', '', 'x'], [], 'It broke.\nFrom: k\n\nx'],
    ['headers of no mail', ['Note: it broke', '', 'x'], [], 'Note: it broke\n\nx'],
  ])('%s', (_, lines, headers, body) => {
    expect(tree(lines)).toMatchObject({ headers, body });
  });

  test('forgotten blank lines of a part stay in the part', () => {
    const told = tree(['From: k', ...multi('a'), '--a', 'X-A: 1', 'It broke.', '--a', '', 'two', '--a--']);
    expect(told.children).toEqual([
      { headers: ['x-a=1'], body: 'It broke.', children: [] },
      { headers: [], body: 'two', children: [] },
    ]);
  });

  test.each([
    ['parts', { ...wide, parts: 2 }, 2, undefined],
    ['parts', { ...wide, parts: 1 }, 2, 'parts'],
    ['multiparts', { ...wide, multiparts: 1 }, 2, undefined],
    ['multiparts', { ...wide, multiparts: 0 }, 2, 'multiparts'],
    ['headers', { ...wide, headers: 56 }, 2, undefined],
    ['headers', { ...wide, headers: 55 }, 2, 'headers'],
  ] as const)('are looked at up to a number of %s: %j', (_, limits, count, exceeded) => {
    const lines = ['From: k', ...multi('bb'), '--bb', '', 'one', '--bb', '', 'two', '--bb--'];
    const told = tree(lines, limits);
    expect(told.exceeded).toBe(exceeded);
    if (!exceeded) expect(told.children).toHaveLength(count);
    expect(told.headers[0]).toBe('from=k');
  });

  test('are set apart by no line that only begins so, or is too long', () => {
    const told = tree(['From: k', ...multi('b'), '--b', '', 'one', '--bc', '-b', `--b${' '.repeat(260)}`, '--b--']);
    expect(told.children.map(({ body }) => body)).toEqual([`one\n--bc\n-b\n--b${' '.repeat(260)}`]);
  });
});

describe('what transport put before a mail', () => {
  test.each([
    ['\u00ef\u00bb\u00bfFrom: k', 3],
    [' \t\r\n \nFrom: k', 6],
    ['  From: k', 0],
    ['From kim@x.example Tue\nFrom: k', 23],
    ['>From kim\nFrom: k', 10],
    ['From : k', 0],
    ['xFrom kim\nk', 0],
  ])('ends where the mail begins: %j', (raw, at) => {
    expect(startOf(bytes(raw))).toBe(at);
  });

  test('a line ends behind its break, the last at the end; the break before a delimiter belongs to it', () => {
    expect([lineEnd(bytes('ab', 'c'), 0), lineEnd(bytes('ab', 'c'), 3)]).toEqual([3, 4]);
    const cut = (body: string, delimited: boolean): string => text(withoutBreak(bytes(body), delimited));
    expect([cut('a\n', true), cut('a\r\n', true), cut('a', true), cut('a\n', false)]).toEqual(['a', 'a', 'a', 'a\n']);
  });
});

describe('a header line', () => {
  const taken = (...lines: readonly string[]) => {
    const block = new HeaderBlock();
    return { verdicts: lines.map((line) => block.take(bytes(line))), headers: block.headers() };
  };

  test.each([
    ['Subject: x\r\n', 'header'],
    ['Subject : x', 'header'],
    ['Subject \t: x', 'header'],
    ['\r\n', 'blank'],
    ['Sub ject: x', 'body'],
    [': x', 'body'],
    [' : x', 'body'],
    ['Grüße: x', 'body'],
    ['no colon', 'body'],
    [`${'x'.repeat(119)}: y`, 'header'],
    [`${'x'.repeat(120)}: y`, 'body'],
  ])('%j is %s', (line, verdict) => {
    expect(taken(line).verdicts).toEqual([verdict]);
  });

  test('goes on where the next begins with space, and has its name in small letters', () => {
    const { verdicts, headers } = taken('SubJect:  one\r\n', '\ttwo\n', ' three\n', 'stray\n', 'X : 1\n', ' \n');
    expect(verdicts).toEqual(['header', 'header', 'header', 'stray', 'header', 'header']);
    expect(headers).toEqual([
      { key: 'subject', value: 'one\ttwo three' },
      { key: 'x', value: '1' },
    ]);
    expect(headerOf(headers, 'x')).toBe('1');
    expect(taken(' folded into nothing').verdicts).toEqual(['body']);
  });

  test('is kept up to a length', () => {
    const { headers } = taken('x: 1', ` ${'y'.repeat(65_536)}`, ' z');
    expect(headers[0]?.value.endsWith('y')).toBe(true);
  });

  test('tells whether it is of mail, and where parts are set apart', () => {
    const named = (key: string, value = ''): { key: string; value: string } => ({ key, value });
    expect(['from', 'x-a', 'list-id'].map((key) => isOfMail(named(key)))).toEqual([true, true, true]);
    expect(['note', 'a-from'].map((key) => isOfMail(named(key)))).toEqual([false, false]);
    expect(boundaryIn([named('content-type', 'multipart/mixed; boundary="a "')])).toBe('a');
    expect(boundaryIn([named('content-type', 'multipart/mixed; boundary=""')])).toBeUndefined();
    expect(boundaryIn([named('content-type', 'text/plain; boundary=a')])).toBeUndefined();
    expect(boundaryIn([])).toBeUndefined();
  });
});
