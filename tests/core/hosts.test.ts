import { describe, expect, it } from 'vitest';
import { isHost } from '../../lib/core/hosts';

describe('hosts', () => {
  it.each([
    ['www.nature.com', 'nature.com', true],
    ['nature.com', 'nature.com', true],
    ['www.nature.com.ezproxy.lib.example.edu', 'nature.com', true],
    ['www-nature-com.proxy.example.edu', 'nature.com', true],
    ['chem--rxiv-org.proxy.example.edu', 'chem-rxiv.org', true],
    ['notnature.com', 'nature.com', false],
    ['scholar.google.co.jp', 'scholar.google.*', true],
    ['scholar-google-com.proxy.example.edu', 'scholar.google.*', true],
    ['google.com', 'scholar.google.*', false],
  ])('%s is %s: %s', (host, name, is) => {
    expect(isHost(host, name)).toBe(is);
  });
});
