import type { GoverningPage } from '../../src/why/types.ts';

/** Makes a page that governs `a/**`. The kind and the names follow from the id. */
export function makeGoverningPage(id: string, overrides: Partial<GoverningPage> = {}): GoverningPage {
  const [kind, name] = id.split('/') as [GoverningPage['kind'], string];
  return {
    id,
    title: id,
    source: `docs/${id}.md`,
    kind,
    why: 'Why.',
    names: [id, name],
    governs: [{ paths: ['a/**'] }],
    constraints: [],
    landmines: [],
    explainers: [],
    ...overrides,
  };
}
