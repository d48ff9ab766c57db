/// <reference types="@docusaurus/module-type-aliases" />
/// <reference types="@docusaurus/theme-classic" />

/**
 * The entry point `docusaurus-plugin-trowel/theme`: types of the hub's theme components, which a site can swizzle
 * (https://docusaurus.io/docs/swizzling). Public: semver covers the props of every component that can safely be swizzled.
 */

declare module '@theme/Trowel/Home' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly home: import('docusaurus-plugin-trowel/props').HomeProps;
    /** Loads the explain-back checks. Absent when the hub has none. */
    readonly checks?: import('docusaurus-plugin-trowel/props').LoadChecks;
  }
  export default function Home(props: Props): ReactNode;
}

declare module '@theme/Trowel/Block' {
  import type { ReactNode } from 'react';

  export type Props = import('docusaurus-plugin-trowel/client').BlockProps;
  export default function Block(props: Props): ReactNode;
}

declare module '@theme/Trowel/Story' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').StoryPart;
  }
  export default function Story(props: Props): ReactNode;
}

declare module '@theme/Trowel/Retrospective' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').RetrospectivePart;
  }
  export default function Retrospective(props: Props): ReactNode;
}

declare module '@theme/Trowel/ChangedAfter' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function ChangedAfter(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/ActionList' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly actions: readonly (import('docusaurus-plugin-trowel/props').ActionProps & {
      /** The retrospective in which it was agreed, where the list has those of several. */
      readonly retrospective?: import('docusaurus-plugin-trowel/props').EntryLink;
    })[];
  }
  export default function ActionList(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/ExitCriteria' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly criteria: readonly import('docusaurus-plugin-trowel/props').PilotCriterion[];
  }
  export default function ExitCriteria(props: Props): ReactNode;
}

declare module '@theme/Trowel/SupersededNote' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function SupersededNote(props: Props): ReactNode;
}

declare module '@theme/Trowel/ReconsiderNote' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function ReconsiderNote(props: Props): ReactNode;
}

declare module '@theme/Trowel/VerdictNote' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function VerdictNote(props: Props): ReactNode;
}

declare module '@theme/Trowel/OutcomeNote' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function OutcomeNote(props: Props): ReactNode;
}

declare module '@theme/Trowel/OutcomeQuestion' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function OutcomeQuestion(props: Props): ReactNode;
}

declare module '@theme/Trowel/ExpiredNote' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function ExpiredNote(props: Props): ReactNode;
}

declare module '@theme/Trowel/ReadersNote' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function ReadersNote(props: Props): ReactNode;
}

declare module '@theme/Trowel/LogNote' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function LogNote(props: Props): ReactNode;
}

declare module '@theme/Trowel/Friction' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The id and the title of the step. */
    readonly step: string;
    readonly title: string;
    /** The id of a path that has it. */
    readonly path?: string;
    /** The hash of the step as it is read. */
    readonly hash?: string;
    /** The address of its owner's mail. */
    readonly mail?: string;
    /** In the dock it is a sign whose form lies over the page. On the page when absent. */
    readonly place?: 'page' | 'dock';
  }
  export default function Friction(props: Props): ReactNode;
}

declare module '@theme/Trowel/Feedback' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function Feedback(props: Props): ReactNode;
}

declare module '@theme/Trowel/CopyMarkdown' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function CopyMarkdown(props: Props): ReactNode;
}

declare module '@theme/Trowel/EntryHead' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
    /** The description in the page's own front matter. */
    readonly description?: string;
    /** When the file was last changed: a moment in ISO form. */
    readonly modified?: string;
    /** Whether it says where the page is in the site; not where the site does so. */
    readonly breadcrumbs?: boolean;
    /** Whether it says what the page is; not where the site does so. `true` unless given. */
    readonly article?: boolean;
  }
  export default function EntryHead(props: Props): ReactNode;
}

declare module '@theme/Trowel/ReaderRow' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function ReaderRow(props: Props): ReactNode;
}

declare module '@theme/Trowel/FeedbackPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly feedback: import('docusaurus-plugin-trowel/props').FeedbackPageProps;
  }
  export default function FeedbackPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/SendFeedback' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The answer; absent while there is nothing to send. */
    readonly line: import('docusaurus-plugin-trowel/feedback').Feedback | undefined;
    /** What was typed, also while there is nothing to send. */
    readonly texts: readonly string[];
    /** Called once it was sent, or its form or mail was opened. */
    readonly onSent: () => void;
  }
  export default function SendFeedback(props: Props): ReactNode;
}

declare module '@theme/Trowel/GapsPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly gaps: import('docusaurus-plugin-trowel/props').GapsPageProps;
  }
  export default function GapsPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/Badges' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly badges: import('docusaurus-plugin-trowel/props').BadgesProps;
  }
  export default function Badges(props: Props): ReactNode;
}

declare module '@theme/Trowel/Credit' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Absent when the person did not say that it may be shown. */
    readonly credit?: import('docusaurus-plugin-trowel/props').CreditProps;
  }
  export default function Credit(props: Props): ReactNode;
}

declare module '@theme/Trowel/EvidencePage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly evidence: import('docusaurus-plugin-trowel/props').EvidenceProps;
  }
  export default function EvidencePage(props: Props): ReactNode;
}

declare module '@theme/Trowel/MentoringPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly mentoring: import('docusaurus-plugin-trowel/props').MentoringPageProps;
    /** Loads all who have a wish, when the list has several pages. */
    readonly all: () => Promise<readonly import('docusaurus-plugin-trowel/props').WisherProps[]>;
  }
  export default function MentoringPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/ProgrammePage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly programme: import('docusaurus-plugin-trowel/props').ProgrammePageProps;
    /** Loads what would be left without each person. */
    readonly departures: import('docusaurus-plugin-trowel/props').LoadDepartures;
  }
  export default function ProgrammePage(props: Props): ReactNode;
}

declare module '@theme/Trowel/FiguresPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly figures: import('docusaurus-plugin-trowel/props').FiguresPageProps;
  }
  export default function FiguresPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/LogPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly log: import('docusaurus-plugin-trowel/props').LogPageProps;
  }
  export default function LogPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/Rotation' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').RotationPart;
  }
  export default function Rotation(props: Props): ReactNode;
}

declare module '@theme/Trowel/Constraint' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').ConstraintPart;
  }
  export default function Constraint(props: Props): ReactNode;
}

declare module '@theme/Trowel/Engagement' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').EngagementPart;
  }
  export default function Engagement(props: Props): ReactNode;
}

declare module '@theme/Trowel/Pilot' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').PilotPart;
  }
  export default function Pilot(props: Props): ReactNode;
}

declare module '@theme/Trowel/OtherHubsPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly other: import('docusaurus-plugin-trowel/props').OtherHubsPageProps;
  }
  export default function OtherHubsPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/OtherHubPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly list: import('docusaurus-plugin-trowel/props').OtherHubPageProps;
  }
  export default function OtherHubPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/CitedPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly cited: import('docusaurus-plugin-trowel/props').CitedPageProps;
  }
  export default function CitedPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/RenderedText' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Markdown as mdast has it. */
    readonly nodes: readonly import('mdast').RootContent[];
    /** By how many levels headings are lower than written; none unless given. */
    readonly lower?: number;
    /** Whether its links open as others of the site do. Without it each opens a new window, so that nothing on the page is lost. */
    readonly opensHere?: boolean;
  }
  export default function RenderedText(props: Props): ReactNode;
}

declare module '@theme/Trowel/ReconsiderPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly reconsider: import('docusaurus-plugin-trowel/props').ReconsiderPageProps;
  }
  export default function ReconsiderPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/Check' {
  import type { ReactNode } from 'react';

  export type Props = import('docusaurus-plugin-trowel/client').CheckComponentProps;
  export default function Check(props: Props): ReactNode;
}

declare module '@theme/Trowel/Dialogue' {
  import type { ReactNode } from 'react';

  export type Props = import('docusaurus-plugin-trowel/client').DialogueComponentProps;
  export default function Dialogue(props: Props): ReactNode;
}

declare module '@theme/Trowel/StepTools' {
  import type { ReactNode } from 'react';

  export type Props = import('docusaurus-plugin-trowel/client').StepToolsProps;
  export default function StepTools(props: Props): ReactNode;
}

declare module '@theme/Trowel/ChecksPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly list: import('docusaurus-plugin-trowel/props').ChecksPageProps;
    /** Loads all explain-back checks. */
    readonly checks: import('docusaurus-plugin-trowel/props').LoadChecks;
  }
  export default function ChecksPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/PathTools' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: Pick<import('docusaurus-plugin-trowel/props').PathPart, 'id' | 'file'>;
  }
  export default function PathTools(props: Props): ReactNode;
}

declare module '@theme/Trowel/ProgressPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly progress: import('docusaurus-plugin-trowel/props').ProgressPageProps;
  }
  export default function ProgressPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/KeptProgress' {
  import type { ReactNode } from 'react';

  export default function KeptProgress(): ReactNode;
}

declare module '@theme/Trowel/ShareProgress' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').PathPart;
  }
  export default function ShareProgress(props: Props): ReactNode;
}

declare module '@theme/Trowel/DueChecks' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Loads all explain-back checks. Must be the same function at every render. */
    readonly checks?: import('docusaurus-plugin-trowel/props').LoadChecks;
    /** The address of the page of explain-back checks. */
    readonly permalink: string;
  }
  export default function DueChecks(props: Props): ReactNode;
}

declare module '@theme/Trowel/ReviewsPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly reviews: import('docusaurus-plugin-trowel/props').ReviewsPageProps;
    /** Loads the rows of all pages of a long list. */
    readonly all: () => Promise<readonly import('docusaurus-plugin-trowel/props').ReviewRow[]>;
  }
  export default function ReviewsPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/IndexPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly index: import('docusaurus-plugin-trowel/props').IndexPart;
    /** Loads all rows of a long index. */
    readonly rest?: import('docusaurus-plugin-trowel/props').IndexRest;
    /** Shows the reader's progress in the rows of onboarding paths. */
    readonly progress?: typeof import('@theme/Trowel/ui/WalkProgress').default;
    /** Shows what the rows of people say. */
    readonly person?: typeof import('@theme/Trowel/ui/PersonCells').default;
    /** Shows what the rows of engagements say. */
    readonly engagement?: typeof import('@theme/Trowel/ui/EngagementCells').default;
  }
  export default function IndexPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/EntryIndex' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').IndexPart;
    /** Loads all rows of a long index. */
    readonly rest?: import('docusaurus-plugin-trowel/props').IndexRest;
    /** Shows the reader's progress in the rows of onboarding paths. */
    readonly progress?: typeof import('@theme/Trowel/ui/WalkProgress').default;
    /** Shows what the rows of people say. */
    readonly person?: typeof import('@theme/Trowel/ui/PersonCells').default;
    /** Shows what the rows of engagements say. */
    readonly engagement?: typeof import('@theme/Trowel/ui/EngagementCells').default;
  }
  export default function EntryIndex(props: Props): ReactNode;
}

declare module '@theme/Trowel/EntryHeader' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
    /** The page's own one-sentence description, shown below the title. */
    readonly lede?: string;
  }
  export default function EntryHeader(props: Props): ReactNode;
}

declare module '@theme/Trowel/EntryFacts' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function EntryFacts(props: Props): ReactNode;
}

declare module '@theme/Trowel/EntryFooter' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function EntryFooter(props: Props): ReactNode;
}

declare module '@theme/Trowel/EntryLayout' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
    /** Whether the page has a layout of the site's own around this one. */
    readonly inside?: boolean;
    readonly children: ReactNode;
  }
  export default function EntryLayout(props: Props): ReactNode;
}

declare module '@theme/Trowel/StepBar' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
    /** `above` the text it shows the position of the step, `below` it links to the next one. */
    readonly place: 'above' | 'below';
  }
  export default function StepBar(props: Props): ReactNode;
}

declare module '@theme/Trowel/RelatedNav' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function RelatedNav(props: Props): ReactNode;
}

declare module '@theme/Trowel/GuideLayout' {
  import type { ComponentType, ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
    /** The site's own component around the text. */
    readonly frame: ComponentType<{ readonly children: ReactNode }>;
    readonly children: ReactNode;
  }
  export default function GuideLayout(props: Props): ReactNode;
}

declare module '@theme/Trowel/Part' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: NonNullable<import('docusaurus-plugin-trowel/props').EntryProps['part']>;
  }
  export default function Part(props: Props): ReactNode;
}

declare module '@theme/Trowel/SystemHistory' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').SystemPart;
  }
  export default function SystemHistory(props: Props): ReactNode;
}

declare module '@theme/Trowel/System' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').SystemPart;
  }
  export default function System(props: Props): ReactNode;
}

declare module '@theme/Trowel/Path' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').PathPart;
  }
  export default function Path(props: Props): ReactNode;
}

declare module '@theme/Trowel/Playbook' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').PlaybookPart;
  }
  export default function Playbook(props: Props): ReactNode;
}

declare module '@theme/Trowel/Session' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** What it needs of the entry of a playbook. */
    readonly entry: {
      readonly self: { readonly title: string };
      readonly part?: import('docusaurus-plugin-trowel/props').EntryProps['part'];
    };
  }
  export default function Session(props: Props): ReactNode;
}

declare module '@theme/Trowel/SessionPage' {
  import type { ComponentType, ReactNode } from 'react';

  export interface Props {
    readonly session: import('docusaurus-plugin-trowel/props').SessionPageProps;
    /** Its rendered blocks. */
    readonly blocks: readonly ComponentType[];
  }
  export default function SessionPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/SessionsPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly sessions: import('docusaurus-plugin-trowel/props').SessionsPageProps;
  }
  export default function SessionsPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/Person' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('docusaurus-plugin-trowel/props').PersonPart;
  }
  export default function Person(props: Props): ReactNode;
}

declare module '@theme/Trowel/Search' {
  import type { KeyboardEvent, ReactNode, RefObject } from 'react';

  /** What the dialog's frame says of the list: to the field, by ids, and in the line about the keys. */
  export interface Shown {
    /** The list of options; absent when there are none. */
    readonly list?: string;
    /** The option that Enter takes. */
    readonly active?: string;
    /** Whether there are completions for the filter that is being typed. */
    readonly completes?: boolean;
    /** Whether the option is a recent search, which a key forgets. */
    readonly forgets?: boolean;
  }
  export interface Props {
    /** What the ids of the options begin with. */
    readonly prefix: string;
    /** The id of the element that says how far the search is. */
    readonly status: string;
    /** Whether the dialog is open. */
    readonly open: boolean;
    readonly text: string;
    readonly setText: (text: string) => void;
    readonly field: RefObject<HTMLInputElement | null>;
    /** Takes what answers the keys of the field. */
    readonly keys: RefObject<((event: KeyboardEvent<HTMLInputElement>) => void) | undefined>;
    readonly setShown: (shown: Shown) => void;
    readonly close: () => void;
  }
  export default function Search(props: Props): ReactNode;
}

declare module '@theme/Trowel/SearchBar' {
  import type { ReactNode } from 'react';

  export default function SearchBar(): ReactNode;
}

declare module '@theme/Trowel/SearchPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly kinds: import('docusaurus-plugin-trowel/props').HomeProps['counts'];
  }
  export default function SearchPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/Timeline' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly view: import('docusaurus-plugin-trowel/props').TimelineProps;
  }
  export default function Timeline(props: Props): ReactNode;
}

declare module '@theme/Trowel/Supersession' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly view: import('docusaurus-plugin-trowel/props').SupersessionProps;
  }
  export default function Supersession(props: Props): ReactNode;
}

declare module '@theme/Trowel/WhyPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly code: import('docusaurus-plugin-trowel/props').WhyPageProps;
    /** Loads all pages that govern code. */
    readonly pages: () => Promise<import('docusaurus-plugin-trowel/why').SerializedPages>;
  }
  export default function WhyPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/AxisHead' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly width: number;
    readonly ticks: readonly import('docusaurus-plugin-trowel/props').Tick[];
    /** Where the chosen moment is on the axis, in units of `width`. */
    readonly moment?: number;
  }
  export default function AxisHead(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/BlockPlate' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly type: import('docusaurus-plugin-trowel/props').BlockType;
  }
  export default function BlockPlate(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/CardHead' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The level of the title. */
    readonly as: 'h2' | 'h3';
    /** The page's kind, shown as its mark. */
    readonly kind: import('docusaurus-plugin-trowel/props').KindName;
    /** The record's number. */
    readonly number?: number;
    /** What follows the number: dates, a status. */
    readonly facts: ReactNode;
    readonly title: ReactNode;
  }
  export default function CardHead(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/CalendarDay' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** A year, a year and month, or a day: `2024-05-06`. Anything else is shown as written. */
    readonly date: string;
    readonly className?: string;
  }
  export default function CalendarDay(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/DecisionViews' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly views: import('docusaurus-plugin-trowel/props').DecisionViews;
    readonly current: keyof import('docusaurus-plugin-trowel/props').DecisionViews;
  }
  export default function DecisionViews(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/EntryList' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entries: readonly import('docusaurus-plugin-trowel/props').EntryLink[];
    /** Whether to show each entry's summary. */
    readonly summaries?: boolean;
    /** Whether to show the mark of each entry's kind: for lists of several kinds. */
    readonly kinds?: boolean;
    /** The number of entries that are not folded. */
    readonly limit?: number;
    /** When the entries are not all: how many there are, and where all are found. */
    readonly long?: import('docusaurus-plugin-trowel/props').LongList;
  }
  export default function EntryList(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/EntryTitle' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: Pick<import('docusaurus-plugin-trowel/props').EntryLink, 'title' | 'permalink' | 'hub' | 'number'>;
  }
  export default function EntryTitle(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/FacetPanel' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Id of the panel, for the `controls` of the button that unfolds it. */
    readonly id: string;
    readonly label: string;
    readonly facets: readonly import('docusaurus-plugin-trowel/search').FacetCounts[];
    readonly isChosen: (facet: string, value: string) => boolean;
    readonly toggle: (
      facet: import('docusaurus-plugin-trowel/search').FacetCounts,
      value: import('docusaurus-plugin-trowel/search').FacetCount,
    ) => void;
    /** Whether the panel is unfolded on narrow screens. Where it has its own column, the page's `className` shows it anyway. */
    readonly unfolded: boolean;
    readonly className?: string;
    readonly disabled?: boolean;
    /** What follows the facets. */
    readonly children?: ReactNode;
  }
  export default function FacetPanel(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/DisclosureButton' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Id of what is folded. */
    readonly controls: string;
    readonly unfolded: boolean;
    readonly toggle: () => void;
    readonly className?: string;
    readonly children: ReactNode;
  }
  export default function DisclosureButton(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/Gap' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly gap: import('docusaurus-plugin-trowel/props').GapProps;
  }
  export default function Gap(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/GridLines' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly ticks: readonly import('docusaurus-plugin-trowel/props').Tick[];
    readonly height: number;
  }
  export default function GridLines(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/AnswerFold' {
  import type { ReactNode, Ref } from 'react';

  export interface Props {
    /** What stands before the word that opens it. */
    readonly question?: ReactNode;
    /** The words that open and close it. */
    readonly open: string;
    readonly close: string;
    readonly fold?: Ref<HTMLDetailsElement>;
    /** The answer. */
    readonly children: ReactNode;
  }
  export default function AnswerFold(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/GradeChoice' {
  import type { ReactNode } from 'react';

  type Grade = import('docusaurus-plugin-trowel/progress').Grade;

  export interface Props {
    readonly chosen?: Grade;
    /** Says below each grade what follows. */
    readonly hint?: (grade: Grade) => string;
    readonly disabled: boolean;
    readonly choose: (grade: Grade) => void;
  }
  export default function GradeChoice(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/HubPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly title: string;
    /** What the page is for, in a sentence or two. Also its description for search engines. */
    readonly intro: string;
    /** A mark before the title. */
    readonly mark?: ReactNode;
    /** What follows the intro in the head of the page. */
    readonly lead?: ReactNode;
    /** The sections that the page has, which a list beside the content links to, when there are several. */
    readonly sections?: readonly { readonly href: string; readonly title: string; readonly count?: number }[];
    /** The place of the page in a list of several pages. */
    readonly place?: import('docusaurus-plugin-trowel/props').ListPlace;
    /** The greatest width of the content: for text, for lists or for tables. `text` when absent. */
    readonly width?: 'text' | 'list' | 'table';
    readonly children: ReactNode;
  }
  export default function HubPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/KindLink' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly kind: import('docusaurus-plugin-trowel/props').KindName;
    /** The address of the kind's index, if it has one. */
    readonly index?: string;
  }
  export default function KindLink(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/KindMark' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly kind: import('docusaurus-plugin-trowel/props').KindName;
    /** Hides the name on screen. `silent` also hides it from screen readers, for places where the name is beside the mark. */
    readonly mute?: boolean | 'silent';
  }
  export default function KindMark(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/LandmineLinks' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly landmines: readonly import('docusaurus-plugin-trowel/props').LandmineLink[];
  }
  export default function LandmineLinks(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/LiftDate' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** A partial date; absent if no page says it. */
    readonly until?: string;
  }
  export default function LiftDate(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/LogRows' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entries: readonly import('docusaurus-plugin-trowel/props').LogEntryProps[];
    /** The person that each row names. */
    readonly by?: 'mentee' | 'mentor';
  }
  export default function LogRows(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/MarkedText' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly marked: import('docusaurus-plugin-trowel/search').Marked;
  }
  export default function MarkedText(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/Measure' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly measure: import('docusaurus-plugin-trowel/props').Measure;
  }
  export default function Measure(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/MeasureLine' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly measure: import('docusaurus-plugin-trowel/props').Measure;
  }
  export default function MeasureLine(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/ChangesFeed' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The address of the feed as Atom. */
    readonly feed?: string;
  }
  export default function ChangesFeed(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/FeedLink' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The address of the feed as Atom; as RSS and as JSON Feed it stands beside it. */
    readonly feed?: string;
    /** What the feed is about. */
    readonly title: string;
    /** The words of the link; “Feed” unless given. */
    readonly label?: string;
  }
  export default function FeedLink(props: Props): ReactNode;
}

declare module '@theme/Trowel/Helped' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('docusaurus-plugin-trowel/props').EntryProps;
  }
  export default function Helped(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/HelpedList' {
  import type { ReactNode } from 'react';

  export default function HelpedList(): ReactNode;
}

declare module '@theme/Trowel/ui/ForWalkers' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The id of the path; any path when absent. */
    readonly path?: string;
    /** Whether it is for those who do not walk it. */
    readonly others?: boolean;
    /** Whether it has an element that `data-trowel-next` marks as a card, to be filled before it is shown. */
    readonly filled?: boolean;
    readonly children: ReactNode;
  }
  export default function ForWalkers(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/NextStep' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The id of the path; the first one that is walked when absent. */
    readonly path?: string;
    /** The addresses of the paths' files that the page knows, by the path's id. Must be the same object at every render. */
    readonly files: Readonly<Record<string, string>>;
  }
  export default function NextStep(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/ProgressRod' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly done: number;
    readonly skipped?: number;
    readonly of: number;
    readonly className?: string;
    /** What is being done, for screen readers. */
    readonly label: string;
  }
  export default function ProgressRod(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/BoxDrawing' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly width: number;
    readonly height: number;
    readonly label?: string;
    /** The corners of each arrow. */
    readonly arrows: readonly (readonly { readonly x: number; readonly y: number }[])[];
    readonly boxes: readonly {
      readonly key: string;
      readonly placed: import('docusaurus-plugin-trowel/props').PlacedBox;
      readonly href: string;
      readonly anchor?: string;
      /** `strong`: it is the one that counts now. `past` and `done`: it is behind. */
      readonly tone: 'plain' | 'strong' | 'past' | 'done';
      /** Whether the address leads to it. */
      readonly isAim?: boolean;
      /** The line below its text. */
      readonly facts: string;
      /** What the arrows say of it, in words. */
      readonly description?: string;
    }[];
  }
  export default function BoxDrawing(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/Gauge' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly progress: import('docusaurus-plugin-trowel/shared').PathProgress;
    readonly label: string;
    readonly className?: string;
  }
  export default function Gauge(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/StepState' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly step: { readonly id: string; readonly hash: string };
    readonly title: string;
    /** What the reader has done about it. */
    readonly compared?: Omit<import('docusaurus-plugin-trowel/progress').ComparedStep, 'step'>;
  }
  export default function StepState(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/RadioRow' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The question. */
    readonly legend: string;
    readonly answers: readonly {
      readonly label: string;
      readonly isChosen: boolean;
      readonly choose: () => void;
    }[];
  }
  export default function RadioRow(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/TextField' {
  import type { ReactNode, Ref } from 'react';

  export interface Props {
    readonly label: string;
    readonly rows: number;
    /** How many characters it takes. */
    readonly longest: number;
    readonly value: string;
    readonly change: (value: string) => void;
    /** The id of what else is said about it. */
    readonly describedBy?: string;
    readonly field?: Ref<HTMLTextAreaElement>;
  }
  export default function TextField(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/LazyPanel' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly label: string;
    /** Where what is pressed goes, in brackets. */
    readonly where: string;
    /** What is said when loading fails. */
    readonly failure: string;
    /** Loads what is in the panel. Called at each press. */
    readonly load: () => Promise<void>;
    /** What is in the panel, once it is loaded. */
    readonly children: ReactNode;
  }
  export default function LazyPanel(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/ThoughtField' {
  import type { ReactNode, Ref } from 'react';

  export interface Props {
    readonly value: string;
    readonly change: (value: string) => void;
    /** Called at Ctrl or Cmd with Enter. */
    readonly done: () => void;
    /** Called when the field loses the focus. */
    readonly leave?: () => void;
    /** The ids of the elements that say what is asked. */
    readonly describedBy: string;
    readonly disabled?: boolean;
    readonly field?: Ref<HTMLTextAreaElement>;
  }
  export default function ThoughtField(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/WithoutScripts' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The words: text, or text with marks and links. */
    readonly children: ReactNode;
  }
  export default function WithoutScripts(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/PersonCells' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly person: import('docusaurus-plugin-trowel/props').PersonRow;
  }
  export default function PersonCells(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/EngagementCells' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly engagement: import('docusaurus-plugin-trowel/props').EngagementRow;
  }
  export default function EngagementCells(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/HoursBar' {
  import type { ReactNode } from 'react';

  export interface Props
    extends Pick<import('docusaurus-plugin-trowel/props').MentoringProps['capacity'], 'used' | 'target' | 'limit'> {
    readonly planned: number;
    /** Whether more is taken than there is. */
    readonly over?: boolean;
    readonly className?: string;
  }
  export default function HoursBar(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/WalkProgress' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly path: NonNullable<import('docusaurus-plugin-trowel/props').IndexRow['path']>;
  }
  export default function WalkProgress(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/OptionList' {
  import type { MouseEvent, ReactNode } from 'react';

  export interface Props {
    readonly id: string;
    /** "Results" when absent. */
    readonly label?: string;
    readonly groups: readonly import('docusaurus-plugin-trowel/search').OptionGroup[];
    /** Id of the active option, which Enter takes. */
    readonly active?: string;
    readonly onOption: (event: MouseEvent, option: import('docusaurus-plugin-trowel/search').Option) => void;
    /** Whether passages are being loaded or are there. Absent when the query can have none. */
    readonly passages?: 'coming' | 'come';
  }
  export default function OptionList(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/ListPages' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The place of this page in its list; absent when the list has one page. */
    readonly place?: import('docusaurus-plugin-trowel/props').ListPlace;
  }
  export default function ListPages(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/PageUses' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly used: import('docusaurus-plugin-trowel/props').UsedPage;
    /** The most of each type that are named; 4 unless given. */
    readonly limit?: number;
  }
  export default function PageUses(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/Pagination' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** From 1. */
    readonly page: number;
    readonly pages: number;
    /** Returns the address of a page. */
    readonly hrefOf: (page: number) => string;
    /** Shows a page without a new address of the site. When absent, the links lead there. */
    readonly go?: (page: number) => void;
    /** What each page begins with. With names, there is a list of all pages. */
    readonly names?: readonly string[];
  }
  export default function Pagination(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/PersonName' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly person: import('docusaurus-plugin-trowel/props').PersonLink;
  }
  export default function PersonName(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/PersonNames' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly people: readonly import('docusaurus-plugin-trowel/props').PersonLink[];
  }
  export default function PersonNames(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/PlainLink' {
  import type { AnchorHTMLAttributes, ReactNode } from 'react';

  export interface Props extends AnchorHTMLAttributes<Element> {
    readonly href: string;
  }
  export default function PlainLink(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/Reasons' {
  import type { ReactNode } from 'react';

  export interface Props
    extends Pick<import('docusaurus-plugin-trowel/props').ReconsiderProps, 'lifted' | 'held' | 'unknown'> {
    /** Hides the day on which each was lifted, for places that have already said it. */
    readonly undated?: boolean;
  }
  export default function Reasons(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/ReasonMark' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Whether all constraints are lifted (`free`, `check`) or some (`bound`), and whether something relies on the layer. */
    readonly which: import('docusaurus-plugin-trowel/props').ReconsiderProps['which'];
  }
  export default function ReasonMark(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/SearchStatus' {
  import type { ReactNode } from 'react';

  export interface Props
    extends Pick<import('docusaurus-plugin-trowel/client').SearchState, 'phase' | 'results' | 'retry'> {
    readonly id?: string;
    /** Text in place of a count while there is no query. */
    readonly hint?: string;
    /** Advice for a search that found nothing. */
    readonly children?: ReactNode;
  }
  export default function SearchStatus(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/StatusBadge' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** A status, verdict or outcome as written in front matter. */
    readonly status: string;
  }
  export default function StatusBadge(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/PartSection' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** Id of the heading. */
    readonly id: string;
    readonly title: string;
    readonly children: ReactNode;
  }
  export default function PartSection(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/RelationGroup' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The name of the relation. */
    readonly label: ReactNode;
    /** Id of the label, which names the group for screen readers. */
    readonly id?: string;
    /** Name of the group for CSS: its `data-name`. */
    readonly name?: string;
    readonly children: ReactNode;
  }
  export default function RelationGroup(props: Props): ReactNode;
}

declare module '@theme/Trowel/WritePage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly write: import('docusaurus-plugin-trowel/props').WritePageProps;
    /** Loads the forms, and the pages that a form offers. */
    readonly forms: () => Promise<import('docusaurus-plugin-trowel/props').WriteForms>;
  }
  export default function WritePage(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/WriteLink' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** What is known of the page to be written. */
    readonly request?: import('docusaurus-plugin-trowel/shared').WriteRequest;
    /** "Write one" unless given. */
    readonly children?: ReactNode;
  }
  export default function WriteLink(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/ConfirmLink' {
  import type { ReactNode } from 'react';

  export interface Props {
    /** The page that somebody confirms. */
    readonly entry: Pick<import('docusaurus-plugin-trowel/props').EntryLink, 'id' | 'title'>;
  }
  export default function ConfirmLink(props: Props): ReactNode;
}

declare module '@theme/Trowel/ui/EditLink' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: Pick<import('docusaurus-plugin-trowel/props').EntryProps, 'self'>;
  }
  export default function EditLink(props: Props): ReactNode;
}
