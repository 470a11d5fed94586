/** The customers of the demo; invented, at addresses that cannot exist. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly smsConsent?: boolean;
  readonly timezone?: string;
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
const zones = ['Europe/Berlin', 'Europe/Berlin', 'Europe/Vienna', 'Europe/Paris', 'America/New_York'];

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
  const timezone = zones[number % zones.length] ?? 'Europe/Berlin';
  if (number % 15 === 14) return { id, name: `${first} ${last}` };
  const texts = number % 5 === 0 ? { phone: `+1202555${String(100 + number).padStart(4, '0')}`, smsConsent: true } : {};
  return {
    id,
    name: `${first} ${last}`,
    email: `${plain(first)}.${plain(last)}${number}@example.com`,
    timezone,
    ...texts,
  };
};
