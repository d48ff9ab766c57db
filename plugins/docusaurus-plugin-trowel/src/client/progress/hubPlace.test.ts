import { expect, test } from 'vitest';
import { namespaceOf, toHubBase, toKeptName } from './hubPlace.ts';

const languages = { defaultLocale: 'en', localeConfigs: { en: { baseUrl: '/a/' }, fr: { baseUrl: '/a/fr/' } } };

test('hubs at one origin keep what a reader does under other names', () => {
  const names = [
    { base: '/', namespace: '' },
    { base: '/a/', namespace: '' },
    { base: '/b/', namespace: '' },
    { base: '/b/', namespace: '-c3f' },
  ].map((place) => toKeptName('trowel', place));
  expect(new Set(names).size).toBe(4);
  expect(names.map(namespaceOf)).toEqual(['', '', '', '-c3f']);
});

test.each([
  ['en', '/a/'],
  ['fr', '/a/fr/'],
])('a hub has one base in all its languages: %s at %s', (currentLocale, baseUrl) => {
  expect(toHubBase({ ...languages, currentLocale, baseUrl })).toBe('/a/');
  const former = { en: {}, fr: {} };
  expect(toHubBase({ ...languages, localeConfigs: former, currentLocale, baseUrl })).toBe('/a/');
});

test('a language at the root, or a hub in a folder of that name, is no folder of another language', () => {
  expect(toHubBase({ ...languages, localeConfigs: {}, currentLocale: 'fr', baseUrl: '/' })).toBe('/');
  expect(toHubBase({ ...languages, localeConfigs: {}, currentLocale: 'en', baseUrl: '/en/' })).toBe('/en/');
});
