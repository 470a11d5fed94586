import { createServer } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { describe, expect, it } from 'vitest';
import { posting, postOnce } from '../../../shared/adapters/http/post.ts';
import { isPublicAddress } from '../../../shared/adapters/http/public-address.ts';

describe('an address of the internet', () => {
  it.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '100.63.255.255', '2606:4700::1111', '2a00:1450:4001::200e'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '169.254.170.2', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...['::1', '::', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '2001:db8::1', '2002:7f00:1::'],
    ...[
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '::127.0.0.1',
      '',
      'localhost',
      '0x7f.1',
      '2130706433',
    ],
  ])('is not %s', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('what other systems are told', () => {
  it.each([
    ...['https://127.0.0.1/', 'https://10.0.0.1/', 'https://169.254.169.254/latest/meta-data/', 'https://[::1]/'],
    ...['https://[::ffff:10.0.0.1]/', 'https://2130706433/', 'https://0x7f.0.0.1/', 'https://localhost/'],
    ...[
      'http://10.0.0.1/',
      'http://example.com/',
      'ftp://example.com/',
      'file:///etc/passwd',
      'http://127.0.0.1.evil.example/',
    ],
  ])('does not go to %s', async (url) => {
    const posted = await postOnce(url, '{}', {});
    expect(posted).toEqual({
      kind: 'unreachable',
      reason: 'Its address is not one of the internet; nothing was sent there.',
    });
  });

  it('follows no redirect, wherever it leads, and says what was answered', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(307, { location: '/elsewhere', 'retry-after': '7' }).end('x'.repeat(1_000_000));
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const posted = await postOnce(`http://127.0.0.1:${port}/hook`, '{"a":"é"}', { 'content-type': 'application/json' });
    expect(posted).toEqual({ kind: 'answered', status: 307, retryAfter: '7' });
    expect(asked).toEqual(['/hook']);
    await new Promise((resolve) => server.close(resolve));
  });

  it('connects to the address that was judged, and asks for no name twice (rebinding)', async () => {
    let asked = 0;
    const failing: LookupFunction = (_, __, done) => {
      asked += 1;
      done(Object.assign(new Error('There is no such name.'), { code: 'ENOTFOUND' }), '', 4);
    };
    expect((await posting(failing)('https://hooks.example/', '{}', {})).kind).toBe('unreachable');
    expect(asked).toBe(1);
  });
});
