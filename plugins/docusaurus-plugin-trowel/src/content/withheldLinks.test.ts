import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { unlink } from './withheldLinks.ts';

const isWithheld = (href: string) => /secret/.test(href);

test.each([
  ['See [Mira](../people/secret.md).', 'See Mira.'],
  ['See [Mira](../people/secret.md "Her name").', 'See Mira.'],
  ['See [Mira](<../people/a secret.md>).', 'See Mira.'],
  ['See [*Mira* [2]](/people/secret#now) and [Tom](tom.md).', 'See *Mira* [2] and [Tom](tom.md).'],
  ['[![A gate](gate.png)](secret.md)', '![A gate](gate.png)'],
  ['![A gate](secret.png)', '![A gate](secret.png)'],
  ['[Mira][m], [m][], [m] and [tom]\n\n[m]: secret.md "Her"\n[tom]: tom.md', 'Mira, m, m and [tom]\n\n\n[tom]: tom.md'],
  ['<Link to="/secret">Mira</Link> <a class="x" href={\'/secret\'}>M</a>', '<Link>Mira</Link> <a class="x">M</a>'],
  [
    '`[Mira](secret.md)` and\n\n```md\n[Mira](secret.md)\n```\n',
    '`[Mira](secret.md)` and\n\n```md\n[Mira](secret.md)\n```\n',
  ],
  ['Text\\[no](secret.md)', 'Text\\[no](secret.md)'],
  ['[^1]: secret.md', '[^1]: secret.md'],
])('of %j is left %j', (text, left) => {
  expect(unlink(text, isWithheld)).toBe(left);
});

test('no line is lost, whatever the text', () => {
  const part = fc.constantFrom('[', ']', '(', ')', 'secret.md', '\n', '"', ' ', '`', ':', '<', '>', '!', 'a', '\\');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      expect(unlink(text, isWithheld).split('\n')).toHaveLength(text.split('\n').length);
    }),
    { numRuns: 3000 },
  );
});

test('a long run of brackets does not take long', () => {
  for (const part of ['[', '[a](', '`', '](secret.md)', '<a ', '[a]: '])
    expect(unlink(part.repeat(20_000), isWithheld)).toBeTypeOf('string');
});
