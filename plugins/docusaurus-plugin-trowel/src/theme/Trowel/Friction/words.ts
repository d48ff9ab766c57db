import { translate } from '@docusaurus/Translate';
import type { FrictionType } from 'docusaurus-plugin-trowel/friction';
import type { FrictionEvent } from 'docusaurus-plugin-trowel/progress';

/** Says what a step was for its reader. */
export function frictionLabel(what: FrictionType): string {
  switch (what) {
    case 'wrong':
      return translate({ id: 'theme.trowel.friction.wrong', message: 'This was wrong' });
    case 'confusing':
      return translate({ id: 'theme.trowel.friction.confusing', message: 'This was confusing' });
    case 'missing':
      return translate({ id: 'theme.trowel.friction.missing', message: 'Something was missing' });
  }
}

/** Writes a note as a letter: its facts first, since a link may not hold the end of a long text. */
export function toLetter(
  { what, says, by, step, path }: FrictionEvent,
  { title, page }: { readonly title: string; readonly page: string },
): { readonly title: string; readonly body: string } {
  const facts = [page, step, path, by].filter((fact) => fact !== undefined).join('\n');
  return {
    title: translate(
      { id: 'theme.trowel.friction.title', message: '{label}: {title}' },
      { label: frictionLabel(what), title },
    ),
    body: says === undefined ? facts : `${facts}\n\n${says}`,
  };
}
