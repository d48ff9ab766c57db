import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import { readRecord } from '../content/team/completionRecords.ts';
import { noTeamData } from '../content/team/teamData.ts';
import { toFiguresAddress } from './figuresProps.ts';
import type { PathPart } from './partProps.ts';
import type { FiguresPageProps } from './pathPageProps.ts';
import type { EntryProps } from './props.ts';

const files = {
  'docs/paths/backend.md':
    '---\ntitle: Backend\nbaseline: 10 weeks\nstages: [{ id: day-1, title: Day one, within: 2 days }]\n---\n',
  'docs/paths/other.md': '---\ntitle: Other\nstages: [day-1]\n---\n',
  'docs/archaeology/odd.md':
    '---\ntitle: Why it is odd\npaths: [{ path: backend, stage: day-1, milestone: true }]\n---\n',
};
const teamOf = (days: readonly number[], path = 'backend') => ({
  ...noTeamData,
  records: days.flatMap((count, at) => {
    const record = {
      format: 'trowel-completion-record',
      version: 1,
      path,
      quarter: at < 5 ? '2026-Q1' : '2026-Q2',
      finished: true,
      stages: { 'day-1': count },
      milestones: { 'archaeology/odd': count },
      stalls: [{ step: 'archaeology/odd', days: count }],
    };
    return readRecord(JSON.stringify(record), `data/onboarding/${at}.json`).record ?? [];
  }),
});
const figuresOf = (days: readonly number[]) => {
  const { routes, data } = siteOf(files, { team: teamOf(days) });
  const route = routes.find(({ component }) => component === '@theme/Trowel/FiguresPage');
  const file = data.find((one) => one.file === route?.data.figures);
  return { address: route?.path, figures: file && (JSON.parse(file.content) as FiguresPageProps) };
};

describe('the page of a path’s figures', () => {
  test('is below the path’s page, and only where there are records', () => {
    expect(figuresOf([1, 2, 3, 4, 5]).address).toBe('/paths/backend/figures');
    expect(figuresOf([]).address).toBeUndefined();
    expect(toFiguresAddress('/paths/backend/')).toBe('/paths/backend/figures/');
  });

  test('is linked from the path’s page, where there are records', () => {
    const partOf = (days: readonly number[], id: string) => {
      const site = siteOf(files, { team: teamOf(days) });
      return (dataOf(site, ({ self }) => self?.id === id) as EntryProps).part as PathPart;
    };
    expect(partOf([1], 'path/backend').figures).toBe('/paths/backend/figures');
    expect(partOf([1], 'path/other').figures).toBeUndefined();
    expect(partOf([], 'path/backend').figures).toBeUndefined();
  });

  test('has data of its own, also where the names of two paths differ only by a sign', () => {
    const stages = 'stages: [day-1]\n---\n';
    const names = ['team/backend', 'team-backend'];
    const pages = names.map((name) => [`docs/paths/${name}.md`, `---\ntitle: ${name}\n${stages}`]);
    const records = names.flatMap((name) => teamOf([1, 2], name).records);
    const { data, routes } = siteOf(Object.fromEntries(pages), { team: { ...noTeamData, records } });
    const used = routes.flatMap(({ data: { figures } }) => figures ?? []);
    expect(new Set(used).size).toBe(2);
    expect(data.filter(({ file }) => used.includes(file))).toHaveLength(2);
  });

  test('has tables with links to steps, and a drawing beside each', () => {
    const { figures } = figuresOf([10, 20, 30, 40, 60, 8, 8, 8, 8, 8]);
    expect(figures).toMatchObject({ records: 10, fewest: 5, baseline: 70, productivity: { median: 9 } });
    expect(figures?.stages.rows).toMatchObject([{ title: 'Day one', within: '2 days', planned: 2 }]);
    expect(figures?.milestones.rows).toMatchObject([{ title: 'Why it is odd', permalink: '/archaeology/odd' }]);
    expect(figures?.trend.rows.map(({ title, spread }) => [title, spread.median])).toEqual([
      ['2026 Q1', 30],
      ['2026 Q2', 8],
    ]);
    for (const table of [figures?.stages, figures?.milestones, figures?.stalls]) {
      const drawing = table?.drawing;
      const [row] = drawing?.rows ?? [];
      expect(row && row.from <= row.median && row.median <= row.to).toBe(true);
      expect(row?.to).toBeLessThanOrEqual(100);
      expect(drawing?.ticks.at(-1)?.at).toBeLessThanOrEqual(100);
    }
    // Less time is lower on the sheet, and the time before the path is the highest.
    const [before, after] = figures?.trend.drawing?.points ?? [];
    expect(after?.median).toBeGreaterThan(before?.median ?? Number.NaN);
    expect(figures?.trend.drawing?.baseline).toBeLessThan(before?.to ?? Number.NaN);
  });

  test('has no figure of fewer than five records', () => {
    const { figures } = figuresOf([10, 20, 30, 40]);
    expect(figures).toMatchObject({ records: 4, fewest: 5 });
    const text = JSON.stringify(figures);
    expect(text).not.toContain('median');
    expect(figures?.productivity).toBeUndefined();
  });
});
