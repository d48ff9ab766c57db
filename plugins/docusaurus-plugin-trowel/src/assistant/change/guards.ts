import type { HubEntry } from '../../hub/hub.ts';
import { landmineAnchor } from '../../shared/landmineAnchor.ts';
import { toKey } from './effects.ts';
import { findNotions, type Notion } from './notions.ts';
import { findQuantities } from './quantities.ts';
import { findCodeSettings, type Setting } from './settings.ts';
import type { ReadTerms } from './terms.ts';

/** What a passage is to a change: title and summary, a warning, what was decided, or only telling. */
export type PassageRole = 'essence' | 'warning' | 'rule' | 'story';

/** A passage of a page, ready to be compared with changes. */
export interface Passage {
  readonly role: PassageRole;
  /** Whether its author has marked it as a warning: a landmine or a pitfall. */
  readonly isBlock: boolean;
  readonly title?: string;
  readonly text: string;
  readonly anchor?: string;
  readonly terms: ReadonlySet<string>;
  /** The terms of its title, where its author has marked it: a landmine's title says what must not be done. */
  readonly titleTerms: readonly string[];
  /** The values of names that its title warns of. */
  readonly warned: readonly Setting[];
  /** What it says not to do: the title of a warning, and what stands behind *no*, *never* or *without*. */
  readonly forbidden: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly quantities: ReadonlySet<string>;
  readonly notions: ReadonlyMap<Notion, readonly string[]>;
}

/** A page with what it guards. */
export interface Guard {
  readonly passages: readonly Passage[];
  /** The terms of its title and summary: what all of it is about. */
  readonly about: ReadonlySet<string>;
}

/** Headings of what breaks, and of what is forbidden. Others say it in their text. */
const warnings = /break|clean|forbid|not to|danger|must|never|consequence|cost|cause|wrong|when not/i;
const rules = /decision|decided|how|resolution|principle|why|rule|odd|look/i;
/** The longest passage: a longer one has words of everything. */
const longest = 900;
const mostPassages = 60;

/** Takes from an entry what a change can break: landmines, what is decided, what breaks, causes of problems. */
export function toGuard(entry: HubEntry, read: ReadTerms): Guard {
  const principle = typeof entry.fields.principle === 'string' ? entry.fields.principle : '';
  const symptoms = Array.isArray(entry.fields.symptoms)
    ? entry.fields.symptoms.filter((one) => typeof one === 'string')
    : [];
  const opening = [entry.title, entry.summary, principle].filter(Boolean).join('. ');
  const about = new Set(read(opening));
  const make = (role: PassageRole, text: string, title?: string, anchor?: string, isBlock = false): Passage => {
    const whole = title === undefined ? text : `${title}. ${text}`;
    return {
      role,
      isBlock,
      ...(title === undefined ? {} : { title }),
      text,
      ...(anchor === undefined ? {} : { anchor }),
      terms: new Set(read(whole)),
      warned: isBlock ? findCodeSettings([title ?? '']) : [],
      titleTerms: isBlock ? [...new Set(read(title ?? ''))] : [],
      // What the page is about is what it protects, also where its name stands behind a *not*.
      forbidden: new Set(
        read([isBlock ? (title ?? '') : '', ...findForbidden(whole)].join('\n')).filter((term) => !about.has(term)),
      ),
      names: findNames(whole),
      quantities: new Set(findQuantities(whole).map(({ key }) => key)),
      notions: findNotions(whole),
    };
  };
  const blocks = entry.blocks.flatMap(({ type, title, text, anchor }) => {
    if (type === 'landmine') return [make('warning', text, title, landmineAnchor(title) ?? anchor, true)];
    return type === 'pitfall' ? [make('warning', text, title, anchor, true)] : [];
  });
  const inBlocks = new Set(entry.blocks.flatMap(({ text }) => text.split('\n')).map((line) => line.trim()));
  const sections = entry.sections.flatMap(({ heading, anchor, text }) =>
    splitText(text, inBlocks).map((part) => make(toRole(heading), part, heading, anchor)),
  );
  // A system's text is about all that it does; what it warns of is in blocks.
  if (entry.kind === 'system') return { passages: blocks, about };
  return {
    passages: [
      make('essence', opening),
      ...blocks,
      ...sections,
      ...(symptoms.length > 0 ? [make('story', symptoms.join('\n'))] : []),
    ].slice(0, mostPassages),
    about,
  };
}

function toRole(heading: string | undefined): PassageRole {
  if (heading === undefined) return 'story';
  if (warnings.test(heading)) return 'warning';
  return rules.test(heading) ? 'rule' : 'story';
}

/** Splits a section into its paragraphs, and joins short ones. What stands in blocks was taken already. */
function splitText(text: string, inBlocks: ReadonlySet<string>): readonly string[] {
  const parts: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || inBlocks.has(line.trim())) continue;
    const last = parts.at(-1);
    if (last !== undefined && last.length + line.length < longest / 2) parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line.slice(0, longest));
  }
  return parts;
}

/** Finds what a text forbids, up to the end of the clause. */
function findForbidden(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:no|never|not|don['’]t|must not|cannot|without|none of)\s+([^.;,:()\n]{3,80})/gi)].map(
    ([, clause = '']) => clause,
  );
}

function findNames(text: string): ReadonlySet<string> {
  const words = text.match(/[\w@$][\w$.:/@-]*[\w$]/g) ?? [];
  return new Set(
    words
      .filter((word) => /[a-z\d][A-Z]|[\d_@./:-]|^[A-Z]{2,}/.test(word))
      .map(toKey)
      .filter((key) => key.length > 3),
  );
}
