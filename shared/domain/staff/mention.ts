/** Somebody who can be asked to look. */
interface Colleague {
  readonly name: string;
  readonly email: string;
}

/** More than this is a circular. */
const most = 5;

const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What somebody may be called behind the sign: address, its part before the sign, whole name, and given name. */
const callsOf = ({ name, email }: Colleague): readonly string[] =>
  [email, email.split('@')[0] ?? '', name, name.replaceAll(' ', '.'), name.split(' ')[0] ?? '']
    .map(bare)
    .filter((call) => call !== '');

/**
 * Whom a note calls by `@`: `@mara`, `@Mara Lindt`, `@mara@shop.example`. The longest name that fits counts; one that fits two
 * people equally calls nobody, so that no note reaches the wrong one.
 * @returns each once, in the order of the note, five at most.
 */
export const mentionedIn = <T extends Colleague>(note: string, people: readonly T[]): readonly T[] => {
  const text = bare(note);
  const found = [...text.matchAll(/(?<![\p{L}\p{N}.])@/gu)].flatMap(({ index }): readonly T[] => {
    const behind = text.slice(index + 1);
    const fits = people
      .map((person) => ({
        person,
        length: Math.max(
          0,
          ...callsOf(person)
            .filter((call) => begins(behind, call))
            .map((call) => call.length),
        ),
      }))
      .filter(({ length }) => length > 0);
    const longest = Math.max(0, ...fits.map(({ length }) => length));
    const called = fits.filter(({ length }) => length === longest);
    return called.length === 1 && called[0] ? [called[0].person] : [];
  });
  return [...new Set(found)].slice(0, most);
};

const begins = (text: string, call: string): boolean =>
  text.startsWith(call) && !/^[\p{L}\p{N}]/u.test(text.slice(call.length));
