import type { PathProposal, ProposedStep } from '../../hub/pathProposal.ts';
import { nameOfId } from '../../shared/name.ts';
import { titleAnchor } from '../../shared/titleAnchor.ts';
import { toYaml } from '../../shared/yaml.ts';

/** Writes the page of a proposed path, and below its text the tag of each page, which makes it a step. */
export function toDraft({ role, systems, stages }: PathProposal): string {
  const name = titleAnchor(role) ?? 'new-path';
  const title = `${role.charAt(0).toUpperCase()}${role.slice(1)}`;
  const lines = [
    '---',
    `title: ${toYaml(title)}`,
    'draft: true',
    'audience: Whom the path is for, in one sentence.',
    'stages:',
    ...stages.map(
      ({ id, title: own, within }) => `  - { id: ${id}, title: ${toYaml(own)}, within: ${JSON.stringify(within)} }`,
    ),
    '---',
    '',
    `Proposed from the pages about ${systems.map((system) => nameOfId(system.id)).join(', ')}. What can somebody do at the end that can be seen? Say it here.`,
    '',
    ':::step[Meet your buddy]{#buddy stage=day-1 minutes=30}',
    '',
    '**Done when:** you have agreed on when you may ask.',
    '',
    ':::',
    '',
    '## Tags to add',
    '',
    'Put each tag into the front matter of its page, with what to do there. Leave out what nobody needs yet, then this section and `draft`.',
    ...stages.flatMap(({ id, title: own, steps }) =>
      steps.length === 0
        ? []
        : ['', `### ${own}`, ...steps.flatMap((step) => ['', ...toTag(step, { name, stage: id })])],
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function toTag(
  { entry, minutes, after }: ProposedStep,
  place: { readonly name: string; readonly stage: string },
): string[] {
  return [
    `\`${entry.source}\`: ${entry.title}`,
    '',
    '```yaml',
    'paths:',
    `  - path: ${place.name}`,
    `    stage: ${place.stage}`,
    `    minutes: ${minutes}`,
    ...(after.length > 0 ? [`    after: ${toYaml(after.map(({ id }) => nameOfId(id)))}`] : []),
    '    do: What to do, in one sentence that begins with a verb.',
    '    why: Why now.',
    '    done_when: How one sees that it is done.',
    '```',
  ];
}
