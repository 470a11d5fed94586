import type { Kind } from './kind.ts';
import { arnOf, digest, nameOf } from './naming.ts';

/** Where the embedded cloud's own provider answers in the place of a user pool. */
export const signInPath = '/_local/sign-in';

const poolId = (seed: string): string => `us-east-1_${digest(seed).slice(0, 9)}`;

export const signIn: Readonly<Record<string, Kind>> = {
  'AWS::Cognito::UserPool': {
    assignedName: poolId,
    arn: arnOf('cognito-idp', 'userpool/'),
    attributes: {
      Arn: arnOf('cognito-idp', 'userpool/'),
      UserPoolId: nameOf,
      ProviderName: ({ region, name }) => `cognito-idp.${region}.amazonaws.com/${name}`,
      ProviderURL: ({ origin }) => `${origin}${signInPath}`,
    },
    properties: [
      'UserPoolName',
      'AccountRecoverySetting',
      'AdminCreateUserConfig',
      'AutoVerifiedAttributes',
      'DeletionProtection',
      'EmailVerificationMessage',
      'EmailVerificationSubject',
      'EnabledMfas',
      'MfaConfiguration',
      'Policies',
      'Schema',
      'SmsVerificationMessage',
      'UserPoolTags',
      'UserPoolTier',
      'UsernameAttributes',
      'UsernameConfiguration',
      'VerificationMessageTemplate',
    ],
  },
  'AWS::Cognito::UserPoolClient': {
    assignedName: (seed) => digest(seed).slice(0, 26),
    attributes: { ClientId: nameOf },
    properties: [
      'UserPoolId',
      'ClientName',
      'AllowedOAuthFlows',
      'AllowedOAuthFlowsUserPoolClient',
      'AllowedOAuthScopes',
      'CallbackURLs',
      'LogoutURLs',
      'ExplicitAuthFlows',
      'GenerateSecret',
      'PreventUserExistenceErrors',
      'SupportedIdentityProviders',
    ],
  },
  'AWS::Cognito::UserPoolDomain': { nameProperty: 'Domain', properties: ['Domain', 'UserPoolId'] },
  'AWS::Cognito::UserPoolGroup': { nameProperty: 'GroupName', properties: ['GroupName', 'UserPoolId', 'Description'] },
};
