import { translate } from '@docusaurus/Translate';
import { toDateWords } from 'docusaurus-plugin-trowel/client';
import type { LayerProps } from 'docusaurus-plugin-trowel/props';
import type { LayerState, Moment } from './moment.ts';

/** Says a moment in words. */
export function momentLabel(moment: Moment, locale: string): string {
  const date = toDateWords(moment, locale);
  return moment.length === 10
    ? translate({ id: 'theme.trowel.then.day', message: 'on {date}' }, { date })
    : translate({ id: 'theme.trowel.then.end', message: 'at the end of {date}' }, { date });
}

/** Says the state of a layer in the words of its kind. */
export function layerStateLabel({ entry }: Pick<LayerProps, 'entry'>, state: LayerState): string {
  if (state === 'undated') return translate({ id: 'theme.trowel.then.undated', message: 'No date: not known' });
  if (entry.kind === 'constraint') return constraintLabel(state);
  if (entry.kind === 'archaeology') return archaeologyLabel(state);
  switch (state) {
    case 'held':
      return translate({ id: 'theme.trowel.then.inForce', message: 'In force' });
    case 'not-yet':
      return translate({ id: 'theme.trowel.then.notDecided', message: 'Not decided yet' });
    case 'over':
      return translate({ id: 'theme.trowel.then.replaced', message: 'Already replaced' });
    case 'open':
      return entry.status === 'rejected'
        ? translate({ id: 'theme.trowel.then.rejected', message: 'Turned down' })
        : translate({ id: 'theme.trowel.then.proposed', message: 'Not accepted' });
    case 'unsure':
      return translate({ id: 'theme.trowel.then.decided', message: 'Whether it was in force is not known' });
  }
}

function constraintLabel(state: Exclude<LayerState, 'undated'>): string {
  switch (state) {
    case 'not-yet':
      return translate({ id: 'theme.trowel.then.constraintNotYet', message: 'Did not hold yet' });
    case 'over':
      return translate({ id: 'theme.trowel.then.constraintOver', message: 'Already lifted' });
    case 'unsure':
      return translate({ id: 'theme.trowel.then.constraintUnsure', message: 'Whether it held is not known' });
    default:
      return translate({ id: 'theme.trowel.then.constraintHeld', message: 'Held' });
  }
}

function archaeologyLabel(state: Exclude<LayerState, 'undated'>): string {
  switch (state) {
    case 'not-yet':
      return translate({ id: 'theme.trowel.then.stateNotYet', message: 'Not yet so' });
    case 'over':
      return translate({ id: 'theme.trowel.then.stateOver', message: 'No longer so' });
    case 'unsure':
      return translate({ id: 'theme.trowel.then.stateUnsure', message: 'Whether it was still so is not known' });
    default:
      return translate({ id: 'theme.trowel.then.stateHeld', message: 'Was so' });
  }
}

/** Counts the layers by state, in a sentence. */
export function layerStateSummary(layers: readonly LayerProps[], states: readonly LayerState[]): string {
  const count = (wanted: readonly LayerState[], kind?: LayerProps['entry']['kind']) =>
    String(
      layers.filter(
        ({ entry }, place) =>
          wanted.includes(states[place] as LayerState) && (kind === undefined || entry.kind === kind),
      ).length,
    );
  return translate(
    {
      id: 'theme.trowel.then.summary',
      message:
        'Decisions in force: {decisions}. Constraints that held: {constraints}. Not there yet: {notYet}. Over by then: {over}. Not known: {unsure}.',
    },
    {
      decisions: count(['held'], 'decision'),
      constraints: count(['held'], 'constraint'),
      notYet: count(['not-yet']),
      over: count(['over']),
      unsure: count(['unsure', 'undated']),
    },
  );
}
