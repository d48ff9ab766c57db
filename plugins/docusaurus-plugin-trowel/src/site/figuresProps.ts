import type { PathFigures } from '../hub/figures.ts';
import type { HubEntry, PlannedStep } from '../hub/hub.ts';
import { fewestRecords } from '../hub/spread.ts';
import { layOutRanges, layOutTrend, toQuarters } from './drawing/figures.ts';
import { toPathFileName } from './pathFile.ts';
import type { FiguresPageProps, SpreadRow } from './pathPageProps.ts';
import { joinFiles, type SiteFiles, toJsonFile } from './siteFiles.ts';
import { linkStep } from './stepLinks.ts';
import type { Surroundings } from './surroundings.ts';
import { addressBelow } from './urls.ts';

/** Returns the address of a path's figures: below its page. */
export function toFiguresAddress(permalink: string): string {
  return addressBelow(permalink, 'figures');
}

/** Makes the pages of the figures of paths that have completion records. */
export function toFiguresRoutes({ team, brief }: Surroundings): SiteFiles {
  return joinFiles(
    team.figures.flatMap((figures) => {
      const path = brief.find(figures.path);
      if (!path) return [];
      const file = `figures-${toPathFileName(figures.path).replaceAll('/', '-')}`;
      const data = toJsonFile(file, toFiguresProps(figures, path, { team, brief }));
      const address = toFiguresAddress(brief.link(path).permalink);
      return [
        { data: [data], routes: [{ path: address, component: '@theme/Trowel/FiguresPage', data: { figures: file } }] },
      ];
    }),
  );
}

function toFiguresProps(
  { path: _, finished: __, records, stages, milestones, stalls, trend, ...rest }: PathFigures,
  path: HubEntry,
  { brief }: Pick<Surroundings, 'team' | 'brief'>,
): FiguresPageProps {
  const steps = new Map(
    brief.hub.paths
      .filter(({ id }) => id === path.id)
      .flatMap((plan) => plan.stages.flatMap((stage) => stage.steps.map((step) => [step.id, step] as const))),
  );
  const toRows = (those: PathFigures['milestones']): SpreadRow[] =>
    those.map(({ step, spread }) => {
      const { title } = steps.get(step) as PlannedStep;
      return { title, permalink: linkStep(steps.get(step) as PlannedStep, path.id, brief)?.permalink, spread };
    });
  const ofStages = stages.map(({ title, within, planned, spread }) => ({ title, within, planned, spread }));
  const draw = (rows: readonly (SpreadRow & { readonly planned?: number })[]) =>
    layOutRanges(rows.map(({ title, spread, planned }) => ({ label: title, spread, planned })));
  const [ofMilestones, ofStalls] = [toRows(milestones), toRows(stalls)];
  return {
    path: brief.link(path),
    file: brief.pathFileOf(path.id),
    records,
    fewest: fewestRecords,
    ...rest,
    stages: { rows: ofStages, drawing: draw(ofStages) },
    milestones: { rows: ofMilestones, drawing: draw(ofMilestones) },
    stalls: { rows: ofStalls, drawing: draw(ofStalls) },
    trend: {
      rows: trend.map(({ spread, ...quarters }) => ({ title: toQuarters(quarters), spread })),
      drawing: layOutTrend(trend, rest.baseline),
    },
  };
}
