import { expect, it } from 'vitest';
import { rules } from '../../../shared/domain/eligibility/rules.ts';
import { reasonText } from '../../../shared/render/insights/reasons.ts';

it('each rule that may keep somebody from being asked has words of its own, and what is unknown is named as it is', () => {
  const texts = rules.map(({ name }) => reasonText(name));
  expect(texts.filter((text, at) => text === rules[at]?.name.replaceAll('-', ' '))).toEqual([]);
  expect(new Set(texts).size).toBe(rules.length);
  expect([reasonText('fatigue'), reasonText('moved-house'), reasonText('constructor')]).toEqual([
    ...['asked lately', 'moved house', 'constructor'],
  ]);
});
