import type { Luck } from './luck.ts';

/** What people write, by language: when glad, and by cause when not. */
interface Words {
  readonly glad: readonly string[];
  readonly about: Readonly<Record<string, readonly string[]>>;
  readonly otherwise: readonly string[];
}

const de: Words = {
  glad: [
    'Alles bestens, gerne wieder.',
    'Wunderschönes Holz, sehr sauber verarbeitet.',
    'Freundlich und schnell, danke!',
    'Die Fahrer haben die Schuhe ausgezogen.',
  ],
  about: {
    'late delivery': [
      'Die Lieferung kam zwei Wochen zu spät.',
      'Zweimal verschoben, und niemand hat angerufen.',
      'Ich habe umsonst einen Tag freigenommen.',
    ],
    damage: ['Die Tischplatte hat einen Riss.', 'Eine Ecke war beschädigt.'],
    price: ['Für den Preis hätte ich mehr erwartet.', 'Zu teuer geworden.'],
    waiting: ['Eine halbe Stunde in der Warteschleife.', 'Ich warte seit einer Woche auf eine Antwort.'],
    'not solved': ['Mein Problem ist immer noch nicht gelöst.', 'Zum dritten Mal dasselbe erklärt.'],
    invoice: ['Die Rechnung ist unverständlich.', 'Die Rechnung passt nicht zur Bestellung.'],
    instructions: ['Die Anleitung ist unlesbar.', 'Ohne Video hätte ich es nicht geschafft.'],
  },
  otherwise: ['Das war nicht gut.', 'Da ist noch Luft nach oben.'],
};
const en: Words = {
  glad: [
    'Exactly as in the pictures, and it smells of oak.',
    'Answered within the hour. Thank you!',
    'Easy from start to end.',
    'Beautiful work.',
  ],
  about: {
    'late delivery': [
      'Delivery moved twice without a word.',
      'It came two weeks late.',
      'I took a day off for nothing.',
    ],
    damage: ['The table top has a crack.', 'One corner arrived damaged.'],
    price: ['I expected more for that price.', 'It has become expensive.'],
    waiting: ['Half an hour on hold.', 'I have been waiting for an answer for a week.'],
    'not solved': ['My problem is still there.', 'Third time I explain the same thing.'],
    invoice: ['I do not understand the invoice.', 'The invoice does not match the order.'],
    website: ['The website lost my basket.', 'Could not find the shipping costs.'],
  },
  otherwise: ['That was not good.', 'Fine, but it could be better.'],
};
const fr: Words = {
  glad: ['Très beau bois, livraison soignée.', 'Réponse rapide, merci !'],
  about: {
    'late delivery': ['La livraison a eu deux semaines de retard.', 'Livraison reportée deux fois sans prévenir.'],
    price: ['Trop cher pour ce que c’est.'],
    waiting: ['Une semaine sans réponse.'],
  },
  otherwise: ['Je suis déçu.', 'Peut mieux faire.'],
};
const nl: Words = {
  glad: ['Prachtig hout, snelle levering.'],
  about: { 'late delivery': ['De levering kwam twee weken te laat.'], waiting: ['Een week gewacht op antwoord.'] },
  otherwise: ['Het kan beter.'],
};
const it: Words = {
  glad: ['Bellissimo tavolo, grazie!'],
  about: { 'late delivery': ['La consegna è arrivata con due settimane di ritardo.'] },
  otherwise: ['Non sono soddisfatto.'],
};
const es: Words = {
  glad: ['Muy buena madera y trato excelente.'],
  about: { 'late delivery': ['La entrega llegó dos semanas tarde.'] },
  otherwise: ['No quedé contento.'],
};
const languages: Readonly<Record<string, Words>> = { de, en, fr, nl, it, es };

export const wordsFor = (language: string, cause: string | undefined, luck: Luck): string => {
  const words = languages[language] ?? en;
  return luck.of(cause === undefined ? words.glad : (words.about[cause] ?? words.otherwise));
};
