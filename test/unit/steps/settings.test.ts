import { describe, expect, it } from 'vitest';
import type { RuntimeConfig } from '../../../shared/contracts/config/config.ts';
import { settingsOf } from '../../../shared/steps/survey/settings.ts';
import config from '../../config.ts';

const [[team = '', first] = []] = Object.entries(config.teams);
if (!first) throw new Error('The configuration has no team.');
const owned = (email: string, more: Partial<RuntimeConfig> = {}): RuntimeConfig => ({
  ...config,
  teams: { [team]: { ...first, owner: { name: 'Mara', email } } },
  brand: { ...config.brand, from: 'hello@News.Shop.example' },
  ownPeople: { domains: ['Agency.example'], addresses: ['Tester@Elsewhere.example'] },
  ...more,
});

describe('who belongs to the company', () => {
  it('is who has an address where its mail is from, where its teams are, or where it says', () => {
    expect(settingsOf(owned('Mara@Shop.example')).own).toEqual({
      domains: ['news.shop.example', 'shop.example', 'agency.example'],
      addresses: ['tester@elsewhere.example', 'mara@shop.example'],
    });
  });

  it.each(['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'yahoo.com', 'icloud.com', 'gmx.de', 'web.de'])(
    'is not everybody at %s, though somebody of a team has an address there',
    (domain) => {
      const { domains, addresses } = settingsOf(owned(`Mara@${domain}`)).own;
      expect(domains).toEqual(['news.shop.example', 'agency.example']);
      expect(addresses).toContain(`mara@${domain}`);
    },
  );

  it('is counted once, however often a domain is named', () => {
    const ownPeople = { domains: ['shop.example', 'SHOP.example'], addresses: [] };
    expect(settingsOf(owned('mara@shop.example', { ownPeople })).own.domains).toEqual([
      'news.shop.example',
      'shop.example',
    ]);
  });
});

describe('on what a customer may be asked by mail', () => {
  it('is the configuration’s word, by country where it has one', () => {
    const consent = {
      ...config.consent,
      email: true,
      countries: { DE: { email: 'consent' } },
    } as RuntimeConfig['consent'];
    expect(settingsOf(owned('mara@shop.example', { consent }))).toMatchObject({
      ...{ emailConsent: true, emailBasis: { DE: 'consent' }, timezone: config.brand.timezone },
      ...{ atMostOnceIn: config.atMostOnceIn, holdout: config.holdout },
    });
  });
});
