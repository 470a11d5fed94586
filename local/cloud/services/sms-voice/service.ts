import * as z from 'zod/mini';
import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsService } from '../../model/aws-service.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Topology } from '../../model/topology.ts';
import { jsonService, type Operation, operation } from '../../protocols/operations.ts';
import type { Phones } from '../sns/phones.ts';
import type { TextEvents } from './text-events.ts';

export interface SmsVoiceOptions {
  readonly topology: Topology;
  readonly clock: CloudClock;
  readonly phones: Phones;
  readonly events: TextEvents;
  readonly authorizer: Authorizer;
}

const SendSchema = z.object({
  DestinationPhoneNumber: z.string(),
  MessageBody: z.optional(z.string()),
  OriginationIdentity: z.optional(z.string()),
  MessageType: z._default(z.enum(['TRANSACTIONAL', 'PROMOTIONAL']), 'PROMOTIONAL'),
  ConfigurationSetName: z.optional(z.string()),
  Context: z._default(z.record(z.string(), z.string()), {}),
});

const OptOutSchema = z.object({ OptOutListName: z.string(), OptedOutNumber: z.string() });
const ListSchema = z.object({ OptOutListName: z.string(), OptedOutNumbers: z.optional(z.array(z.string())) });

/** The number that AWS chooses. */
const accountNumber = '+12025550100';
/** https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_SendTextMessage.html */
const destination = /^\+?[1-9][0-9]{1,18}$/;
const longest = 1600;
const maximumContext = 5;

const invalid = (message: string, field: string): AwsError =>
  new AwsError('ValidationException', `${message} (${field})`);

type Operations = Readonly<Record<string, Operation>>;

/** AWS End User Messaging in its JSON protocol: texts to telephones, reported through a configuration set. */
export const createSmsVoice = (options: SmsVoiceOptions): AwsService =>
  jsonService({
    name: 'sms-voice',
    version: '1.0',
    operations: { SendTextMessage: sending(options), ...optOutOperations(options) },
  });

type SendInput = z.infer<typeof SendSchema>;

const sending = (options: SmsVoiceOptions): Operation =>
  operation(SendSchema, (input, { principal }) => {
    const { clock, phones, events, authorizer } = options;
    for (const resource of resourcesOf(input, options.topology))
      authorizer.demand({ principal, action: 'sms-voice:SendTextMessage', resource });
    checkText(input, events);
    const { DestinationPhoneNumber: recipient, MessageBody: body = '', ConfigurationSetName, Context } = input;
    if (phones.hasOptedOut(recipient))
      throw new AwsError('ConflictException', 'Conflict Occurred - Reason="DESTINATION_PHONE_NUMBER_OPTED_OUT"');
    const id = phones.text(recipient, body);
    const origin = input.OriginationIdentity ?? accountNumber;
    const sent = { id, recipient, body, origin, configurationSet: ConfigurationSetName, context: Context };
    events.sent({ ...sent, at: clock.now() });
    return { MessageId: id };
  });

/** Where no number is named AWS chooses one: only who may send from any is let through. */
const resourcesOf = (input: SendInput, { region, account }: Topology): readonly string[] => {
  const { OriginationIdentity: number, ConfigurationSetName: set } = input;
  const arn = (resource: string): string => `arn:aws:sms-voice:${region}:${account}:${resource}`;
  return [
    number === undefined ? '*' : arn(`phone-number/${number}`),
    ...(set === undefined ? [] : [arn(`configuration-set/${set}`)]),
  ];
};

const checkText = (input: SendInput, { sets }: TextEvents): void => {
  const { DestinationPhoneNumber, MessageBody = '', ConfigurationSetName: name, Context } = input;
  if (!destination.test(DestinationPhoneNumber))
    throw invalid('The phone number is not valid.', 'DestinationPhoneNumber');
  if (MessageBody.trim() === '' || MessageBody.length > longest)
    throw invalid(`A text has 1 to ${longest} characters.`, 'MessageBody');
  if (Object.keys(Context).length > maximumContext) throw invalid('At most 5 entries are taken.', 'Context');
  if (name !== undefined && !sets.some((set) => set.name === name))
    throw new AwsError('ResourceNotFoundException', `The configuration set ${name} does not exist.`);
};

const optOutOperations = ({ phones, authorizer }: SmsVoiceOptions): Operations => ({
  DescribeOptedOutNumbers: operation(ListSchema, ({ OptOutListName, OptedOutNumbers = [] }, { principal }) => {
    authorizer.demand({ principal, action: 'sms-voice:DescribeOptedOutNumbers', resource: '*' });
    const out = OptedOutNumbers.filter((phone) => phones.hasOptedOut(phone));
    return { OptOutListName, OptedOutNumbers: out.map((OptedOutNumber) => ({ OptedOutNumber })) };
  }),
  PutOptedOutNumber: operation(OptOutSchema, ({ OptOutListName, OptedOutNumber }, { principal }) => {
    authorizer.demand({ principal, action: 'sms-voice:PutOptedOutNumber', resource: '*' });
    phones.optOut(OptedOutNumber);
    return { OptOutListName, OptedOutNumber };
  }),
  DeleteOptedOutNumber: operation(OptOutSchema, ({ OptOutListName, OptedOutNumber }, { principal }) => {
    authorizer.demand({ principal, action: 'sms-voice:DeleteOptedOutNumber', resource: '*' });
    phones.optIn(OptedOutNumber);
    return { OptOutListName, OptedOutNumber };
  }),
});
