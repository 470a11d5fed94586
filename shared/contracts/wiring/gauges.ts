/** Where the function that shows figures, and the dashboard that draws them, meet. */
export const gaugeNamespace = 'Heardback/Scores';

/** Of each survey type: a score over 30 days, how many answered, and the share of those asked in per cent. */
export const scoreGauges = { score: 'Score', answers: 'Answers', responseRate: 'ResponseRate' } as const;

/** Of all tasks: waiting now, and of these beyond a deadline. */
export const taskGauges = { open: 'OpenTasks', breached: 'BreachedTasks' } as const;

/** What each is told apart by; a type beside it for scores. */
export const gaugeDimensions = { stage: 'Stage', type: 'Type' } as const;

/**
 * Hours from one figure to the next. CloudWatch is paid for each hour in which a metric is told, and what is asked for each time is
 * a listing of all facts; the page of insights shows them as they are at any moment.
 */
export const gaugesEvery = 3;
