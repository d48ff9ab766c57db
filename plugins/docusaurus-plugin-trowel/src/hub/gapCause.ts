import { compareText } from '../shared/compareText.ts';
import { type CauseType, causeTypes, type GapCause, type LackingSystem, type Severity, severities } from './gap.ts';

/** Makes a cause of some systems, if there are any. */
export function makeSome(type: CauseType, severity: Severity, systems: readonly LackingSystem[]): GapCause[] {
  return systems.length > 0 ? [makeCause(type, severity, { systems })] : [];
}

/** Makes a cause; what it does not have is empty. */
export function makeCause(type: CauseType, severity: Severity, parts: Partial<GapCause>): GapCause {
  const { people = [], systems = [], pages = [], ...rest } = parts;
  return { type, severity, people, systems, pages, ...rest };
}

/** Compares causes, the worst first. */
export function compareCauses(a: GapCause, b: GapCause): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    causeTypes.indexOf(a.type) - causeTypes.indexOf(b.type) ||
    compareText(a.on ?? '', b.on ?? '') ||
    countOf(b) - countOf(a) ||
    compareText(a.people.join(), b.people.join())
  );
}

function countOf({ systems, pages }: GapCause): number {
  return systems.length + pages.length;
}
