import { describe, expect, test } from 'vitest';
import { understandMail, understandText } from '../../../shared/domain/reply/understand.ts';
import type { Understood } from '../../../shared/domain/reply/understood.ts';
import { corpus } from './corpus/all.ts';
import type { Case } from './corpus/case.ts';

const understand = ({
  medium,
  text,
  subject = '',
  headers = {},
  scale = { low: 0, high: 10 },
  survey,
  language,
}: Case): Understood => {
  const asked = { scale, language: survey ?? language };
  return medium === 'sms' ? understandText(text, asked) : understandMail({ subject, text, headers }, asked);
};

/** Why a machine was recognised is for operators; that it was is what counts here. A comment is the customer's, without outer space. */
const comparable = (understood: Understood): Understood => {
  if (understood.kind === 'automatic') return { kind: 'automatic', why: '' };
  return understood.kind === 'comment' ? { ...understood, comment: understood.comment.trim() } : understood;
};

describe('the corpus of replies', () => {
  test('has enough replies in enough languages to mean something', () => {
    expect(corpus.length).toBeGreaterThan(600);
    expect(new Set(corpus.map(({ language }) => language)).size).toBeGreaterThanOrEqual(18);
  });

  test.each(
    corpus.map(
      (one) =>
        [
          `${one.language} ${one.medium} ${JSON.stringify(one.text.slice(0, 60))} on ${one.scale?.high ?? 10}`,
          one,
        ] as const,
    ),
  )('%s', (_, one) => {
    expect(comparable(understand(one))).toEqual(comparable(one.expected));
  });
});
