/** Systems whose webhooks are known, each at `/hooks/<name>`. */
export const hookNames = [
  'stripe',
  'shopify',
  'zendesk',
  'woocommerce',
  'hubspot',
  'salesforce',
  'chargebee',
  'intercom',
  'freshdesk',
  'jira',
] as const;
export type HookName = (typeof hookNames)[number];
