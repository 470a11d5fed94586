/** Whose tests are to notice: none that starts a cloud, a server or another process. */
const patterns = [
  'test/property/*.test.ts',
  'test/unit/*.test.ts',
  'test/unit/{alert,answers,brake,conversation,domain,doors,events,facts,inbound,insights,money,notify}/**/*.test.ts',
  'test/unit/attacks/{foreign-forms,identity,public-page,sessions}.test.ts',
  'test/unit/{page-keys,people,receipt-rules,reply,score,sending,sources,steps,stories,tags,tasks,watch}/**/*.test.ts',
  'test/unit/words/*.test.ts',
];

/**
 * The first compares files as text, which mutants are written into; the second sets the environment by Vitest itself; the others
 * draw thousands of samples or megabytes.
 */
const filesLeftOut = [
  ...['numbering-plans.test.ts', 'function-credentials.test.ts', 'spam.test.ts', 'money-coverage.test.ts'],
  ...['score-coverage.test.ts', 'million.test.ts'],
];
const leftOut = /a megabyte|of 20 MB|beyond all bounds|at most once in twenty years|fill one permitted minute after/;

type Wanted = {
  readonly patterns: readonly string[];
  readonly isWantedFile: (file: string) => boolean;
  readonly isWanted: (name: string) => boolean;
};

/** What is left out can only make the share of what is noticed smaller. */
export const wantedTests: Wanted = {
  patterns,
  isWantedFile: (file) => !filesLeftOut.some((name) => file.endsWith(`/${name}`)),
  isWanted: (name) => !leftOut.test(name),
};
