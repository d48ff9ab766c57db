import { expect, test } from 'vitest';
import { toCustomKinds } from '../config/customKinds.ts';
import { isShared } from '../hub/isShown.ts';
import { audiences, isReadBy, publishValues } from './audience.ts';
import { parsePage } from './pageParser.ts';

const kinds = toCustomKinds({ file: '{"publish": {"person": "none"}}' });
const read = (source: string, lines: string) =>
  parsePage({ source, text: `---\n${lines}\n---\n\n# A page\n` }, { kinds });
const publishOf = (source: string, lines: string) => read(source, lines).entry.publish;

test.each([
  ['public', ['public', 'partners', 'team']],
  ['partners', ['partners', 'team']],
  ['none', ['team']],
] as const)('a page with `publish: %s` is in the sites for %j', (publish, wanted) => {
  expect(audiences.filter((audience) => isReadBy(publish, audience))).toEqual(wanted);
});

test('what stays with the team leaves it for no audience, and what is for partners does not for the public', () => {
  const shared = audiences.map((audience) => publishValues.filter((publish) => isShared({ publish }, audience)));
  expect(shared).toEqual([['public'], ['public', 'partners'], ['public', 'partners']]);
});

test('a page says who may read it, or else its kind does', () => {
  expect(publishOf('docs/decisions/0001-a.md', 'status: accepted')).toBe('public');
  expect(publishOf('docs/decisions/0001-a.md', 'publish: partners')).toBe('partners');
  expect(publishOf('docs/people/mira.md', 'id: mira')).toBe('none');
  expect(publishOf('docs/people/mira.md', 'publish: public')).toBe('public');
  expect(publishOf('docs/mira.md', 'kind: person')).toBe('none');
});

test.each(['publish: privat', 'publish: Public', 'publish: false', 'publish: [public]', 'PUBLISH: nobody'])(
  'a slip publishes nothing, and is reported: %s',
  (line) => {
    const { entry, problems } = read('docs/decisions/0001-a.md', line);
    expect(entry.publish).toBe('none');
    expect(problems.map(({ message }) => message).join()).toContain('expected public, partners or none');
  },
);

test.each(['title: "open\npublish: none', 'publish: none\npublish: public', 'a: [\npublish: public'])(
  'the field in broken front matter publishes nothing: %j',
  (lines) => {
    expect(publishOf('docs/decisions/0001-a.md', lines)).toBe('none');
  },
);

test('the field in front matter that Docusaurus does not read counts all the same', () => {
  const text = '+++\ntitle = "A"\npublish = "none"\n+++\n\nText\n';
  expect(parsePage({ source: 'docs/a.md', text }).entry.publish).toBe('none');
});
