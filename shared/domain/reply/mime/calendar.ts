export interface Calendar {
  /** `reply` answers an invitation; `request` is one. */
  readonly method: string;
  readonly answer: 'accepted' | 'declined' | 'tentative' | undefined;
  readonly comment: string;
  readonly summary: string;
}

const longestRead = 200_000;

/** What a calendar says to people (RFC 5545, RFC 5546). */
export const calendarOf = (text: string, method = ''): Calendar => {
  const lines = text
    .slice(0, longestRead)
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);
  const value = (name: string): string => {
    const line = lines.find(
      (each) =>
        each
          .slice(0, name.length + 1)
          .toUpperCase()
          .startsWith(name) && ends(each, name),
    );
    return line === undefined ? '' : unescaped(line.slice(behindName(line)));
  };
  const status = /;PARTSTAT="?(ACCEPTED|DECLINED|TENTATIVE)/i.exec(lines.find((line) => /^ATTENDEE/i.test(line)) ?? '');
  return {
    method: (value('METHOD') || method).toLowerCase(),
    answer: answers.find((answer) => answer === status?.[1]?.toLowerCase()),
    comment: value('COMMENT'),
    summary: value('SUMMARY'),
  };
};

const answers = ['accepted', 'declined', 'tentative'] as const;

const ends = (line: string, name: string): boolean => line[name.length] === ':' || line[name.length] === ';';

/** Parameters may hold colons between quotation marks. */
const behindName = (line: string): number => /^(?:[^":]|"[^"]*")*:/.exec(line)?.[0].length ?? line.length;

const unescaped = (text: string): string =>
  text.replace(/\\([nN,;\\])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter)).trim();

/** As a line that a person can read; empty where the calendar says nothing of its own. */
export const saidInCalendar = ({ method, answer, comment, summary }: Calendar): string => {
  if (method !== 'reply') return '';
  const done = answer === undefined ? '' : `${answer[0]?.toUpperCase()}${answer.slice(1)}: ${summary}`;
  return [done, comment].filter((part) => part !== '').join('\n');
};
