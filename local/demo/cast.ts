import type { BusinessEvent } from './shop.ts';

/** What somebody of the company does about a customer; one thing a day. */
export type Step =
  | { readonly by: 'mara' | 'anna'; readonly do: 'note'; readonly words: string }
  | { readonly by: 'mara' | 'anna'; readonly do: 'answer'; readonly words: string; readonly and?: 'wait' }
  | {
      readonly by: 'mara' | 'anna';
      readonly do: 'answer';
      readonly words: string;
      readonly and: 'resolve';
      readonly cause: string;
    }
  | { readonly by: 'customer'; readonly words: string };

/** A customer whom it is worth following: what happened, what they said, and what came of it. */
export interface Part {
  /** What their story shows. */
  readonly shows: string;
  readonly customer: { readonly id: string; readonly name: string; readonly email: string; readonly locale: string };
  /** Day of the fortnight, from 0. */
  readonly day: number;
  readonly event: BusinessEvent;
  readonly score: number;
  readonly words: string;
  /** What they say when they are asked whether it is mended. */
  readonly again?: { readonly score: number; readonly words: string };
  readonly steps: readonly Step[];
}

const person = (name: string, locale: string): Part['customer'] => {
  const address = name.toLowerCase().replace(/[^a-z]+/g, '.');
  return { id: `c_${address}`, name, email: `${address}@example.com`, locale };
};

const bought = (customer: Part['customer'], id: string, { title, amount }: { title: string; amount: number }) => ({
  source: 'webshop',
  detailType: 'purchase.completed',
  detail: { id, title, amount, currency: 'EUR', customer, properties: { store: 'online', product: 'oak table' } },
});

const helped = (customer: Part['customer'], id: string, subject: string): BusinessEvent => ({
  source: 'helpdesk',
  detailType: 'ticket.closed',
  detail: { id, subject, closedBy: 'agent', agent: { name: 'Noor' }, customer },
});

const ada = person('Ada Byron', 'en-GB');
const hugo = person('Hugo Martin', 'fr-FR');
const chiara = person('Chiara Ferrante', 'it-IT');
const greta = person('Greta Lund', 'de-DE');
const farid = person('Farid Haddad', 'ar');

export const cast: readonly Part[] = [
  {
    shows: 'won back after the repair',
    customer: ada,
    day: 0,
    event: bought(ada, 'ord_ada', { title: 'order 7001, oak table', amount: 1240 }),
    score: 2,
    words: 'The table top arrived cracked and nobody has called back.',
    again: { score: 5, words: 'A new top within two days, and a real person who wrote to me. Thank you, Mara.' },
    steps: [
      { by: 'mara', do: 'note', words: 'The warehouse says it was packed without corner guards. New top reserved.' },
      {
        ...{ by: 'mara', do: 'answer', and: 'resolve', cause: 'damaged in transit' },
        words:
          'Dear Ada,\n\nI am sorry about your table. A new top leaves us today, and the driver takes the cracked one along.',
      },
    ],
  },
  {
    shows: 'still unhappy after the repair',
    customer: hugo,
    day: 8,
    event: helped(hugo, 'tkt_hugo', 'Livraison en retard'),
    score: 1,
    words: 'Trois semaines de retard, et chaque fois une autre personne au téléphone.',
    again: { score: 1, words: 'Le fauteuil est enfin là, mais il manque les vis. On recommence ?' },
    steps: [
      {
        ...{ by: 'anna', do: 'answer', and: 'resolve', cause: 'late delivery' },
        words: 'Bonjour Hugo,\n\nje suis désolée de ce retard. Le fauteuil part aujourd’hui et arrive demain matin.',
      },
    ],
  },
  {
    shows: 'a conversation that goes back and forth',
    customer: chiara,
    day: 7,
    event: bought(chiara, 'ord_chiara', { title: 'ordine 7045, libreria di noce', amount: 890 }),
    score: 4,
    words: 'Un ripiano è graffiato. Peccato, il resto è bellissimo.',
    steps: [
      {
        ...{ by: 'mara', do: 'answer', and: 'wait' },
        words: 'Buongiorno Chiara,\n\nmi dispiace. Può mandarci una foto, così spediamo il ripiano giusto?',
      },
      { by: 'customer', words: 'Ecco: è il secondo dall’alto, il graffio è lungo dieci centimetri.' },
      {
        ...{ by: 'mara', do: 'answer' },
        words: 'Grazie, Chiara. Il ripiano nuovo parte domani e non deve restituire quello vecchio.',
      },
      { by: 'customer', words: 'Che bello! Quando arriva di preciso? Giovedì non sono a casa.' },
    ],
  },
  {
    shows: 'an urgent case',
    customer: greta,
    day: 12,
    event: helped(greta, 'tkt_greta', 'Wackelnder Tisch'),
    score: 1,
    words:
      'Der Tisch ist umgekippt und hat meine Tochter am Fuß verletzt. Wenn sich heute niemand meldet, spreche ich mit meinem Anwalt.',
    steps: [],
  },
  {
    shows: 'a promise that still runs, in Arabic',
    customer: farid,
    day: 12,
    event: helped(farid, 'tkt_farid', 'طاولة مخدوشة'),
    score: 2,
    words: 'وصلت الطاولة مخدوشة، ولم يتصل بي أحد منذ أسبوع.',
    steps: [],
  },
];
