import * as z from 'zod';

/** Who may open the inbox, and as what. Agents are the members and owners of teams, by the address they sign in with. */
export const staff = z.strictObject({
  /** Any OpenID Connect provider; a Cognito user pool is created where none is named. */
  signIn: z
    .strictObject({
      issuer: z.url({
        protocol: /^https$/,
        error: 'is no https address; write the issuer as its discovery document names it',
      }),
      clientId: z.string().min(1),
      /** Claim of the ID token that lists a person's groups. */
      groupsClaim: z.string().min(1).default('groups'),
      /**
       * Takes addresses although the provider does not say `email_verified`, as Microsoft Entra does not. For a provider whose
       * own administrators alone enter addresses: elsewhere somebody could type in a colleague's and be them.
       */
      trustsAddresses: z.boolean().default(false),
      scope: z.string().min(1).default('openid email profile'),
    })
    .optional(),
  /** Groups whose members see and move everything. */
  managers: z.array(z.string().min(1)).default(['heardback-managers']),
  /** Groups whose members read without personal data. */
  analysts: z.array(z.string().min(1)).default(['heardback-analysts']),
});
