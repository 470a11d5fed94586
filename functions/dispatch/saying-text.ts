import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { ProgramConfig } from '../../shared/contracts/config/program.ts';
import type { SayingRow } from '../../shared/contracts/rows/conversation.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import { groupOf } from '../../shared/domain/rating.ts';
import { conversationTextsFor } from '../../shared/render/conversation-texts.ts';
import { plainText } from '../../shared/render/gsm.ts';
import { from, thanksText, whyText } from '../../shared/render/invitation-text.ts';
import { promiseText } from '../../shared/render/promise-text.ts';
import { filled, readerOf } from '../../shared/render/texts.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import { teamOf } from '../../shared/steps/task/team-clock.ts';
import type { DispatchDeps } from './deps.ts';

export interface About {
  readonly survey: SurveyRow;
  readonly program: ProgramConfig;
}

/** Only when somebody will write. */
const promised = (about: About | undefined, config: RuntimeConfig): string | undefined => {
  const response = about?.survey.state === 'answered' ? about.survey.response : undefined;
  if (!about || response?.promisedBy === undefined) return undefined;
  const { survey, program } = about;
  const reader = readerOf(survey.language, config.brand);
  const { team } = teamOf(program.followUp.team, config);
  const { promisedBy: by, at: now } = response;
  return plainText(promiseText({ reader, team, by, now, timezone: survey.timezone }));
};

/** What is texted in return. To somebody whom no survey was sent to we speak the brand's language. */
export const sayingText = (
  { what }: SayingRow,
  about: About | undefined,
  { config }: Pick<DispatchDeps, 'config'>,
): string => {
  const { brand } = config;
  const language = about?.survey.language ?? brand.language;
  const texts = conversationTextsFor(readerOf(language, brand));
  const said = (text: string, values = {}) => plainText(from(brand, filled(text, values)));
  const wording = about && wordingOf(about.program.survey, brand, language);
  const response = about?.survey.state === 'answered' ? about.survey.response : undefined;
  // Words without a rating go to a person, as a detractor's do.
  const group = about && response ? groupOf(about.program.survey, response) : 'detractor';
  switch (what) {
    case 'why':
      return wording ? whyText({ brand, language, wording }, group) : '';
    case 'thanks':
      return [thanksText({ brand, language }, group), promised(about, config)].filter(Boolean).join(' ');
    case 'ask-again':
      return said(texts.which, { low: wording?.ratings[0], high: wording?.ratings.at(-1) });
    case 'stopped':
      return said(texts.stopped);
    case 'resumed':
      return said(texts.resumed);
    case 'help':
      return said(texts.help, { contact: brand.from });
    case 'not-yours':
      return said(texts.notYours);
  }
};
