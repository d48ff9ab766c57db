import type { FormField } from 'docusaurus-plugin-trowel/write';
import type { DraftState } from './useDraft.ts';

/** What every input gets. */
export interface ControlProps {
  readonly id: string;
  /** The label of the field, for inputs that have none of their own. */
  readonly label: string;
  readonly field: FormField;
  readonly value: unknown;
  readonly onValue: (value: unknown) => void;
  readonly offersOf: DraftState['offersOf'];
  readonly isRequired?: boolean;
  readonly isWrong?: boolean;
  readonly describedBy?: string;
}
