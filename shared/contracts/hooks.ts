/** Systems with a signed webhook of their own at `/hooks/<name>`. */
export const hookNames = ['stripe', 'shopify', 'zendesk'] as const;
export type HookName = (typeof hookNames)[number];
