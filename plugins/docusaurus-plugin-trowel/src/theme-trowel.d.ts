/// <reference types="@docusaurus/module-type-aliases" />
/// <reference types="@docusaurus/theme-classic" />

/** The pieces of the hub's theme that a site may replace by its own (https://docusaurus.io/docs/swizzling). */

declare module '@theme/Trowel/Home' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly home: import('./site/pageProps.ts').HomeProps;
  }
  export default function Home(props: Props): ReactNode;
}

declare module '@theme/Trowel/Block' {
  import type { ReactNode } from 'react';

  export type Props = Omit<import('@theme/Admonition').Props, 'type'> & {
    readonly type: import('./content/blockTypes.ts').BlockType;
  };
  export default function Block(props: Props): ReactNode;
}

declare module '@theme/Trowel/Story' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('./site/partProps.ts').StoryPart;
  }
  export default function Story(props: Props): ReactNode;
}

declare module '@theme/Trowel/SupersededNote' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('./site/props.ts').EntryProps;
  }
  export default function SupersededNote(props: Props): ReactNode;
}

declare module '@theme/Trowel/ReconsiderNote' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('./site/props.ts').EntryProps;
  }
  export default function ReconsiderNote(props: Props): ReactNode;
}

declare module '@theme/Trowel/OutcomeNote' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('./site/props.ts').EntryProps;
  }
  export default function OutcomeNote(props: Props): ReactNode;
}

declare module '@theme/Trowel/OutcomeQuestion' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('./site/props.ts').EntryProps;
  }
  export default function OutcomeQuestion(props: Props): ReactNode;
}

declare module '@theme/Trowel/ExpiredNote' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('./site/props.ts').EntryProps;
  }
  export default function ExpiredNote(props: Props): ReactNode;
}

declare module '@theme/Trowel/LogNote' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('./site/props.ts').EntryProps;
  }
  export default function LogNote(props: Props): ReactNode;
}

declare module '@theme/Trowel/GapsPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly gaps: import('./site/pageProps.ts').GapsPageProps;
  }
  export default function GapsPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/LogPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly log: import('./site/pageProps.ts').LogPageProps;
  }
  export default function LogPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/Constraint' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('./site/partProps.ts').ConstraintPart;
  }
  export default function Constraint(props: Props): ReactNode;
}

declare module '@theme/Trowel/ReconsiderPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly reconsider: import('./site/pageProps.ts').ReconsiderPageProps;
  }
  export default function ReconsiderPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/ReviewsPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly reviews: import('./site/pageProps.ts').ReviewsPageProps;
  }
  export default function ReviewsPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/IndexPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly index: import('./site/partProps.ts').IndexPart;
  }
  export default function IndexPage(props: Props): ReactNode;
}

declare module '@theme/Trowel/EntryIndex' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('./site/partProps.ts').IndexPart;
  }
  export default function EntryIndex(props: Props): ReactNode;
}

declare module '@theme/Trowel/EntryHeader' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('./site/props.ts').EntryProps;
    /** The page's own one-sentence description, shown below the title. */
    readonly lede?: string;
  }
  export default function EntryHeader(props: Props): ReactNode;
}

declare module '@theme/Trowel/EntryFacts' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('./site/props.ts').EntryProps;
  }
  export default function EntryFacts(props: Props): ReactNode;
}

declare module '@theme/Trowel/EntryFooter' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('./site/props.ts').EntryProps;
  }
  export default function EntryFooter(props: Props): ReactNode;
}

declare module '@theme/Trowel/EntryLayout' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('./site/props.ts').EntryProps;
    readonly children: ReactNode;
  }
  export default function EntryLayout(props: Props): ReactNode;
}

declare module '@theme/Trowel/StepBar' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('./site/props.ts').EntryProps;
    /** Above the text it says where one is, below it leads on. */
    readonly place: 'above' | 'below';
  }
  export default function StepBar(props: Props): ReactNode;
}

declare module '@theme/Trowel/Near' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly entry: import('./site/props.ts').EntryProps;
  }
  export default function Near(props: Props): ReactNode;
}

declare module '@theme/Trowel/Part' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: NonNullable<import('./site/props.ts').EntryProps['part']>;
  }
  export default function Part(props: Props): ReactNode;
}

declare module '@theme/Trowel/System' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('./site/partProps.ts').SystemPart;
  }
  export default function System(props: Props): ReactNode;
}

declare module '@theme/Trowel/Path' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('./site/partProps.ts').PathPart;
  }
  export default function Path(props: Props): ReactNode;
}

declare module '@theme/Trowel/Playbook' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('./site/partProps.ts').PlaybookPart;
  }
  export default function Playbook(props: Props): ReactNode;
}

declare module '@theme/Trowel/Person' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly part: import('./site/partProps.ts').PersonPart;
  }
  export default function Person(props: Props): ReactNode;
}

declare module '@theme/Trowel/Search' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly open: boolean;
    readonly close: () => void;
  }
  export default function Search(props: Props): ReactNode;
}

declare module '@theme/Trowel/SearchPage' {
  import type { ReactNode } from 'react';

  export default function SearchPage(): ReactNode;
}

declare module '@theme/Trowel/Timeline' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly view: import('./site/pageProps.ts').TimelineProps;
  }
  export default function Timeline(props: Props): ReactNode;
}

declare module '@theme/Trowel/Supersession' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly view: import('./site/pageProps.ts').SupersessionProps;
  }
  export default function Supersession(props: Props): ReactNode;
}

declare module '@theme/Trowel/WhyPage' {
  import type { ReactNode } from 'react';

  export interface Props {
    readonly code: import('./site/pageProps.ts').WhyPageProps;
    /** Loads all that the hub knows about code. */
    readonly pages: () => Promise<import('./why/lean.ts').LeanPages>;
  }
  export default function WhyPage(props: Props): ReactNode;
}
