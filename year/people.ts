import { Luck } from './luck.ts';

/** A customer of the year; invented, at an address that cannot exist. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | undefined;
  readonly language: string;
  readonly country: string;
  readonly timezone: string;
  readonly club: boolean;
}

const firstNames =
  'Ada Björn Chiara Deniz Elif Farid Greta Hugo Ines Jonas Kaya Lena Milo Nora Oskar Paula Quirin Rosa Samir Thea'.split(
    ' ',
  );
const lastNames =
  'Albers Brandt Conti Demir Eriksen Fischer Grau Horvat Ivanova Jansen Keller Lopez Moreau Novak Okafor'.split(' ');

const places = [
  { language: 'de', country: 'DE', timezone: 'Europe/Berlin', weight: 50 },
  { language: 'de', country: 'AT', timezone: 'Europe/Vienna', weight: 8 },
  { language: 'en', country: 'GB', timezone: 'Europe/London', weight: 16 },
  { language: 'fr', country: 'FR', timezone: 'Europe/Paris', weight: 11 },
  { language: 'nl', country: 'NL', timezone: 'Europe/Amsterdam', weight: 6 },
  { language: 'it', country: 'IT', timezone: 'Europe/Rome', weight: 5 },
  { language: 'es', country: 'ES', timezone: 'Europe/Madrid', weight: 4 },
] as const;

const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

/** Customer number n, always the same; every fifth can be texted. */
export const personOf = (number: number, seed: number): Person => {
  const luck = new Luck(seed * 7919 + number * 104_729 + 1);
  const [first, last] = [luck.of(firstNames), luck.of(lastNames)];
  const { weight: _, ...place } = places[luck.among(places.map(({ weight }) => weight))] ?? places[0];
  return {
    id: `y_${number}`,
    name: `${first} ${last}`,
    email: `${plain(first)}.${plain(last)}.${number}@example.com`,
    // Numbers that are kept free for inventions (Bundesnetzagentur, 0176 040690xx); shared by many, which happens.
    phone: number % 5 === 0 ? `+4917604069${String(number % 100).padStart(2, '0')}` : undefined,
    ...place,
    club: luck.happens(0.15),
  };
};
