import type { Figure, FigureState } from '../programme/figure.ts';
import type { Quotation } from '../programme/quotations.ts';
import type { NoTrend } from '../programme/trend.ts';
import type { FigureGroup, FigureName, FigureUnit } from '../shared/programmeFigures.ts';
import type { Spark } from './drawing/spark.ts';
import type { PilotCriterion } from './engagementProps.ts';
import type { EntryLink, PersonLink } from './links.ts';
import type { ActionProps } from './partProps.ts';

/** The page for the lead of the programme. All of it is as of the day on which the site was built. */
export interface ProgrammePageProps {
  readonly on: string;
  /** The three questions of a lead, the worst first. */
  readonly answers: readonly {
    readonly group: FigureGroup;
    readonly state: FigureState;
    readonly worst?: FigureName;
  }[];
  /** The worst first. */
  readonly figures: readonly ProgrammeFigureProps[];
  /** Why no figure has a line. Absent when the past is known. */
  readonly noTrend?: NoTrend;
  /** The systems that nobody could explain, and those that one person could, as many as are shown. The two are never added. */
  readonly thin: {
    readonly nobody: readonly EntryLink[];
    readonly one: readonly {
      readonly system: EntryLink;
      /** Absent where no page names them: they are counted, and not named. */
      readonly person?: PersonLink;
    }[];
    readonly more: number;
    /** The address of `/gaps`. */
    readonly page: string;
  };
  /** Those who have said a last day, the first to leave first, and of how many pages nobody, or one person, could explain any more then. */
  readonly leavers: readonly {
    readonly person: PersonLink;
    readonly id: string;
    readonly leaving: string;
    readonly nobody: number;
    readonly one: number;
  }[];
  /** What people answered when asked whether the hours exist, of groups with five answers or more. */
  readonly pulse?: {
    readonly year: string;
    /** How many answered yes or rather yes, and how many answers are counted. */
    readonly agree: number;
    readonly of: number;
    /** The address of `/feedback`. */
    readonly page: string;
  };
  /** Everybody who can be chosen to see what would be left without them, by name: no two are the same. */
  readonly people: readonly string[];
  readonly quotations: readonly (Pick<Quotation, 'says' | 'below' | 'date'> & {
    readonly from: EntryLink;
    readonly people: readonly PersonLink[];
  })[];
  readonly actions: readonly (ActionProps & { readonly retrospective?: EntryLink })[];
  readonly pilots: readonly PilotResultProps[];
  /** On whose writing and teaching others build, by name. Only those who want to be named. */
  readonly thanks: readonly PersonLink[];
  /** Whether there is nothing yet that could be counted. */
  readonly isEmpty: boolean;
}

/** A figure, with what to do about it. */
export interface ProgrammeFigureProps extends Omit<Figure, 'about' | 'owner'> {
  /** The first few of what it is about, or of what is wrong. */
  readonly about: readonly EntryLink[];
  readonly more: number;
  readonly owner?: PersonLink;
  readonly unit: FigureUnit;
  /** Where to go on. */
  readonly next?: string;
  /** How it has changed in a year. */
  readonly spark?: Spark;
  /** The oldest value that is known. */
  readonly before?: { readonly on: string; readonly value: number };
}

/** A pilot with its exit criteria, each with its result. */
export interface PilotResultProps {
  readonly pilot: EntryLink;
  readonly criteria: readonly PilotCriterion[];
}

/** What would be left without each person, loaded when somebody is chosen. All numbers are indexes of `entries`. */
export interface DeparturesProps {
  readonly entries: readonly Pick<EntryLink, 'id' | 'kind' | 'title' | 'permalink' | 'number'>[];
  readonly of: readonly {
    readonly person: PersonLink;
    readonly leaving?: string;
    readonly nobody: readonly number[];
    readonly one: readonly number[];
    readonly engagements: readonly number[];
    readonly reviews: readonly number[];
    readonly paths: readonly number[];
    readonly actions: readonly { readonly change: string; readonly from?: number }[];
  }[];
}

/** Loads what would be left without each person. */
export type LoadDepartures = () => Promise<DeparturesProps>;
