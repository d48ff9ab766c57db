import { translate } from '@docusaurus/Translate';
import PersonNames from '@theme/Trowel/ui/PersonNames';
import type { PersonLink, SkillProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Lists skills between those who teach them and those who want to learn them. */
export function Skills({ skills }: { readonly skills: readonly SkillProps[] }) {
  const taughtBy = translate({ id: 'theme.trowel.mentoring.taughtBy', message: 'Teaches' });
  const wantedBy = translate({ id: 'theme.trowel.mentoring.wantedBy', message: 'Wants to learn' });
  return (
    <>
      {/* Each side has its label for those who cannot see this head. */}
      <div className={styles.sides} aria-hidden="true">
        <span>{taughtBy}</span>
        <span>{wantedBy}</span>
      </div>
      <ul className={styles.skills}>
        {skills.map(({ skill, teachers, learners }) => (
          <li key={skill} className={styles.skill}>
            <span className={styles.skillName}>{skill}</span>
            <Side
              label={taughtBy}
              people={teachers}
              none={translate({ id: 'theme.trowel.mentoring.nobody', message: 'nobody' })}
            />
            <Side
              label={wantedBy}
              people={learners}
              none={translate({ id: 'theme.trowel.mentoring.noWish', message: 'nobody now' })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Lists, folded, the skills that nobody waits for, with those who teach them. */
export function UnaskedSkills({ skills }: { readonly skills: readonly SkillProps[] }) {
  return (
    <details className={styles.unasked}>
      <summary>{translate({ id: 'theme.trowel.mentoring.showUnasked', message: 'Show them' })}</summary>
      <ul className={styles.skills}>
        {skills.map(({ skill, teachers }) => (
          <li key={skill} className={styles.unaskedSkill}>
            <span className={styles.skillName}>{skill}</span>
            <PersonNames people={teachers} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How many names are shown before the others are folded. */
const openNames = 8;

interface SideProps {
  readonly label: string;
  readonly people: readonly PersonLink[];
  readonly none: string;
}

function Side({ label, people, none }: SideProps) {
  const open = people.length <= openNames + 1 ? people : people.slice(0, openNames);
  const rest = people.slice(open.length);
  return (
    <div className={styles.side} data-none={people.length === 0}>
      <span className={styles.sideLabel}>{label}</span>
      {people.length === 0 ? <span className={styles.soft}>{none}</span> : <PersonNames people={open} />}
      {rest.length > 0 && (
        <details>
          <summary>
            {translate(
              { id: 'theme.trowel.mentoring.moreNames', message: '{count} more' },
              { count: String(rest.length) },
            )}
          </summary>
          <PersonNames people={rest} />
        </details>
      )}
    </div>
  );
}
