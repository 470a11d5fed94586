import type { Kind, Named } from './kind.ts';
import { digest } from './naming.ts';

/** Where the embedded cloud's own OpenID Connect provider answers. */
export const signInPath = '/_local/sign-in';

/** Nine letters and digits, as Cognito ends the ids of its pools. */
const poolName = (seed: string): string =>
  Buffer.from(digest(seed), 'hex').toString('base64').replaceAll(/[+/=]/g, '').slice(0, 9);
const clientId = (seed: string): string =>
  BigInt(`0x${digest(seed)}`)
    .toString(36)
    .slice(0, 26);

const poolId = ({ region, name }: Named): string => `${region}_${name}`;
const poolArn = (resource: Named): string =>
  `arn:aws:cognito-idp:${resource.region}:${resource.account}:userpool/${poolId(resource)}`;

export const signIn: Readonly<Record<string, Kind>> = {
  'AWS::Cognito::UserPool': {
    assignedName: poolName,
    arn: poolArn,
    ref: poolId,
    attributes: {
      Arn: poolArn,
      ProviderName: (resource) => `cognito-idp.${resource.region}.amazonaws.com/${poolId(resource)}`,
      ProviderURL: ({ origin }) => `${origin}${signInPath}`,
      UserPoolId: poolId,
    },
    // Passwords, messages and devices are without effect: whoever sits at this machine chooses who to be.
    properties: [
      'UserPoolName',
      'AccountRecoverySetting',
      'AdminCreateUserConfig',
      'AliasAttributes',
      'AutoVerifiedAttributes',
      'DeletionProtection',
      'DeviceConfiguration',
      'EmailConfiguration',
      'EmailVerificationMessage',
      'EmailVerificationSubject',
      'EnabledMfas',
      'LambdaConfig',
      'MfaConfiguration',
      'Policies',
      'Schema',
      'SmsVerificationMessage',
      'UserAttributeUpdateSettings',
      'UsernameAttributes',
      'UsernameConfiguration',
      'UserPoolAddOns',
      'UserPoolTags',
      'UserPoolTier',
      'VerificationMessageTemplate',
    ],
  },
  'AWS::Cognito::UserPoolClient': {
    assignedName: clientId,
    attributes: { ClientId: ({ name }) => name, Name: (resource) => resource.property('ClientName') },
    properties: [
      'UserPoolId',
      'ClientName',
      'AccessTokenValidity',
      'AllowedOAuthFlows',
      'AllowedOAuthFlowsUserPoolClient',
      'AllowedOAuthScopes',
      'AuthSessionValidity',
      'CallbackURLs',
      'DefaultRedirectURI',
      'EnableTokenRevocation',
      'ExplicitAuthFlows',
      'GenerateSecret',
      'IdTokenValidity',
      'LogoutURLs',
      'PreventUserExistenceErrors',
      'ReadAttributes',
      'RefreshTokenValidity',
      'SupportedIdentityProviders',
      'TokenValidityUnits',
      'WriteAttributes',
    ],
  },
  'AWS::Cognito::UserPoolDomain': {
    nameProperty: 'Domain',
    properties: ['Domain', 'UserPoolId', 'ManagedLoginVersion', 'CustomDomainConfig'],
  },
  'AWS::Cognito::UserPoolGroup': {
    nameProperty: 'GroupName',
    properties: ['GroupName', 'UserPoolId', 'Description', 'Precedence', 'RoleArn'],
  },
};
