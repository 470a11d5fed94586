import { describe, expect, it } from 'vitest';
import { attributionAt } from '../../../shared/domain/reply/cutting/attribution.ts';

const quoted = (line: string) => line.trimStart().startsWith('>');
const at = (...lines: readonly string[]) => attributionAt(lines, 0, quoted);
const surely = (lines: number, before = '') => ({ lines, before, certain: true });
const wrote = 'On Mon, 3 Nov 2026 at 10:12, Oak <r@reply.example> wrote:';
const ofLength = (length: number) => {
  const [start, end] = ['On Mon, 3 Nov 2026 at 10:12, ', ' wrote:'];
  return `${start}${'K'.repeat(length - start.length - end.length)}${end}`;
};

describe('who wrote what is quoted below', () => {
  it.each([
    wrote,
    `  ${wrote}`,
    `--- ${wrote}`,
    `* ${wrote}`,
    'Am 03.11.2026 um 10:12 schrieb Oak <r@x.example>:',
    'Le lun. 3 nov. 2026 à 10:12, Oak <r@x.example> a écrit :',
    'Oak <r@x.example>, 3 Kas 2026 Sal, 10:12 tarihinde şunu yazdı:',
    '2026年11月3日 10:12 Oak <r@x.example>:',
    'On Mon, Nov 3, 2026 at 10:12 AM Oak wrote:',
    '2026-11-24 16:32 GMT+01:00 Kim Ito',
    '2026-11-24 16:32 UTC-3:00 Kim Ito <kim@x.example>',
    ofLength(400),
  ])('is surely said by %j, though nothing marks what follows as quoted', (line) => {
    expect(at(line, 'It came late.')).toEqual(surely(1));
  });

  it.each([
    '',
    `> ${wrote}`,
    ofLength(401),
    'On Nov 3, 2026.',
    'Tuesday was fine, you wrote:',
    'It came on 3 Nov 2026 at 10:12.',
  ])('is not said by %j', (line) => {
    expect(at(line, 'It came late.')).toBeUndefined();
    expect(at(line, '> It came late.')).toBeUndefined();
  });

  it.each(['Kim Ito wrote:', 'Oak <r@x.example>:', '3 Nov 2026 10:12', '3.11.2026 10:12', 'On Monday you wrote:'])(
    'is said by %j only above a quote, at most three empty lines away',
    (line) => {
      const unsure = { lines: 1, before: '', certain: false };
      expect(at(line, '> Hello')).toEqual(unsure);
      expect(at(line, '', '', '', '> Hello')).toEqual(unsure);
      expect(at(line, '', '', '', '', '> Hello')).toBeUndefined();
      expect(at(line)).toBeUndefined();
    },
  );

  it.each([
    'On 3 Nov 2026 at 10:12 I wrote:',
    'On Monday I wrote to you:',
    '2026-11-24 16:32 GMT+01:00 it was late and nobody came at all',
    '2026-11-24 16:32 CET Kim Ito',
  ])('may be said by %j, which a person may have typed', (line) => {
    expect(at(line, 'It came late.')?.certain).not.toBe(true);
    expect(at(line, '> It came late.')?.certain).toBe(false);
  });

  it('may be wrapped, into six lines and no more', () => {
    expect(at('On Mon, 3 Nov', '2026', 'at', '10:12,', 'Oak', '<r@reply.example> wrote:')).toEqual(surely(6));
    expect(at('On Mon, 3 Nov', '2026', 'at', '10:12,', 'Oak', 'Shop', '<r@reply.example> wrote:')).toBeUndefined();
    expect(at('On Mon, 3 Nov 2026 at 10:12, Oak', `${'K'.repeat(401)} wrote:`)).toBeUndefined();
  });

  it('may be wrapped about its address, whose bracket looks like a mark of quoting', () => {
    const open = 'On Mon, 3 Nov 2026 at 10:12, Oak <r@reply.example';
    expect(at(open, '> wrote:', '> Hello')).toEqual(surely(2));
    expect(at(open, '> Oak wrote:')).toEqual(surely(2));
    expect(at(`${open}>`, '> wrote:')).toEqual({ lines: 1, before: '', certain: false });
    const name = 'On Mon, 3 Nov 2026 at 10:12, Oak';
    expect(at(name, '', '<r@reply.example> wrote:')).toEqual(surely(3));
    expect(at(name, '', ' mailto:r@reply.example wrote:')).toEqual(surely(3));
    expect(at(name, '', 'Shop wrote:')).toBeUndefined();
  });

  it('does not begin where a sentence ends before it', () => {
    expect(at('On Monday it came late.', 'Kim Ito wrote:', '> Hello')).toBeUndefined();
    expect(at('On Mon, 3 Nov. 2026', 'at 10:12 Kim Ito wrote:')).toEqual(surely(2));
  });

  it('leaves what stands before it on its line, without what joins the two', () => {
    expect(at(`Slow. ${wrote}`)).toEqual(surely(1, 'Slow.'));
    expect(at(`2 slow - ${wrote}`)).toEqual(surely(1, '2 slow'));
    expect(at(`It came late ${wrote}`)).toEqual(surely(1, 'It came late'));
    expect(at('Slow. On Wed, 4 Nov 2026 at 10:12,', 'Oak <r@x.example> wrote:')).toEqual(surely(2, 'Slow.'));
  });

  it('is looked for where it is asked for', () => {
    expect(attributionAt(['Late.', wrote, '> Hello'], 1, quoted)).toEqual(surely(1));
    expect(attributionAt(['Late.', wrote], 0, quoted)).toBeUndefined();
    expect(attributionAt(['Late.', wrote], 2, quoted)).toBeUndefined();
  });
});
