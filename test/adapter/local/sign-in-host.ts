import * as client from 'openid-client';
import { accountsOf } from '../../../local/accounts.ts';
import { buildTopology } from '../../../local/cloud/assembly/topology.ts';
import { createGateway } from '../../../local/cloud/gateway/gateway.ts';
import { freePort } from '../../../local/cloud/machine/free-port.ts';
import type { CloudClock } from '../../../local/cloud/model/clock.ts';
import type { Topology } from '../../../local/cloud/model/topology.ts';
import { type Account, accountOf } from '../../../local/cloud/sign-in/account.ts';
import { clientsOf } from '../../../local/cloud/sign-in/setting.ts';
import { createSignIn, type SignIn } from '../../../local/cloud/sign-in/sign-in.ts';
import { createClock } from '../../../local/cloud/time/clock.ts';

const staff = accountsOf({
  teams: {
    care: {
      name: 'Customer care',
      owner: { name: 'Mara Lindt', email: 'mara@shop.example' },
      members: [{ name: 'Ada <Byron>', email: 'ada@shop.example' }],
    },
    accounts: { name: 'Accounts', owner: { name: 'Mara Lindt', email: 'Mara@shop.example' } },
  },
});
const accounts = staff.map(accountOf);

/** A user pool with one client whose application lies at `origin`. */
export const poolTopology = (origin: string, more: Readonly<Record<string, unknown>> = {}): Topology => {
  const CallbackURLs = [`${origin}/app/signed-in`];
  const template = {
    Resources: {
      Staff: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolTier: 'LITE' } },
      Inbox: {
        Type: 'AWS::Cognito::UserPoolClient',
        Properties: { UserPoolId: { Ref: 'Staff' }, CallbackURLs, LogoutURLs: [`${origin}/app`], ...more },
      },
      Where: { Type: 'AWS::SQS::Queue', Properties: { Tags: [{ 'Fn::GetAtt': ['Staff', 'ProviderURL'] }] } },
    },
  };
  return buildTopology({ stacks: [{ name: 'Staff', template }], assets: new Map() }, { origin });
};

export interface Started {
  readonly config: client.Configuration;
  readonly url: URL;
  /** Takes the code that came back for tokens, and checks them as openid-client does. */
  finish(callback: URL): Promise<client.TokenEndpointResponse & client.TokenEndpointResponseHelpers>;
}

export interface SignInHost {
  readonly origin: string;
  /** Where the provider lies: its issuer. */
  readonly within: string;
  readonly clientId: string;
  readonly clock: CloudClock;
  readonly accounts: readonly Account[];
  /** Answers a request of a browser. */
  readonly handle: SignIn['handle'];
  /** What the application does to have somebody sign in. */
  begin(id?: string, more?: Readonly<Record<string, string | undefined>>): Promise<Started>;
  /** Ends the provider's thread, as emptying the cloud does. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The provider behind the gateway, and an application that trusts it, without the rest of the cloud. */
export const startSignIn = async (): Promise<SignInHost> => {
  const port = await freePort(0);
  const origin = `http://127.0.0.1:${port}`;
  const within = `${origin}/_local/sign-in`;
  const clock = createClock();
  const clients = clientsOf(poolTopology(origin));
  const clientId = clients[0]?.id ?? '';
  const signIn = createSignIn({ application: 'Oak & Co', origin, clients, accounts, clock });
  const gateway = createGateway({
    clock,
    meter: { count: () => {} },
    services: [],
    principals: () => undefined,
    localRoutes: [],
    web: async () => ({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<title>The application</title>',
    }),
    signIn,
  });
  await gateway.listen(port);
  return {
    origin,
    within,
    clientId,
    clock,
    accounts,
    handle: signIn.handle,
    begin: async (id = clientId, more = {}) =>
      begin(await discover(within, id, clock), { redirect_uri: `${origin}/app/signed-in`, ...more }),
    restart: () => signIn.stop(),
    close: async () => {
      await gateway.close();
      await signIn.stop();
    },
  };
};

/** As an application whose clock is the cloud's would. */
const discover = async (issuer: string, id: string, clock: CloudClock): Promise<client.Configuration> => {
  const insecure = { execute: [client.allowInsecureRequests] };
  const found = await client.discovery(new URL(issuer), id, undefined, client.None(), insecure);
  const ahead = Math.round((clock.now() - Date.now()) / 1000);
  const config = new client.Configuration(found.serverMetadata(), id, { [client.clockSkew]: ahead }, client.None());
  client.allowInsecureRequests(config);
  return config;
};

const begin = async (
  config: client.Configuration,
  more: Readonly<Record<string, string | undefined>>,
): Promise<Started> => {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()];
  const parameters = {
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
    ...more,
  };
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return {
    config,
    url: client.buildAuthorizationUrl(config, new URLSearchParams(given)),
    finish: (callback) =>
      client.authorizationCodeGrant(config, callback, { pkceCodeVerifier, expectedState, expectedNonce }),
  };
};
