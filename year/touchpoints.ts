/** What is known of a programme of the year: how much of all it asks, who answers, how people feel about it. */
export interface Touchpoint {
  /** The programme's id in the year's configuration. */
  readonly id: string;
  readonly source: string;
  /** Share of all surveys. */
  readonly share: number;
  /** How readily people answer, beside the others. */
  readonly answered: number;
  readonly mood: number;
  readonly afterDays: number;
  /** What is typically paid. */
  readonly amount?: number;
  /** Somebody of the company was in touch. */
  readonly agent?: true;
  readonly causes: readonly string[];
}

const shop = { source: 'webshop' };
const desk = { source: 'helpdesk', agent: true } as const;

export const touchpoints: readonly Touchpoint[] = [
  { id: 'newsletter', source: 'mailing', share: 7, answered: 0.5, mood: 0, afterDays: 1, causes: ['content'] },
  {
    id: 'campaign',
    source: 'mailing',
    share: 4,
    answered: 0.6,
    mood: -0.1,
    afterDays: 1,
    causes: ['content', 'price'],
  },
  {
    id: 'catalogue',
    source: 'mailing',
    share: 3,
    answered: 0.6,
    mood: 0.2,
    afterDays: 3,
    causes: ['content', 'price'],
  },
  {
    id: 'showroom',
    source: 'till',
    share: 3,
    answered: 1,
    mood: 0.15,
    afterDays: 1,
    agent: true,
    causes: ['advice', 'price'],
  },
  { id: 'advice', ...desk, share: 3, answered: 1.2, mood: 0.3, afterDays: 1, causes: ['advice', 'waiting'] },
  {
    id: 'quote',
    ...shop,
    share: 3,
    answered: 0.9,
    mood: -0.2,
    afterDays: 2,
    amount: 900,
    causes: ['price', 'waiting'],
  },
  { id: 'samples', ...shop, share: 2, answered: 0.8, mood: 0.2, afterDays: 2, causes: ['material', 'waiting'] },
  {
    id: 'post-purchase',
    ...shop,
    share: 15,
    answered: 1.1,
    mood: 0.1,
    afterDays: 3,
    amount: 420,
    causes: ['late delivery', 'damage', 'price', 'material'],
  },
  {
    id: 'checkout',
    ...shop,
    share: 9,
    answered: 0.8,
    mood: 0.05,
    afterDays: 1,
    amount: 380,
    causes: ['website', 'payment'],
  },
  {
    id: 'billing',
    source: 'accounting',
    share: 8,
    answered: 0.7,
    mood: -0.15,
    afterDays: 3,
    amount: 310,
    causes: ['invoice', 'payment'],
  },
  { id: 'delivery', ...shop, share: 11, answered: 1.3, mood: -0.35, afterDays: 1, causes: ['late delivery', 'damage'] },
  {
    id: 'assembly',
    ...shop,
    share: 4,
    answered: 1.1,
    mood: -0.1,
    afterDays: 2,
    causes: ['instructions', 'missing parts', 'damage'],
  },
  { id: 'first-use', ...shop, share: 6, answered: 0.9, mood: 0.2, afterDays: 3, causes: ['material', 'instructions'] },
  { id: 'care-kit', ...shop, share: 2, answered: 0.7, mood: 0.3, afterDays: 3, amount: 35, causes: ['instructions'] },
  { id: 'half-year', source: 'crm', share: 4, answered: 0.7, mood: 0.05, afterDays: 1, causes: ['material', 'price'] },
  { id: 'support', ...desk, share: 7, answered: 1.5, mood: 0, afterDays: 1, causes: ['waiting', 'not solved'] },
  { id: 'chat', ...desk, share: 4, answered: 1.6, mood: 0.1, afterDays: 1, causes: ['waiting', 'not solved'] },
  { id: 'repair', ...desk, share: 2, answered: 1.4, mood: -0.2, afterDays: 2, causes: ['waiting', 'damage'] },
  {
    id: 'return',
    ...shop,
    share: 2,
    answered: 1.2,
    mood: -0.25,
    afterDays: 2,
    amount: 210,
    causes: ['refund', 'waiting'],
  },
  {
    id: 'club',
    source: 'crm',
    share: 1,
    answered: 1.3,
    mood: 0.5,
    afterDays: 3,
    amount: 49,
    causes: ['price', 'content'],
  },
];
