import path from 'node:path';
import { createRandom, pickOne, seedOf } from '../random.ts';
import { renewWords } from '../vocabulary.ts';
import type { Files } from './code.ts';
import { type Draft, draftPage } from './kinds.ts';
import { type HubSize, type Plan, type PlannedPage, planHub } from './plan.ts';
import type { HubText } from './text.ts';

/**
 * Generates a hub: the files below `docs/`. The same text and size give the same bytes. Once more is written than there is real
 * text, new words replace rare ones, so that the vocabulary grows as in real text.
 */
export function* makeHub(text: HubText, size: HubSize): Files {
  const plan = planHub(text.titleWords, size);
  let characters = 0;
  for (const page of [...plan.pages.values()].flat()) {
    const made = makePage(page, { plan, text, characters });
    characters += made.length;
    yield [page.place, made];
  }
}

interface MakePageInput {
  readonly plan: Plan;
  readonly text: HubText;
  /** How many characters the pages before have. */
  readonly characters: number;
}

function makePage(page: PlannedPage, { plan, text, characters }: MakePageInput): string {
  const { seed } = plan.size;
  const draft = draftPage(page, { plan, random: createRandom(seedOf(`${seed} ${page.kind} ${page.at}`)) });
  // Apart from what it says of others, a page is the same in a hub of any size.
  const random = createRandom(seedOf(`${seed} text ${page.kind} ${page.at}`));
  const renew = (markdown: string) => renewWords(markdown, { vocabulary: text.vocabulary, characters, random });
  // Most pages are short, some are long.
  const target = plan.size.bytes * draft.length * (0.3 + 2.1 * random() ** 2);
  const lead = renew(pickOne(text.paragraphs, random));
  const parts = [
    lead,
    ...draft.links.filter((to) => to !== page).map((to) => `See [${to.title}](${linkTo(page, to)}).`),
  ];
  for (const type of draft.blocks)
    parts.push(
      `:::${type}[${pickOne(text.sections, random).heading}]\n\n${renew(pickOne(text.paragraphs, random))}\n\n:::`,
    );
  let written = parts.join('').length;
  for (let at = 0; written < target; at++) {
    const { heading, markdown } = pickOne(text.sections, random);
    const section = renew(markdown);
    parts.push(`## ${draft.headings[at] ?? heading}`, section);
    written += section.length;
  }
  return `---\n${toFrontMatter(draft, lead)}---\n\n${parts.join('\n\n')}\n`;
}

function linkTo(from: PlannedPage, to: PlannedPage): string {
  return path.posix.relative(path.posix.dirname(from.place), to.place);
}

/** Writes the fields as JSON, which is YAML. */
function toFrontMatter({ fields }: Draft, lead: string): string {
  const [sentence = ''] = /^.{1,160}?(?=[.:;] |$)/.exec(lead.replaceAll(/[*_`[\]\s]+/g, ' ')) ?? [];
  return Object.entries({ ...fields, description: sentence.trim() })
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
}
