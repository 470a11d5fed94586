/** The customers of the demo; invented, at addresses that cannot exist. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly smsConsent?: boolean;
  readonly timezone?: string;
  readonly locale?: string;
}

const firstNames = [
  'Ada',
  'Björn',
  'Chiara',
  'Deniz',
  'Elif',
  'Farid',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kaya',
  'Lena',
  'Milo',
  'Nora',
  'Oskar',
  'Paula',
  'Quirin',
  'Rosa',
  'Samir',
  'Thea',
];
const lastNames = ['Albers', 'Brandt', 'Conti', 'Demir', 'Eriksen', 'Fischer', 'Grau', 'Horvat', 'Ivanova', 'Jansen'];
/** Where they live, and which language they are written to in. */
const places = [
  { timezone: 'Europe/Berlin', locale: 'de-DE' },
  { timezone: 'Europe/London', locale: 'en-GB' },
  { timezone: 'Europe/Vienna', locale: 'de-AT' },
  { timezone: 'Europe/Paris', locale: 'fr-FR' },
  { timezone: 'America/New_York', locale: 'en-US' },
] as const;

const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

/** Customer number n, always the same: most by mail, every fifth by text as well, every fifteenth by nothing. */
export const customer = (number: number): Customer => {
  const first = firstNames[number % firstNames.length] ?? 'Ada';
  const last = lastNames[Math.floor(number / 3) % lastNames.length] ?? 'Albers';
  const id = `c_${100 + number}`;
  const place = places[number % places.length] ?? places[0];
  if (number % 15 === 14) return { id, name: `${first} ${last}` };
  const texts = number % 5 === 0 ? { phone: `+1202555${String(100 + number).padStart(4, '0')}`, smsConsent: true } : {};
  return {
    id,
    name: `${first} ${last}`,
    email: `${plain(first)}.${plain(last)}${number}@example.com`,
    ...place,
    ...texts,
  };
};
