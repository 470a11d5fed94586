/** What customers of the crowd write, by language and by how it went; each in the order in which it is used. */
interface Said {
  readonly unhappy: readonly string[];
  readonly soso: readonly string[];
  readonly happy: readonly string[];
}

const words = {
  en: {
    unhappy: [
      'The table top arrived cracked and nobody has called back.',
      'Two of the legs are missing. I have been eating on the floor for a week.',
      'Delivered to the neighbour three streets away, without a note.',
      'Third time I explain the same thing to a new person.',
      'The invoice does not match what I ordered.',
    ],
    soso: [
      'Fine, but the delivery window was half a day.',
      'Good wood, poor instructions.',
      'Would have liked a call before delivery.',
    ],
    happy: [
      'Beautiful work, and the drivers took off their shoes.',
      'Answered within the hour. Thank you, Noor!',
      'Exactly as in the pictures, and it smells of oak.',
      'Easy from start to end.',
    ],
  },
  de: {
    unhappy: [
      'Die Tischplatte kam mit einem Riss an, und niemand ruft zurück.',
      'Zwei Beine fehlen. Seit einer Woche essen wir auf dem Boden.',
      'Beim Nachbarn drei Straßen weiter abgegeben, ohne einen Zettel.',
      'Zum dritten Mal erkläre ich jemand Neuem dasselbe.',
      'Die Rechnung passt nicht zu meiner Bestellung.',
    ],
    soso: ['In Ordnung, aber das Lieferfenster war ein halber Tag.', 'Gutes Holz, schlechte Anleitung.'],
    happy: [
      'Wunderbar gearbeitet, und die Fahrer zogen die Schuhe aus.',
      'Genau wie auf den Bildern, es riecht nach Eiche.',
    ],
  },
  fr: {
    unhappy: [
      'Le plateau est arrivé fendu et personne ne rappelle.',
      'Il manque deux pieds. Nous mangeons par terre depuis une semaine.',
      'La facture ne correspond pas à ma commande.',
    ],
    soso: ['Bien, mais le créneau de livraison était d’une demi-journée.'],
    happy: ['Magnifique travail, et les livreurs ont ôté leurs chaussures.'],
  },
} satisfies Readonly<Record<string, Said>>;

/**
 * The nth thing that somebody in this mood writes in their language: one after the other, so that all are heard.
 * @param language as their mail is written; what is not spoken here is English.
 */
export const said = (mood: keyof Said, nth: number, language: string): string => {
  const list = (words[language as keyof typeof words] ?? words.en)[mood];
  return list[nth % list.length] ?? '';
};
