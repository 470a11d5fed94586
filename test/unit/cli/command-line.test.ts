import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../cli/commands/why.ts';
import { plain, progress, table } from '../../../cli/output.ts';
import { sinceOf } from '../../../cli/since.ts';
import { type } from './terminal.ts';

const names = [
  'why',
  'switches',
  'pause',
  'resume',
  'shadow',
  'holds',
  'test',
  'emit',
  'plan',
  'export',
  'erase',
  'receipt',
  'rebuild-facts',
  'retag',
];

describe('the command line', () => {
  it('lists its commands, and explains each', async () => {
    const { code, out } = await type([]);
    expect(code).toBe(0);
    for (const name of names) {
      expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
      const help = await type([name, '--help']);
      expect(help.code).toBe(0);
      expect(help.out).toContain(`heardback ${name}`);
      expect((await type(['help', name])).out).toBe(help.out);
    }
  });

  it.each([
    [['whyy'], /no command `whyy`.*why/],
    [['why'], /about whom/i],
    [['why', 'a@b.example', 'c@d.example'], /about whom/i],
    [['why', 'a@b.example', '--colour'], /--colour[\s\S]*heardback why --help/],
    [['pause', 'support', 'billing'], /one programme/],
    [['shadow', 'maybe'], /on.*off/],
    [['shadow', 'off', '--allow', 'a@b.example'], /--allow/],
    [['holds', 'keep', 'support', '2026-11-27T09'], /release.*drop/],
    [['test', 'support'], /--to/],
    [['rebuild-facts', 'all'], /no words/],
    [['retag', 'all'], /no words/],
    [['erase'], /say whom/i],
    [['erase', 'ada@example.com', '--id', 'c-1'], /say whom/i],
    [['erase', '--after-restore', '--id', 'c-1'], /names nobody/],
    [['receipt'], /which receipt/],
    [['receipt', 'check', 'no-such-file.json'], /Cannot read no-such-file\.json/],
    [['emit'], /heardback emit/],
    [['emit', 'no-such-file.json'], /Cannot read no-such-file\.json/],
    [['plan'], /--events FILE, or --table/],
    [['plan', '--events', 'x', '--table'], /--events FILE, or --table/],
    [['plan', '--events', 'no-such-file.jsonl'], /Cannot read no-such-file\.jsonl/],
    [['plan', '--events', 'x', '--by', 'week'], /--by/],
    [['plan', '--events', 'x', '--sms-price', 'much'], /--sms-price/],
    [['plan', '--events', 'x', '--stage', 'moon'], /no stage `moon`.*prod/],
    [['plan', '--events', 'x', '--today', 'no-such.config.ts'], /Cannot read the configuration no-such/],
    [['export', '--since', 'yesterday'], /--since yesterday/],
    [['why', 'a@b.example', '--url', 'gopher'], /no address/],
    [['why', 'a@b.example', '--url', 'https://heardback.shop.example'], /API key/],
  ])('says what is wrong with %j, and exits with 2', async (words, message) => {
    const { code, out, err } = await type(words);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('knows an address from a phone number from an id', () => {
    expect(questionOf('ada+x@example.com')).toBe('email=ada%2Bx%40example.com');
    expect(questionOf('+44 (20) 7183-8750')).toBe('phone=%2B442071838750');
    expect(questionOf('ord_1001')).toBe('event=ord_1001');
    expect(questionOf('+49')).toBe('event=%2B49');
  });

  it('reads how long ago', () => {
    const now = Date.parse('2026-11-20T12:00:00Z');
    expect(sinceOf('90d', now)).toBe('2026-08-22T12:00:00.000Z');
    expect(sinceOf('12 hours', now)).toBe('2026-11-20T00:00:00.000Z');
    expect(sinceOf('2026-11-01', now)).toBe('2026-11-01T00:00:00.000Z');
  });
});

describe('what is printed', () => {
  it('is laid out in columns, numbers to the right', () => {
    expect(
      table(
        ['programme', 'sent'],
        [
          ['support', 1200],
          ['billing', 7],
        ],
      ),
    ).toBe('  programme   sent\n  support    1,200\n  billing        7\n');
  });

  it('shows what would steer a terminal, and does not obey it', () => {
    expect(plain('a\u001b[2Jb\r\nc\u202ed')).toBe('a\u{fffd}[2Jb\u{fffd}\u{fffd}c\u{fffd}d');
  });

  it('tells progress only where somebody watches', () => {
    const told: string[] = [];
    const err = (text: string): void => void told.push(text);
    const silent = progress({ err, interactive: false });
    silent.show('half');
    silent.clear();
    expect(told).toEqual([]);
    const watched = progress({ err, interactive: true });
    watched.show('half');
    watched.clear();
    expect(told).toEqual(['\rhalf', '\r    \r']);
  });
});
