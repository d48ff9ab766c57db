import { translate } from '@docusaurus/Translate';
import type { SelectMessage } from 'docusaurus-plugin-trowel/client';

/** Says how many paths and playbooks use an entry: "Used in 3 paths and 2 playbooks". */
export function usedInLabel(
  { paths, playbooks }: { paths: number; playbooks: number },
  selectMessage: SelectMessage,
): string {
  const inPaths = selectMessage(
    paths,
    translate({ id: 'theme.trowel.usedIn.paths', message: '{paths} path|{paths} paths' }, { paths: String(paths) }),
  );
  const inPlaybooks = selectMessage(
    playbooks,
    translate(
      { id: 'theme.trowel.usedIn.playbooks', message: '{playbooks} playbook|{playbooks} playbooks' },
      { playbooks: String(playbooks) },
    ),
  );
  if (paths === 0 || playbooks === 0)
    return translate(
      { id: 'theme.trowel.usedIn.one', message: 'Used in {places}' },
      { places: paths === 0 ? inPlaybooks : inPaths },
    );
  return translate(
    { id: 'theme.trowel.usedIn.both', message: 'Used in {paths} and {playbooks}' },
    { paths: inPaths, playbooks: inPlaybooks },
  );
}
