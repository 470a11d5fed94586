import {
  AlreadyExistsException,
  CreateReceiptRuleCommand,
  DeleteReceiptRuleCommand,
  DescribeActiveReceiptRuleSetCommand,
  DescribeReceiptRuleCommand,
  type SESClient,
  SetActiveReceiptRuleSetCommand,
  UpdateReceiptRuleCommand,
} from '@aws-sdk/client-ses';

/** Receipt rules through the first version of the SES API; the second has none. */
export class SesRuleSets {
  private readonly client: SESClient;

  constructor(client: SESClient) {
    this.client = client;
  }

  async active(): Promise<string | undefined> {
    return (await this.client.send(new DescribeActiveReceiptRuleSetCommand({}))).Metadata?.Name;
  }

  async activate(set: string | undefined): Promise<void> {
    await this.client.send(new SetActiveReceiptRuleSetCommand(set === undefined ? {} : { RuleSetName: set }));
  }

  async copy(rule: string, from: string, to: string): Promise<void> {
    const { Rule } = await this.client.send(new DescribeReceiptRuleCommand({ RuleSetName: from, RuleName: rule }));
    try {
      await this.client.send(new CreateReceiptRuleCommand({ RuleSetName: to, Rule }));
    } catch (error) {
      if (!(error instanceof AlreadyExistsException)) throw error;
      await this.client.send(new UpdateReceiptRuleCommand({ RuleSetName: to, Rule }));
    }
  }

  /** SES answers alike whether there was such a rule or not. */
  async remove(rule: string, from: string): Promise<void> {
    await this.client.send(new DeleteReceiptRuleCommand({ RuleSetName: from, RuleName: rule }));
  }
}
