import { defineHeardback } from './shared/contracts/config/define.ts';

/** The survey programme of Oak & Ember, a furniture shop. Everything an operations team decides stands here. */
export default defineHeardback({
  brand: {
    name: 'Oak & Ember',
    accent: '#8a4b20',
    language: 'en',
    timezone: 'Europe/Berlin',
    from: 'hello@oakandember.example',
    replies: 'reply.oakandember.example',
    postalAddress: 'Oak & Ember GmbH, Lindenstrasse 7, 10969 Berlin, Germany',
  },

  // Across all programmes, nobody is asked more often than this.
  atMostOnceIn: '14 days',

  // By which properties of events, beside all that every survey has, scores can be told apart.
  insights: {
    properties: ['store', 'product'],
    // What answers are about, by their words: `late-` is every word that begins so, `-lieferung` every one that ends so.
    tags: {
      delivery: [
        'deliver-',
        'late',
        'delay-',
        'courier-',
        'liefer-',
        '-lieferung',
        'spedition',
        'verspät-',
        'livraison-',
        'retard',
      ],
      damage: ['damag-', 'broken', 'crack-', 'scratch-', 'beschädig-', 'kaputt', 'kratzer', 'riss', 'abîmé-', 'cassé-'],
      assembly: ['assembl-', 'instruction-', 'screw-', 'aufbau-', 'anleitung-', 'schraube-', 'montage', 'notice'],
      price: ['price-', 'pricey', 'expensive', 'overpriced', 'teuer-', 'preis-', 'cher', 'chère', 'prix'],
      invoice: ['invoice-', 'bill', 'bills', 'billing', 'rechnung-', 'facture-'],
      service: [
        'nobody answers',
        'nobody picks up',
        'customer service',
        'phone',
        'kundendienst',
        'telefon-',
        'service client',
      ],
    },
  },

  programs: {
    support: {
      moment: 'ticket.closed',
      journey: 'support',
      priority: 1,
      survey: { type: 'csat', about: 'our help' },
      ask: {
        after: '1 day',
        by: ['sms', 'email'],
        // Where the text does not arrive.
        fallback: 'email',
        within: '3 days',
        unless: { closedBy: ['automation'] },
      },
      atMostOnceIn: '14 days',
      followUp: { team: 'care' },
    },

    'post-purchase': {
      moment: 'purchase.completed',
      journey: 'purchase',
      priority: 2,
      survey: { type: 'nps' },
      ask: { after: '3 days', by: ['email'], within: '14 days', remind: ['4 days'] },
      atMostOnceIn: '90 days',
      followUp: { team: 'care' },
    },

    billing: {
      moment: 'invoice.issued',
      journey: 'purchase',
      priority: 3,
      survey: { type: 'ces', about: 'understand and pay your invoice' },
      ask: { after: '3 days', by: ['email'], within: '7 days' },
      atMostOnceIn: '180 days',
      followUp: { team: 'accounts' },
    },
  },

  teams: {
    care: { name: 'Customer care', owner: { name: 'Mara Lindt', email: 'mara@oakandember.example' } },
    accounts: { name: 'Accounts', owner: { name: 'Tom Aydin', email: 'tom@oakandember.example' } },
  },

  // Answers that are written again and again; whoever takes one reads it before it leaves.
  replies: [
    {
      title: 'Sorry, a new one is on its way',
      text: 'Dear {name},\n\nI am sorry about {title}. A new one leaves us today, and we collect the old one when it comes.',
    },
    {
      title: 'A photo, please',
      text: 'Dear {name},\n\nthank you for telling us. Could you answer with a photo, so that we send the right part?',
    },
    {
      title: 'The invoice is put right',
      text: 'Dear {name},\n\nyou are right, and the corrected invoice is on its way.',
      teams: ['accounts'],
    },
  ],

  calendars: {
    standard: { hours: { from: '09:00', to: '17:00', on: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] } },
  },

  stages: {
    dev: { live: false },
    prod: { live: true },
  },
});
