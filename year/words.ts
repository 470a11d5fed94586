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
    'Der Tisch steht, als wäre er immer hier gewesen.',
    'Genau so, wie es im Katalog aussah.',
    'Die Beratung im Laden war Gold wert.',
    'Unkompliziert, von der Bestellung bis zum Aufbau.',
  ],
  about: {
    'late delivery': [
      'Die Lieferung kam zwei Wochen zu spät.',
      'Zweimal verschoben, und niemand hat angerufen.',
      'Ich habe umsonst einen Tag freigenommen.',
      'Seit vier Wochen „in Kürze“. Wann kommt die Lieferung?',
    ],
    damage: [
      'Die Tischplatte hat einen Riss.',
      'Eine Ecke war beschädigt.',
      'Das Regal kam mit einem tiefen Kratzer.',
      'Beschädigt angekommen, die Verpackung war zu dünn.',
    ],
    price: ['Für den Preis hätte ich mehr erwartet.', 'Zu teuer geworden.', 'Der Preis war online ein anderer.'],
    waiting: [
      'Eine halbe Stunde in der Warteschleife.',
      'Ich warte seit einer Woche auf eine Antwort.',
      'Der Kundendienst ruft nie zurück.',
    ],
    'not solved': ['Mein Problem ist immer noch nicht gelöst.', 'Zum dritten Mal dasselbe erklärt.'],
    invoice: ['Die Rechnung ist unverständlich.', 'Die Rechnung passt nicht zur Bestellung.'],
    instructions: ['Die Anleitung ist unlesbar.', 'Ohne Video hätte ich es nicht geschafft.'],
    'missing parts': ['Zwei Schrauben haben gefehlt.', 'Ein Brett fehlte im Paket.'],
    material: ['Das Holz riecht nach Lack.', 'Die Farbe ist heller als bestellt.'],
    payment: ['PayPal ging zweimal nicht.', 'Die Zahlung wurde doppelt abgebucht.'],
    refund: ['Ich warte seit drei Wochen auf mein Geld.'],
    content: ['Jede Woche dasselbe.', 'Das betrifft mich nicht.'],
  },
  otherwise: ['Das war nicht gut.', 'Da ist noch Luft nach oben.', 'Habe mehr erwartet.'],
};
const en: Words = {
  glad: [
    'Exactly as in the pictures, and it smells of oak.',
    'Answered within the hour. Thank you!',
    'Easy from start to end.',
    'Beautiful work.',
    'The drivers carried it up four floors, smiling.',
    'My third piece from you, and the best.',
    'Honest advice: they sold me the cheaper one.',
  ],
  about: {
    'late delivery': [
      'Delivery moved twice without a word.',
      'It came two weeks late.',
      'I took a day off for nothing.',
      'Third delay, and I only learn of it when I call.',
    ],
    damage: [
      'The table top has a crack.',
      'One corner arrived damaged.',
      'Scratched along the whole side.',
      'It was damaged in the box, again.',
    ],
    price: ['I expected more for that price.', 'It has become expensive.'],
    waiting: ['Half an hour on hold.', 'I have been waiting for an answer for a week.'],
    'not solved': ['My problem is still there.', 'Third time I explain the same thing.'],
    invoice: ['I do not understand the invoice.', 'The invoice does not match the order.'],
    website: ['The website lost my basket.', 'Could not find the shipping costs.'],
    instructions: ['The instructions show another shelf.', 'Six hours of assembly for a chair.'],
    material: ['Paler than the sample.', 'The varnish smells.'],
    payment: ['My card was declined three times for no reason.'],
    refund: ['Still no refund after three weeks.'],
    content: ['The same pictures each week.'],
  },
  otherwise: ['That was not good.', 'Fine, but it could be better.', 'I had hoped for more.'],
};
const fr: Words = {
  glad: [
    'Très beau bois, livraison soignée.',
    'Réponse rapide, merci !',
    'Conforme aux photos, rien à redire.',
    'Une équipe à l’écoute.',
    'Le fauteuil est superbe.',
  ],
  about: {
    'late delivery': ['La livraison a eu deux semaines de retard.', 'Livraison reportée deux fois sans prévenir.'],
    damage: ['Le plateau est arrivé abîmé.', 'Un pied était cassé à l’ouverture.'],
    price: ['Trop cher pour ce que c’est.', 'Le prix a changé entre-temps.'],
    waiting: ['Une semaine sans réponse.', 'Personne ne décroche.'],
    invoice: ['La facture ne correspond pas à ma commande.'],
    instructions: ['La notice est illisible.'],
  },
  otherwise: ['Je suis déçu.', 'Peut mieux faire.'],
};
const nl: Words = {
  glad: ['Prachtig hout, snelle levering.', 'Netjes geholpen, dank!', 'Precies wat we zochten.'],
  about: {
    'late delivery': ['De levering kwam twee weken te laat.', 'Twee keer verzet zonder bericht.'],
    damage: ['Er zat een barst in het blad.'],
    waiting: ['Een week gewacht op antwoord.'],
  },
  otherwise: ['Het kan beter.', 'Ik had meer verwacht.'],
};
const it: Words = {
  glad: ['Bellissimo tavolo, grazie!', 'Montaggio semplice, ottimo legno.', 'Gentili e puntuali.'],
  about: {
    'late delivery': ['La consegna è arrivata con due settimane di ritardo.'],
    damage: ['È arrivato con un angolo rovinato.'],
    price: ['Un po’ caro.'],
  },
  otherwise: ['Non sono soddisfatto.', 'Si può fare meglio.'],
};
const es: Words = {
  glad: ['Muy buena madera y trato excelente.', 'Llegó antes de lo previsto.', 'Volveré a comprar aquí.'],
  about: {
    'late delivery': ['La entrega llegó dos semanas tarde.'],
    damage: ['La mesa llegó con una grieta.'],
    price: ['Caro para lo que es.'],
  },
  otherwise: ['No quedé contento.', 'Esperaba más.'],
};
const languages: Readonly<Record<string, Words>> = { de, en, fr, nl, it, es };

export const wordsFor = (language: string, cause: string | undefined, luck: Luck): string => {
  const words = languages[language] ?? en;
  return luck.of(cause === undefined ? words.glad : (words.about[cause] ?? words.otherwise));
};
