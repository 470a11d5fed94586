import { describe, expect, it } from 'vitest';
import { keyringFrom } from '../../../shared/adapters/aws/keyring.ts';

const doorSecrets = (webhooks: object, source: string) =>
  keyringFrom(JSON.stringify({ root: 'r'.repeat(64), webhooks })).doorSecrets(source);

describe('the secrets of a door', () => {
  it('are several while one is replaced, as a list or with commas', () => {
    expect(doorSecrets({ jira: 'old, new' }, 'jira')).toEqual(['old', 'new']);
    expect(doorSecrets({ chargebee: ['user:pass,word', 'user:next'] }, 'chargebee')).toEqual([
      'user:pass,word',
      'user:next',
    ]);
  });

  it.each(['till', 'constructor', '__proto__', 'toString'])('of %s are none where nobody set them', (source) => {
    expect(doorSecrets({ stripe: 'whsec', till: ' ' }, source)).toEqual([]);
  });

  it('are that of all doors where one is set, but a door’s own goes first', () => {
    expect(doorSecrets({ '*': 'local', stripe: '' }, 'stripe')).toEqual(['local']);
    expect(doorSecrets({ '*': 'local', stripe: 'whsec' }, 'stripe')).toEqual(['whsec']);
  });
});
