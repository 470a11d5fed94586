import type { Doors, Task } from './doors.ts';

/** What was behind it, as far as the words tell. */
const causes: readonly (readonly [RegExp, string])[] = [
  [/crack|Riss|fendu/i, 'damaged in transit'],
  [/legs|Beine|pieds/i, 'parts missing'],
  [/neighbour|Nachbar|delivery|Liefer/i, 'late delivery'],
  [/invoice|Rechnung|facture/i, 'wrong invoice'],
  [/explain|erkläre/i, 'no one in charge'],
  [/instructions|Anleitung/i, 'unclear instructions'],
];
const causeOf = (words: string): string => causes.find(([found]) => found.test(words))?.[1] ?? 'other';

/**
 * Staff take up what has waited longest: the unhappy get a call and, mostly, a solution; the happy a thank-you. Many stay, so
 * that there is something to do.
 * @param isLeftAlone whose task somebody else handles.
 */
export const handleTasks = async (doors: Doors, isLeftAlone: (address: string) => boolean): Promise<void> => {
  const address = ({ contact }: Task): string => contact.email ?? contact.phone ?? '';
  const waiting = (await doors.tasks('open'))
    .filter((task) => !isLeftAlone(address(task)))
    // What opens in one minute opens in any order: the same play each time.
    .sort((a, b) => address(a).localeCompare(address(b)));
  for (const [at, { id, kind, comment }] of waiting.entries()) {
    if (kind === 'promoter') {
      if (at % 2 === 0) await doors.handle(id, { state: 'resolved', note: 'Thanked in person.', outcome: 'thanked' });
      continue;
    }
    if (at % 3 === 2) continue;
    await doors.handle(id, { state: 'contacted', note: 'Called, apologised and asked what would help.' });
    if (at % 3 === 0)
      await doors.handle(id, {
        ...{ state: 'resolved', cause: causeOf(comment ?? ''), outcome: 'Sent a replacement.' },
        note: 'Customer is happy with it.',
      });
  }
};
