import type { LanguageRules } from './rules.ts';

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
/** Particles after a syllable that ends in a consonant, after one that does not, and after any; the longest first. */
const particles =
  /(?:에서는|에서도|으로는|으로|에서|에게|까지|부터|처럼|보다|마다|이나|이란|을|를|은|는|이|가|과|와|의|에|로|도|만)$/;
const afterConsonant = new Set(['으로는', '으로', '이나', '이란', '을', '은', '이', '과']);
const afterVowel = new Set(['를', '는', '가', '와']);
/** Endings of 하다, which makes verbs of nouns: 실패하다, 실패했습니다, 실패한. */
const verbs =
  /(?:했습니다|합니다|했었다|했을|하였다|하지만|하면서|하도록|했지만|했다|하다|하는|하고|하여|하면|하지|하기|해서|해야|했던|한다|할|한|함|해)$/;
/** 결정들은, 결정들을: plural. */
const plural = /들$/;

/**
 * Korean. `Intl.Segmenter` splits it at spaces only, but particles are attached to nouns. So the stemmer removes
 * particles and the endings of 하다. Indexing pairs of syllables would find more within compounds, but then every word
 * becomes several terms that are on most pages; prefix search finds the beginning of compounds anyway.
 */
export const rules: LanguageRules = {
  stem(form) {
    if (!/^[\uac00-\ud7a3]+$/.test(form)) return form;
    const verb = withoutVerb(form);
    if (verb !== form) return verb;
    const noun = withoutParticle(form);
    return withoutVerb(noun.length > 2 ? noun.replace(plural, '') : noun);
  },
};

function withoutVerb(form: string): string {
  const noun = form.replace(verbs, '');
  return noun.length >= 2 ? noun : form;
}

function withoutParticle(form: string): string {
  const particle = particles.exec(form)?.[0];
  if (particle === undefined) return form;
  const noun = form.slice(0, -particle.length);
  const last = noun.charCodeAt(noun.length - 1);
  if (!(last >= firstSyllable && last <= lastSyllable)) return form;
  const consonant = (last - firstSyllable) % 28 !== 0;
  if (consonant ? afterVowel.has(particle) : afterConsonant.has(particle)) return form;
  // One syllable is too short to recognise a particle, except for that of objects: 값을.
  return noun.length >= 2 || particle === '을' || particle === '를' ? noun : form;
}
