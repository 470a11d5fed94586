import { describe, expect, it } from 'vitest';
import { type Said, standingOut } from '../../../shared/domain/insights/themes/standout.ts';
import { tokensOf } from '../../../shared/domain/insights/themes/tokens.ts';
import { Chance } from '../../simulation/chance.ts';

const said = (words: string, isDetractor: boolean, who: number, language = 'en'): Said => ({
  ...{ words, language, isDetractor, who: `c${who}` },
});
const many = (n: number, words: (at: number) => string, isDetractor: boolean, language = 'en'): Said[] =>
  Array.from({ length: n }, (_, at) => said(words(at), isDetractor, at + (isDetractor ? 0 : 10_000), language));
const wordsOf = (all: readonly Said[], names: readonly string[] = []) =>
  standingOut(all, new Set(names)).map(({ word }) => word);

describe('words that stand out', () => {
  const glad = many(120, (at) => `the table is ${['lovely', 'solid', 'fine'][at % 3]} and the service was good`, false);

  it('are those that detractors use and others do not; what both use is none', () => {
    const sad = many(60, (at) => `the table has a ${at % 2 ? 'crack' : 'scratch'} and the service was slow`, true);
    const found = wordsOf([...glad, ...sad]);
    expect(found).toEqual(expect.arrayContaining(['crack', 'scratch', 'slow']));
    for (const common of ['the', 'table', 'and', 'was', 'lovely', 'good']) expect(found).not.toContain(common);
  });

  it('are found in every language by itself, spaces or none', () => {
    const others = [
      ...many(60, () => '配送が早くて嬉しい', false, 'ja'),
      ...many(40, () => 'テーブルが壊れていた', true, 'ja'),
      ...many(60, () => 'บริการดีมาก', false, 'th'),
      ...many(40, () => 'สินค้าเสียหาย', true, 'th'),
      ...many(60, () => 'обслуживание хорошее', false, 'ru'),
      ...many(40, () => 'доставка опоздала', true, 'ru'),
    ];
    const found = standingOut(others, new Set());
    expect(new Set(found.map(({ language }) => language))).toEqual(new Set(['ja', 'th', 'ru']));
    expect(found.map(({ word }) => word)).toEqual(expect.arrayContaining(['テーブル', 'доставка', 'опоздала']));
  });

  it('are no one’s: three people at least, no names, numbers or addresses', () => {
    const sad = many(
      60,
      (at) =>
        `Rude! When I called, Priya said order 4711 was late. Mail priya@example.com or https://x.example/a. Herr Öztürk, too. Mara ${at < 2 ? 'blorp' : ''}`,
      true,
    );
    const noisy = Array.from({ length: 50 }, () => said('zonk zonk zonk', true, 1));
    const found = wordsOf([...glad, ...sad, ...noisy], ['mara']).map((word) => word.toLowerCase());
    expect(found).toContain('late');
    for (const none of ['priya', '4711', 'example', 'öztürk', 'mara', 'blorp', 'zonk', 'https', 'x.example'])
      expect(found).not.toContain(none);
  });

  it('are seldom chance: where both write alike, hardly ever is one named', () => {
    const chance = new Chance(3);
    const vocabulary = Array.from(
      { length: 80 },
      (_, at) => `w${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`,
    );
    let rounds = 0;
    for (let round = 0; round < 60; round += 1) {
      const text = () =>
        Array.from({ length: 6 }, () => vocabulary[Math.min(chance.below(80), chance.below(80))]).join(' ');
      const all = [...many(60, text, true), ...many(150, text, false)];
      if (standingOut(all, new Set()).length > 0) rounds += 1;
    }
    expect(rounds).toBeLessThanOrEqual(6);
  });

  it('take anything without trouble', () => {
    expect(standingOut([], new Set())).toEqual([]);
    expect(tokensOf('🙂 \u0000 <b>!', 'x-y-z!').map(({ key }) => key)).toEqual([]);
    expect(tokensOf('', '')).toEqual([]);
  });
});
