import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/Badges';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import { badgesAnchor, badgesTitle } from 'docusaurus-plugin-trowel/client';
import type { BadgeProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import { HowToVerify } from './HowToVerify.tsx';
import styles from './styles.module.css';

/** Shows the badges that a person has earned: what each is for, since when, its files, and how one verifies it. */
export default function Badges({ badges: { badges, isSigned } }: Props): ReactNode {
  return (
    <section className={styles.badges} data-drafts={!isSigned}>
      <Heading as="h2" id={badgesAnchor} className={styles.heading}>
        {badgesTitle()}
      </Heading>
      <ul className={styles.list}>
        {badges.map((badge) => (
          <Badge key={badge.id} badge={badge} isSigned={isSigned} />
        ))}
      </ul>
      <HowToVerify isSigned={isSigned} />
    </section>
  );
}

function Badge({ badge, isSigned }: { readonly badge: BadgeProps; readonly isSigned: boolean }) {
  const { name, description, criteria, date, files } = badge;
  return (
    <li className={styles.badge}>
      {files && <img className={styles.art} src={files.art} alt="" width={72} height={72} />}
      <div>
        <Heading as="h3" className={styles.name}>
          {name}
          {!isSigned && (
            <span className={styles.draft}>{translate({ id: 'theme.trowel.badges.draft', message: 'Draft' })}</span>
          )}
        </Heading>
        <p>{description}</p>
        <p className={styles.soft}>
          <Translate id="theme.trowel.badges.criteria" values={{ criteria }}>
            {'What it takes: {criteria}'}
          </Translate>
        </p>
        <p className={styles.soft}>
          <Translate id="theme.trowel.badges.date" values={{ day: <CalendarDay date={date} /> }}>
            {'Earned {day}.'}
          </Translate>
          {files && <Files files={files} name={name} />}
        </p>
      </div>
    </li>
  );
}

function Files({ files, name }: { readonly files: NonNullable<BadgeProps['files']>; readonly name: string }) {
  return (
    <span className={styles.files}>
      {translate({ id: 'theme.trowel.badges.download', message: 'Download:' })}
      {(['json', 'svg', 'png'] as const).map((format) => (
        <a
          key={format}
          href={files[format]}
          download
          aria-label={translate(
            { id: 'theme.trowel.badges.downloadAs', message: '{name} as {format}' },
            { name, format: format.toUpperCase() },
          )}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
