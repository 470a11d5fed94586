import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import heardback from '../../heardback.config.ts';
import { createApp } from '../../infra/heardback-app.ts';

describe('a partner event source', () => {
  it('gets a bus named like it, whose events go to intake', () => {
    const names = ['aws.partner/stripe.com/ed_1', 'aws.partner/salesforce.com/00D8d/0YL8d'] as const;
    const sources = { stripe: { partnerSource: names[0] }, salesforce: { partnerSource: names[1] } };
    const app = createApp({
      bundle: false,
      builtinCloudFormationValidation: false,
      configuration: { ...heardback, sources },
      context: { stage: 'dev' },
    });
    const template = Template.fromStack(app.node.findChild('HeardbackData-dev') as Stack);
    for (const name of names)
      template.hasResourceProperties('AWS::Events::EventBus', { Name: name, EventSourceName: name });
    const rules = Object.values(template.findResources('AWS::Events::Rule')).map(
      ({ Properties }) => Properties as { EventPattern: unknown; Targets: unknown[] },
    );
    const partner = rules.filter(
      ({ EventPattern }) => JSON.stringify(EventPattern) === '{"source":[{"prefix":"aws.partner/"}]}',
    );
    expect(partner).toHaveLength(2);
    for (const { Targets } of partner) expect(JSON.stringify(Targets)).toMatch(/Intake/);
  });

  it('of another system is refused with what one looks like', () => {
    const sources = { stripe: { partnerSource: 'stripe' } };
    expect(() =>
      createApp({ bundle: false, configuration: { ...heardback, sources }, context: { stage: 'dev' } }),
    ).toThrow(/sources\.stripe\.partnerSource.*aws\.partner\/stripe\.com/);
  });
});
