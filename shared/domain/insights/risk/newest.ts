import { type Facts, numbersOf, wordsOf } from '../fact-rows.ts';

/** The id of each person's newest fact. @param time the column of its instant. */
export const newestOf = (facts: Facts, time: string): ((contact: string) => string | undefined) => {
  const [contacts, ids, at] = [wordsOf(facts, 'contact'), wordsOf(facts, 'id'), numbersOf(facts, time)];
  const newest = new Map<number, number>();
  for (let row = 0; row < facts.length; row += 1) {
    const code = contacts.codes[row] as number;
    const known = newest.get(code);
    if (known === undefined || (at[row] ?? 0) > (at[known] ?? 0)) newest.set(code, row);
  }
  const places = new Map(contacts.words.map((word, code) => [word, code]));
  return (contact) => {
    const row = newest.get(places.get(contact) ?? -2);
    return row === undefined ? undefined : ids.words[ids.codes[row] as number];
  };
};
