import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import { pathFailedLabel, progressLabel, useToday } from 'docusaurus-plugin-trowel/client';
import { type ShareLink, usePathFile, viewShareLink } from 'docusaurus-plugin-trowel/progress';
import type { PathFile, ProgressPageProps } from 'docusaurus-plugin-trowel/props';
import { useMemo } from 'react';
import { Answers } from './Answers.tsx';
import { Questions } from './Questions.tsx';
import { Skipped } from './Skipped.tsx';
import { StageRows } from './StageRows.tsx';
import styles from './styles.module.css';
import { ThisWeek } from './ThisWeek.tsx';

interface OpenLinkProps {
  readonly link: ShareLink;
  /** The link of the same person that was opened here before. */
  readonly before?: ShareLink;
  readonly paths: ProgressPageProps['paths'];
}

/** Shows a share link that could be read. Its path is looked up among the hub's own: nothing in a link is an address. */
export function OpenLink({ link, before, paths }: OpenLinkProps) {
  const path = paths.find(({ id }) => id === link.path);
  const { file, hasFailed } = usePathFile(path?.file ?? '', path !== undefined);
  if (!path)
    return (
      <p role="alert" className={styles.refusal}>
        {translate(
          {
            id: 'theme.trowel.progress.noPath',
            message: 'The link is about the path “{path}”, which this hub does not have, or no longer.',
          },
          { path: link.path },
        )}
      </p>
    );
  return (
    <>
      <p className={styles.facts}>
        <PlainLink href={path.permalink}>{path.title}</PlainLink>
        {link.since !== undefined && (
          <span>
            <Translate id="theme.trowel.progress.since" values={{ day: <CalendarDay date={link.since} /> }}>
              {'since {day}'}
            </Translate>
          </span>
        )}
        <span>
          <Translate id="theme.trowel.progress.asOf" values={{ day: <CalendarDay date={link.on} /> }}>
            {'as of {day}'}
          </Translate>
        </span>
      </p>
      {file ? (
        <View link={link} before={before} file={file} playbooks={path.playbooks} session={path.session} />
      ) : hasFailed ? (
        <p role="alert" className={styles.refusal}>
          {pathFailedLabel()}
        </p>
      ) : (
        <p role="status">{translate({ id: 'theme.trowel.progress.loading', message: 'Loading the path …' })}</p>
      )}
    </>
  );
}

interface ViewProps
  extends Omit<OpenLinkProps, 'paths'>,
    Pick<ProgressPageProps['paths'][number], 'playbooks' | 'session'> {
  readonly file: PathFile;
}

function View({ link, before, file, playbooks, session }: ViewProps) {
  const today = useToday();
  const view = useMemo(
    () => viewShareLink(link, { path: file, today: today ?? link.on, before }),
    [link, file, today, before],
  );
  const rows = view.stages.flatMap((stage) => stage.rows);
  const changed = rows.filter(({ isNew }) => isNew);
  return (
    <>
      <p className={styles.sum}>{progressLabel(view.sum)}</p>
      {before && (
        <section className={styles.news} aria-labelledby="trowel-news">
          <h2 id="trowel-news">
            <Translate id="theme.trowel.progress.news" values={{ day: <CalendarDay date={before.on} /> }}>
              {'Since the link of {day}'}
            </Translate>
          </h2>
          {changed.length > 0 ? (
            <StageRows rows={changed} />
          ) : (
            <p>{translate({ id: 'theme.trowel.progress.noNews', message: 'No step has another state.' })}</p>
          )}
        </section>
      )}
      <ThisWeek steps={view.thisWeek} isNext={view.isNextWeek} off={view.offThisWeek} />
      <Skipped rows={rows} removed={view.removed} />
      <Answers answers={link.answers} steps={file.steps} />
      <Questions view={view} name={link.name} playbooks={playbooks} session={session} />
      {view.stages.map((stage) => (
        <section key={stage.id} aria-labelledby={`stage-${stage.id}`}>
          <h2 id={`stage-${stage.id}`}>{stage.title}</h2>
          <p className={styles.facts}>
            <span>{progressLabel(stage.sum)}</span>
            {stage.to !== undefined && (
              <span>
                <Translate id="theme.trowel.progress.by" values={{ day: <CalendarDay date={stage.to} /> }}>
                  {'by {day}'}
                </Translate>
              </span>
            )}
          </p>
          <progress
            className={styles.rod}
            value={stage.sum.done}
            max={Math.max(1, stage.sum.steps)}
            aria-label={translate(
              { id: 'theme.trowel.path.stageProgress', message: 'Progress: {stage}' },
              { stage: stage.title },
            )}
          />
          <StageRows rows={stage.rows} />
        </section>
      ))}
      {view.unknown > 0 && (
        <p className={styles.soft}>
          {translate(
            {
              id: 'theme.trowel.progress.unknown',
              message: 'The link has {count} more that this path does not know: it has changed since.',
            },
            { count: String(view.unknown) },
          )}
        </p>
      )}
    </>
  );
}
