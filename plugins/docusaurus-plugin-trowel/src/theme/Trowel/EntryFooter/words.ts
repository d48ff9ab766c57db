import { translate } from '@docusaurus/Translate';

/** Says how many paths and playbooks use an entry: "Used in 3 paths and 2 playbooks". */
export function usedInLabel({ paths, playbooks }: { paths: number; playbooks: number }): string {
  const inPaths =
    paths === 1
      ? translate({ id: 'theme.trowel.usedIn.path', message: '1 path' })
      : translate({ id: 'theme.trowel.usedIn.paths', message: '{paths} paths' }, { paths: String(paths) });
  const inPlaybooks =
    playbooks === 1
      ? translate({ id: 'theme.trowel.usedIn.playbook', message: '1 playbook' })
      : translate(
          { id: 'theme.trowel.usedIn.playbooks', message: '{playbooks} playbooks' },
          { playbooks: String(playbooks) },
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
