import type { Kind, Named } from './kind.ts';
import { arnOf } from './naming.ts';

export const mail: Readonly<Record<string, Kind>> = {
  'AWS::SES::EmailIdentity': {
    nameProperty: 'EmailIdentity',
    arn: arnOf('ses', 'identity/'),
    attributes: Object.fromEntries(
      [1, 2, 3].flatMap((token) => [
        [`DkimDNSTokenName${token}`, ({ name: domain }: Named) => `token${token}._domainkey.${domain}`],
        [`DkimDNSTokenValue${token}`, () => `token${token}.dkim.amazonses.com`],
      ]),
    ),
    properties: [
      'EmailIdentity',
      'DkimSigningAttributes',
      'DkimAttributes',
      'MailFromAttributes',
      'FeedbackAttributes',
      'Tags',
    ],
  },
  'AWS::SES::ConfigurationSet': {
    nameProperty: 'Name',
    nameLimit: 64,
    arn: arnOf('ses', 'configuration-set/'),
    properties: [
      'Name',
      'SendingOptions',
      'SuppressionOptions',
      'ReputationOptions',
      'DeliveryOptions',
      'TrackingOptions',
      'VdmOptions',
      'Tags',
    ],
  },
  'AWS::SMSVOICE::ConfigurationSet': {
    nameProperty: 'ConfigurationSetName',
    nameLimit: 64,
    arn: arnOf('sms-voice', 'configuration-set/'),
    attributes: { Arn: arnOf('sms-voice', 'configuration-set/') },
    properties: ['ConfigurationSetName', 'EventDestinations', 'Tags'],
  },
  'AWS::SES::ReceiptRuleSet': { nameProperty: 'RuleSetName', nameLimit: 64, properties: ['RuleSetName', 'Tags'] },
  'AWS::SES::ReceiptRule': { properties: ['RuleSetName', 'Rule', 'After'] },
  'AWS::SES::ConfigurationSetEventDestination': { properties: ['ConfigurationSetName', 'EventDestination'] },
};
