import { type KindName, kindNames } from '../content/kinds/index.ts';
import { withArticle } from '../shared/article.ts';
import { compareText } from '../shared/compareText.ts';
import { nameOfId } from '../shared/name.ts';
import { startDraft } from '../write/draft.ts';
import { toFileName } from '../write/fileName.ts';
import { toNewFileAddress } from '../write/forge.ts';
import type { KindForm } from '../write/form.ts';
import { listCustomFields } from '../write/kinds.ts';
import { writePage } from '../write/pageText.ts';
import { findPlace } from '../write/place.ts';
import { toForm } from '../write/toForm.ts';
import { createFolderKinds } from './folderKinds.ts';
import type { Surroundings } from './surroundings.ts';
import type { WriteForms, WritePageProps } from './writePageProps.ts';

/** The page on which pages are written. */
export const writePageName = 'write';

/** The kinds in the order in which they are offered: what somebody tells in two minutes comes first. */
const offered: readonly KindName[] = ['story', ...kindNames.filter((kind) => kind !== 'story')];

/** Makes the props of `/write`; none where the site does not want that page. */
export function toWritePages(
  surroundings: Surroundings,
): { readonly write: WritePageProps; readonly forms: WriteForms }[] {
  const { writeTargets: targets } = surroundings;
  if (targets === undefined) return [];
  const forms = offered.map((kind) => toKindForm(kind, surroundings));
  const { forge, mail, hasSources } = targets;
  return [
    {
      write: {
        kinds: forms.map((form) => ({ kind: form.kind, ...toTemplateAddress(form, surroundings) })),
        forge,
        mail,
        sources: hasSources ? surroundings.sourcesAt : undefined,
      },
      forms: {
        forms,
        ...listNames(surroundings),
        custom: listCustomFields(surroundings.directory.kinds),
        ...(surroundings.shortened.size > 0 && { shortened: [...surroundings.shortened].sort(compareText) }),
      },
    },
  ];
}

/** The address of the forge's page with the empty template: for browsers without JavaScript. */
function toTemplateAddress(
  form: KindForm,
  { writeTargets: targets, today }: Surroundings,
): { readonly template?: string } {
  if (!targets?.forge) return {};
  const draft = { ...startDraft(form, { today }), lead: '' };
  const { name } = toFileName(form, { title: `new ${form.kind}`, taken: [], date: today });
  const file = { file: `${form.folder}/${name}.md`, text: writePage(form, draft, { template: true }) };
  return { template: toNewFileAddress(targets.forge, { ...file, message: `Add ${withArticle(form.kind)}` }).href };
}

/** Makes the form of a kind. Its pages go where most of its pages are. */
function toKindForm(kind: KindName, { directory, entriesByKind, folders, isMdx }: Surroundings): KindForm {
  const sources = (entriesByKind.get(kind) ?? []).map(({ source }) => source);
  const place = findPlace(kind, { sources, kindOf: createFolderKinds(folders) });
  return toForm(directory.kinds[kind], { ...place, ...(isMdx ? { saysFormat: true } : {}) });
}

/** Lists what a form offers and has to know: tags, skills, stages of paths, constraints that were lifted, and all pages. */
function listNames({
  directory,
  ledger,
}: Surroundings): Pick<WriteForms, 'tags' | 'skills' | 'steps' | 'lifted' | 'entries'> {
  const { entries, paths } = directory.hub;
  return {
    tags: toSorted(entries.flatMap(({ tags }) => tags)),
    skills: toSorted(entries.flatMap(({ skills }) => skills)),
    steps: paths.flatMap(({ id, stages }) =>
      stages.map((stage) => [`${nameOfId(id)}/${stage.id}`, stage.title] as const),
    ),
    lifted: [...ledger.constraints.values()].flatMap(({ id, state }) => (state === 'lifted' ? [nameOfId(id)] : [])),
    entries: entries.map(
      (entry) => [entry.kind, nameOfId(entry.id), directory.link(entry).title, entry.source] as const,
    ),
  };
}

function toSorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort(compareText);
}
