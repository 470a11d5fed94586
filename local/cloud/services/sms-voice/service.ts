import * as z from 'zod/mini';
import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsService } from '../../model/aws-service.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Topology } from '../../model/topology.ts';
import { jsonService, operation } from '../../protocols/operations.ts';
import type { TopicStore } from '../sns/topics.ts';
import type { TextEvents } from './text-events.ts';

export interface SmsVoiceOptions {
  readonly topology: Topology;
  readonly clock: CloudClock;
  readonly topics: TopicStore;
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

/** The number that AWS chooses. */
const accountNumber = '+12025550100';
/** https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_SendTextMessage.html */
const destination = /^\+?[1-9][0-9]{1,18}$/;
const longest = 1600;
const maximumContext = 5;

const invalid = (message: string, field: string): AwsError =>
  new AwsError('ValidationException', `${message} (${field})`);

/** AWS End User Messaging in its JSON protocol: texts to telephones, reported through a configuration set. */
export const createSmsVoice = ({ topology, clock, topics, events, authorizer }: SmsVoiceOptions): AwsService =>
  jsonService({
    name: 'sms-voice',
    version: '1.0',
    operations: {
      SendTextMessage: operation(SendSchema, (input, { principal }) => {
        const {
          DestinationPhoneNumber: recipient,
          MessageBody: body = '',
          ConfigurationSetName: name,
          Context,
        } = input;
        const { region, account } = topology;
        const arn = (resource: string): string => `arn:aws:sms-voice:${region}:${account}:${resource}`;
        // Where no number is named AWS chooses one: only who may send from any is let through.
        const resources = [
          input.OriginationIdentity === undefined ? '*' : arn(`phone-number/${input.OriginationIdentity}`),
          ...(name === undefined ? [] : [arn(`configuration-set/${name}`)]),
        ];
        for (const resource of resources)
          authorizer.demand({ principal, action: 'sms-voice:SendTextMessage', resource });
        if (!destination.test(recipient)) throw invalid('The phone number is not valid.', 'DestinationPhoneNumber');
        if (body.trim() === '' || body.length > longest)
          throw invalid(`A text has 1 to ${longest} characters.`, 'MessageBody');
        if (Object.keys(Context).length > maximumContext) throw invalid('At most 5 entries are taken.', 'Context');
        if (name !== undefined && !events.sets.some((set) => set.name === name))
          throw new AwsError('ResourceNotFoundException', `The configuration set ${name} does not exist.`);
        if (topics.optedOut(recipient))
          throw new AwsError('ConflictException', 'Conflict Occurred - Reason="DESTINATION_PHONE_NUMBER_OPTED_OUT"');
        const id = topics.text(recipient, body);
        const origin = input.OriginationIdentity ?? accountNumber;
        events.sent({ id, recipient, body, origin, configurationSet: name, context: Context, at: clock.now() });
        return { MessageId: id };
      }),
      DescribeOptedOutNumbers: operation(
        z.object({ OptOutListName: z.string(), OptedOutNumbers: z.optional(z.array(z.string())) }),
        ({ OptOutListName, OptedOutNumbers = [] }, { principal }) => {
          authorizer.demand({ principal, action: 'sms-voice:DescribeOptedOutNumbers', resource: '*' });
          const out = OptedOutNumbers.filter(topics.optedOut);
          return { OptOutListName, OptedOutNumbers: out.map((OptedOutNumber) => ({ OptedOutNumber })) };
        },
      ),
      PutOptedOutNumber: operation(OptOutSchema, ({ OptOutListName, OptedOutNumber }, { principal }) => {
        authorizer.demand({ principal, action: 'sms-voice:PutOptedOutNumber', resource: '*' });
        topics.setOptedOut(OptedOutNumber, true);
        return { OptOutListName, OptedOutNumber };
      }),
      DeleteOptedOutNumber: operation(OptOutSchema, ({ OptOutListName, OptedOutNumber }, { principal }) => {
        authorizer.demand({ principal, action: 'sms-voice:DeleteOptedOutNumber', resource: '*' });
        topics.setOptedOut(OptedOutNumber, false);
        return { OptOutListName, OptedOutNumber };
      }),
    },
  });
