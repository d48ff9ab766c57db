/** A theme of prism-react-renderer. */
export interface CodeTheme {
  readonly plain: CodeStyle;
  readonly styles: readonly {
    readonly types: readonly string[];
    readonly languages?: readonly string[];
    readonly style: CodeStyle;
  }[];
}

type CodeStyle = Readonly<Record<string, string | number | undefined>>;

/**
 * Makes one theme of the theme for the light mode and the one for the dark. Its colors are custom properties, which `css` sets
 * for each mode, so that code on a page that is not hydrated has the colors of the reader's mode.
 */
export function mergeThemes(light: CodeTheme, dark: CodeTheme): { readonly theme: CodeTheme; readonly css: string } {
  const values: Record<'light' | 'dark', string[]> = { light: [], dark: [] };
  const merge = (name: string, inLight: CodeStyle = {}, inDark: CodeStyle = {}): CodeStyle => {
    const style: Record<string, string> = {};
    for (const property of Object.keys({ ...inLight, ...inDark })) {
      const variable = `--light-code-${name}-${property}`;
      style[property] = `var(${variable})`;
      // A mode that does not set a property leaves it undefined: then the browser inherits it, or takes its initial value.
      if (inLight[property] !== undefined) values.light.push(`${variable}:${inLight[property]}`);
      if (inDark[property] !== undefined) values.dark.push(`${variable}:${inDark[property]}`);
    }
    return style;
  };

  const plain = merge('plain', light.plain, dark.plain);
  const all = [...light.styles, ...dark.styles];
  const languages = [undefined, ...new Set(all.flatMap((entry) => entry.languages ?? []))];
  const styles = languages.flatMap((language) => {
    const ofLanguage = all.filter((entry) => (language ? entry.languages?.includes(language) : !entry.languages));
    return [...new Set(ofLanguage.flatMap(({ types }) => types))].map((type) => ({
      types: [type],
      ...(language && { languages: [language] }),
      style: merge(
        [type, ...(language ? [language] : [])].join('-').replace(/[^\w-]/g, '_'),
        findStyle(light, type, language),
        findStyle(dark, type, language),
      ),
    }));
  });
  const css = `:root{${values.light.join(';')}}\n[data-theme='dark']{${values.dark.join(';')}}\n`;
  return { theme: { plain, styles }, css };
}

/** The style of a type of token, as prism-react-renderer puts it together. */
function findStyle(theme: CodeTheme, type: string, language: string | undefined): CodeStyle {
  const styles = theme.styles
    .filter((entry) => !entry.languages || (language && entry.languages.includes(language)))
    .filter(({ types }) => types.includes(type))
    .map(({ style }) => style);
  return Object.assign({}, ...styles);
}
