import { expect, test } from 'vitest';
import { siteOf } from '../../test/support/siteLayout.ts';
import { readProgramme } from '../content/team/programme.ts';
import { noTeamData } from '../content/team/teamData.ts';
import type { DeparturesProps, ProgrammePageProps } from './programmePageProps.ts';

const files = {
  'docs/people/ana.md': '---\ntitle: Ana Lima\n---\n',
  'docs/people/noor.md': '---\ntitle: Noor Haddad\n---\n',
  'docs/people/noor-2.md': '---\ntitle: Noor Haddad\n---\n',
  'docs/people/gone.md': '---\ntitle: Gone\nleaving: 2020-01-01\n---\n',
  'docs/systems/told.md': '---\ntitle: Told\n---\n',
  'docs/systems/owned.md': '---\ntitle: Owned\nowners: [ana]\n---\n',
  'docs/systems/left.md': '---\ntitle: Left\nowners: [gone]\n---\n',
};
const programme = readProgramme('explained:\n- {system: told, by: noor, on: 2020-05-01}\n');

function layOut() {
  const site = siteOf(files, { team: { ...noTeamData, programme } });
  const props = JSON.parse(site.data.find(({ file }) => file === 'programme-programme.json')?.content ?? 'null');
  const departures = site.data.filter(({ file }) => file.startsWith('programme-departures'));
  return { props: props as ProgrammePageProps, site, departures };
}

test('the page counts who has explained a system, and names only whom a page names', () => {
  const { thin } = layOut().props;
  expect(thin.nobody.map(({ id }) => id)).toEqual(['system/left']);
  expect(thin.one.map(({ system, person }) => [system.id, person?.name])).toEqual([
    ['system/owned', 'Ana Lima'],
    ['system/told', undefined],
  ]);
  expect(JSON.stringify(thin)).not.toMatch(/Noor|explained/);
});

test('the page of gaps has the same systems as the figures', () => {
  const { site, props } = layOut();
  const gaps = JSON.parse(site.data.find(({ file }) => file === 'gaps-gaps.json')?.content ?? 'null');
  const systemsOf = (...types: string[]) =>
    gaps.causes
      .filter(({ type }: { type: string }) => types.includes(type))
      .flatMap(({ systems }: { systems: { system: { id: string } }[] }) => systems.map(({ system }) => system.id));
  const aboutOf = (name: string) => props.figures.find((figure) => figure.name === name)?.about.map(({ id }) => id);
  expect(systemsOf('no-explainer')).toEqual(aboutOf('systems-nobody'));
  expect(systemsOf('sole-explainer', 'sole-unnamed').sort()).toEqual(aboutOf('systems-one'));
  expect(JSON.stringify(gaps)).not.toContain('Noor');
});

test('whoever has said a last day comes with what nobody could explain then, and whoever has left does not', () => {
  const leaving = '---\ntitle: Ana Lima\nleaving: 2999-01-29\n---\n';
  const site = siteOf({ ...files, 'docs/people/ana.md': leaving }, { team: { ...noTeamData, programme } });
  const props: ProgrammePageProps = JSON.parse(
    site.data.find(({ file }) => file === 'programme-programme.json')?.content ?? 'null',
  );
  expect(props.leavers).toEqual([
    { person: { name: 'Ana Lima', permalink: '/people/ana' }, id: 'ana', leaving: '2999-01-29', nobody: 1, one: 0 },
  ]);
});

test('what people say about the hours is there from five answers on, and names the worst figure of each question', () => {
  const answer = { page: 'programme', as: 'mentor', pulse: { hours: 'no' }, week: '2026-W41' } as const;
  const propsOf = (count: number): ProgrammePageProps => {
    const site = siteOf(files, { team: { ...noTeamData, programme, feedback: Array(count).fill(answer) } });
    return JSON.parse(site.data.find(({ file }) => file === 'programme-programme.json')?.content ?? 'null');
  };
  expect(propsOf(4).pulse).toBeUndefined();
  expect(propsOf(5).pulse).toMatchObject({ year: '2026', agree: 0, of: 5 });
  expect(propsOf(0).answers[0]).toEqual({ group: 'knowledge', state: 'bad', worst: 'systems-nobody' });
});

test('two people of one name can be told apart, and who has left cannot be chosen', () => {
  const { props, departures } = layOut();
  expect(props.people).toEqual(['Ana Lima', 'Noor Haddad (noor)', 'Noor Haddad (noor-2)']);
  const text = departures.map(({ content }) => content).join('\n');
  expect(text).toContain('Ana Lima');
  expect(text).not.toContain('Gone');
  const { of = [] } = JSON.parse(
    departures.find(({ file }) => file.endsWith('.json'))?.content ?? '{}',
  ) as Partial<DeparturesProps>;
  expect(of.map(({ person }) => person.permalink)).toEqual(['/people/ana', '/people/noor', '/people/noor-2']);
});
