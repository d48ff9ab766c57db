import type { LanguageRules } from './rules.ts';

/**
 * One module per language, so that bundlers create one file for each. Bulgarian is left out because its stemmer throws,
 * Ukrainian because its stemmer gives many words and their plurals different stems.
 */
const modules: Readonly<Record<string, () => Promise<{ readonly rules: LanguageRules }>>> = {
  ar: () => import('./ar.ts'),
  da: () => import('./da.ts'),
  de: () => import('./de.ts'),
  el: () => import('./el.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  fi: () => import('./fi.ts'),
  fr: () => import('./fr.ts'),
  ga: () => import('./ga.ts'),
  hi: () => import('./hi.ts'),
  hu: () => import('./hu.ts'),
  hy: () => import('./hy.ts'),
  id: () => import('./id.ts'),
  it: () => import('./it.ts'),
  ko: () => import('./ko.ts'),
  lt: () => import('./lt.ts'),
  nb: () => import('./no.ts'),
  ne: () => import('./ne.ts'),
  nl: () => import('./nl.ts'),
  nn: () => import('./no.ts'),
  no: () => import('./no.ts'),
  pt: () => import('./pt.ts'),
  ro: () => import('./ro.ts'),
  ru: () => import('./ru.ts'),
  sr: () => import('./sr.ts'),
  sv: () => import('./sv.ts'),
  ta: () => import('./ta.ts'),
  tr: () => import('./tr.ts'),
};

/** Loads the rules of a language (a BCP 47 tag); empty for an unknown language, whose words are not stemmed. */
export async function loadRules(language: string): Promise<LanguageRules> {
  const [name = ''] = language.toLowerCase().split(/[-_]/);
  return Object.hasOwn(modules, name) ? ((await modules[name]?.())?.rules ?? {}) : {};
}
