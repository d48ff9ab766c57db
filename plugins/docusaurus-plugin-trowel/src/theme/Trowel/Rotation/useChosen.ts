import { useAddressState } from 'docusaurus-plugin-trowel/client';
import type { RotationPart } from 'docusaurus-plugin-trowel/props';

const parse = (query: string): string => new URLSearchParams(query).get('person') ?? '';
const write = (person: string): string => (person === '' ? '' : `?${new URLSearchParams({ person })}`);

/** Keeps in the address whose turns are marked, so that everybody can have a link to their own. Returns their place, `-1` for nobody. */
export function useChosen({ people }: Pick<RotationPart, 'people'>) {
  const [name, choose] = useAddressState('', { parse, write });
  return { chosen: people.findIndex(({ id }) => id === name), choose };
}
