import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { codeMail, invitedMail } from '../../shared/render/staff/sign-in-mail.ts';
import { accept } from '../kit/acknowledge.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';
import type { StageProps } from '../kit/stage.ts';

/** Cognito's own mail, in the frame of all others. */
const mailsOf = ({ config: { brand }, settings: { domain } }: Pick<StageProps, 'config' | 'settings'>) => {
  // Without a domain of ours the address is only known once the pages are deployed, after this.
  const view = { brand, publicUrl: domain && `https://${domain.name}` };
  const [invited, code] = [invitedMail(view), codeMail(view)];
  return {
    userInvitation: { emailSubject: invited.subject, emailBody: invited.html },
    userVerification: { emailSubject: code.subject, emailBody: code.html },
  };
};

/**
 * Who of the company may sign in: the provider that the configuration names, else a pool of our own in which people are
 * entered by hand, each with a second factor.
 */
export class SignIn extends Construct {
  private readonly pool: UserPool | undefined;
  private readonly configured: { readonly issuer: string; readonly clientId: string } | undefined;
  private readonly stage: string;

  constructor(scope: Construct, id: string, props: Pick<StageProps, 'stage' | 'live' | 'config' | 'settings'>) {
    super(scope, id);
    const { stage, live, config } = props;
    const { signIn, managers, analysts } = config.staff;
    this.configured = signIn;
    this.stage = stage;
    if (signIn) return;
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: stageName(baseNames.userPool, stage),
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: true }, fullname: { required: true, mutable: true } },
      ...mailsOf(props),
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      deletionProtection: live,
      removalPolicy: live ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const byTheHead =
      'Threat protection costs by the head; a second factor is required of everybody, and nobody can sign up.';
    for (const finding of ['AwsSolutions-COG3', 'AwsSolutions-COG8']) accept(this.pool, finding, byTheHead);
    for (const [name, groups] of [
      ['Managers', managers],
      ['Analysts', analysts],
    ] as const)
      for (const [at, groupName] of groups.entries())
        new CfnUserPoolGroup(this, `${name}${at || ''}`, { userPoolId: this.pool.userPoolId, groupName });
    this.pool.addDomain('Domain', { cognitoDomain: { domainPrefix: `heardback-${stage}-${Stack.of(this).account}` } });
  }

  /** Signing people in at this address. */
  allow(to: HeardbackFunction, publicUrl: string): void {
    const { issuer, clientId } = this.configured ?? this.ownClient(to, publicUrl);
    to.set('issuer', issuer);
    to.set('clientId', clientId);
  }

  /** Without a secret: the code is bound to the browser that asked for it by PKCE. */
  private ownClient(scope: Construct, publicUrl: string): { readonly issuer: string; readonly clientId: string } {
    if (!this.pool) throw new Error('Without a configured provider there is a pool.');
    // In the stack of the pages, whose address it names.
    const client = new UserPoolClient(scope, 'SignInClient', {
      userPool: this.pool,
      userPoolClientName: `${stageName(baseNames.userPool, this.stage)}-inbox`,
      generateSecret: false,
      preventUserExistenceErrors: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${publicUrl}/app/signed-in`],
        logoutUrls: [`${publicUrl}/app/signed-out`],
      },
    });
    return { issuer: this.pool.userPoolProviderUrl, clientId: client.userPoolClientId };
  }
}
