import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';

/** Shows what a draft holds that the form of today has no place for. It stays in the draft. */
export function Rest({ rest }: { readonly rest: Readonly<Record<string, unknown>> }) {
  const names = Object.keys(rest);
  if (names.length === 0) return null;
  return (
    <section className={styles.rest}>
      <h2>{translate({ id: 'theme.trowel.write.rest', message: 'What no longer fits' })}</h2>
      <p>
        {translate({
          id: 'theme.trowel.write.restWhy',
          message: 'This draft is from an older form. These values have no field any more; copy what you need.',
        })}
      </p>
      <pre>{names.map((name) => `${name}: ${JSON.stringify(rest[name])}`).join('\n')}</pre>
    </section>
  );
}
