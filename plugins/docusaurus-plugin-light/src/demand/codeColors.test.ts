import { themes } from 'prism-react-renderer';
import { expect, test } from 'vitest';
import { type CodeTheme, mergeThemes } from './codeColors.ts';

/** What a style of the merged theme comes to in a mode. */
function resolve(css: string, mode: 'light' | 'dark', value: unknown): string | undefined {
  const [root = '', dark = ''] = css.split('\n').map((rule) => rule.replace(/^.*\{|\}$/g, ''));
  const entries = (rule: string) =>
    rule.split(';').map((entry) => entry.split(/:(.*)/s).slice(0, 2) as [string, string]);
  const variables = new Map([...entries(root), ...(mode === 'dark' ? entries(dark) : [])]);
  return variables.get(String(value).replace(/^var\(|\)$/g, ''));
}

const theme = (overrides: Partial<CodeTheme> = {}): CodeTheme => ({
  plain: { color: 'black', backgroundColor: 'white' },
  styles: [],
  ...overrides,
});

test('code has the colors of the mode', () => {
  const light = theme({ styles: [{ types: ['keyword', 'tag'], style: { color: 'red' } }] });
  const dark = theme({
    plain: { color: 'white', backgroundColor: 'black' },
    styles: [{ types: ['tag'], style: { color: 'pink', fontStyle: 'italic' } }],
  });
  const { theme: merged, css } = mergeThemes(light, dark);
  const tag = merged.styles.find(({ types }) => types.includes('tag'))?.style;
  expect([resolve(css, 'light', merged.plain.color), resolve(css, 'dark', merged.plain.color)]).toEqual([
    'black',
    'white',
  ]);
  expect([resolve(css, 'light', tag?.color), resolve(css, 'dark', tag?.color)]).toEqual(['red', 'pink']);
  expect([resolve(css, 'light', tag?.fontStyle), resolve(css, 'dark', tag?.fontStyle)]).toEqual([undefined, 'italic']);
});

test('a later style of the same type of token counts', () => {
  const light = theme({
    styles: [
      { types: ['tag'], style: { color: 'red' } },
      { types: ['tag'], style: { color: 'blue' } },
    ],
  });
  const { theme: merged, css } = mergeThemes(light, theme());
  expect(resolve(css, 'light', merged.styles[0]?.style.color)).toBe('blue');
});

test('a style for a language alone stays with it', () => {
  const light = theme({ styles: [{ types: ['title'], languages: ['markdown'], style: { color: 'red' } }] });
  const { theme: merged } = mergeThemes(light, theme());
  expect(merged.styles).toMatchObject([{ types: ['title'], languages: ['markdown'] }]);
});

test('every color of the themes that Docusaurus’s starter uses is there in its mode', () => {
  const { theme: merged, css } = mergeThemes(themes.github as CodeTheme, themes.dracula as CodeTheme);
  for (const [mode, original] of [
    ['light', themes.github],
    ['dark', themes.dracula],
  ] as const)
    for (const { types, languages, style } of original.styles.filter((entry) => entry.style.color))
      for (const type of types) {
        // The last style of a type counts.
        const last = original.styles.findLast(
          (entry) => entry.types.includes(type) && String(entry.languages) === String(languages) && entry.style.color,
        );
        if (last?.style !== style) continue;
        const own = merged.styles.find(
          (entry) => entry.types[0] === type && String(entry.languages) === String(languages),
        );
        expect(resolve(css, mode, own?.style.color)).toBe(style.color);
      }
});
