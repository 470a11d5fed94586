import type { ProgramConfig } from '../../shared/contracts/config.ts';
import type { SurveyRow } from '../../shared/contracts/rows.ts';
import type { SendOutcome } from '../../shared/ports/ports.ts';
import type { DispatchDeps } from './dispatch.ts';
export const sendMessage = async (
  _: { survey: SurveyRow; program: ProgramConfig; reminder: boolean },
  deps: DispatchDeps,
): Promise<SendOutcome> =>
  deps.mailer.send({
    surveyId: _.survey.id,
    to: _.survey.address,
    from: { name: 'x', address: 'x' },
    replyTo: 'x',
    subject: _.reminder ? 'r' : 'i',
    text: '',
    html: '',
    headers: {},
  });
