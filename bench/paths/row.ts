/** One line of the report. */
export interface Row {
  readonly figure: string;
  readonly measured: string;
  /** Empty where there is none. */
  readonly target: string;
}
