import type { PrismTheme } from 'prism-react-renderer';

interface Inks {
  readonly plain: string;
  readonly soft: string;
  readonly keyword: string;
  readonly string: string;
  readonly number: string;
  readonly name: string;
}

/** Themes for code. Each color has a contrast of at least 4.5:1 on the code background of site.css. */
function toTheme({ plain, soft, keyword, string, number, name }: Inks): PrismTheme {
  return {
    plain: { color: plain, backgroundColor: 'var(--ifm-pre-background)' },
    styles: [
      { types: ['comment', 'prolog', 'doctype', 'cdata', 'punctuation', 'operator'], style: { color: soft } },
      { types: ['keyword', 'tag', 'selector', 'atrule', 'important', 'deleted', 'regex'], style: { color: keyword } },
      { types: ['string', 'char', 'attr-value', 'inserted', 'url'], style: { color: string } },
      { types: ['number', 'boolean', 'constant', 'symbol', 'variable', 'builtin'], style: { color: number } },
      { types: ['function', 'class-name', 'property', 'attr-name', 'key'], style: { color: name } },
    ],
  };
}

export const light = toTheme({
  plain: '#1b252d',
  soft: '#55636c',
  keyword: '#a0301b',
  string: '#42602a',
  number: '#35597f',
  name: '#1b665d',
});

export const dark = toTheme({
  plain: '#edf1f2',
  soft: '#a2afb7',
  keyword: '#ff9b7b',
  string: '#a9cb81',
  number: '#94b8de',
  name: '#72cabd',
});
