/** For cfn-lint: the CDK writes dependencies down that a reference implies already (W3005), which harms nobody. */
export const lintSettings = { 'cfn-lint': { config: { ignore_checks: ['W3005'] } } };
