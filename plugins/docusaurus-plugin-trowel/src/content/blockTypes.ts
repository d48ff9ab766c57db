/** All that is policy about one type of tagged passage. */
interface BlockPolicy {
  /** The label above the passage and in a playbook's filters, in English; the theme translates it. */
  readonly label: string;
  /** Its mark: an SVG path on a grid of 16 × 16, in one line weight. */
  readonly icon: string;
  /** Whether playbooks are compiled from it. */
  readonly isCollected: boolean;
  /** How many minutes of a session it takes, unless the block says so itself. */
  readonly minutes?: number;
}

/**
 * All types of blocks, in the order in which playbooks list them, that of a session: questions, then what to do and to watch,
 * then what can go wrong. `npm run reference` generates the theme's words and marks from it.
 */
const all = {
  // A question mark.
  ask: {
    label: 'Ask',
    icon: 'M4.5 5.2a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.2M8 13.2v.6',
    isCollected: true,
    minutes: 5,
  },
  // An arrow back.
  explain: {
    label: 'Explain back',
    icon: 'M14 3v4.5a2 2 0 0 1-2 2H2.5M6 6L2.5 9.5 6 13',
    isCollected: true,
    minutes: 5,
  },
  // A trowel: blade, neck, handle.
  exercise: {
    label: 'Exercise',
    icon: 'M2 14l2.5-8 5.5 5.5zM7.5 8.5l2.8-2.8M10 4l2 2M11 5l3-3',
    isCollected: true,
    minutes: 15,
  },
  // An eye.
  shadow: {
    label: 'Shadow',
    icon: 'M1 8q7-8.5 14 0-7 8.5-14 0zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
    isCollected: true,
    minutes: 30,
  },
  // A hand lens.
  lens: {
    label: 'Review lens',
    icon: 'M6.5 2a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M9.8 9.8L14.5 14.5',
    isCollected: true,
    minutes: 15,
  },
  // The ground, and a hole in it.
  pitfall: { label: 'Pitfall', icon: 'M1 5h4v7h6V5h4M6.5 9h3', isCollected: true, minutes: 3 },
  // Something round under the ground line, with its horns.
  landmine: {
    label: 'Landmine',
    icon: 'M1 6h14M8 6a4 4 0 1 0 .01 0M8 1.5v2M4.5 2.5l1 1.5M11.5 2.5l-1 1.5M6.5 10h3',
    isCollected: true,
    minutes: 3,
  },
  // Two speech bubbles. A mentor's answer to a log entry is for its mentee only, so playbooks leave it out.
  feedback: {
    label: 'Feedback',
    icon: 'M1.5 2h9v6h-5l-2.5 2.5V8H1.5zM12.5 5.5h2V12H13v2.5L10.5 12H7v-1.5',
    isCollected: false,
  },
  // Two masks, of which one is half behind the other. A scene to play, on its own page only.
  dialogue: {
    label: 'Dialogue',
    icon: 'M1.5 2.5h8v5a4 4 0 0 1-8 0zM4 5.2h.6M6.6 5.2h.6M4 8.5h3M11.5 5.5h3v3.5a4 4 0 0 1-5.5 3.7',
    isCollected: false,
  },
  // A foot's print: sole and heel. A step of the path in whose text it stands.
  step: {
    label: 'Step',
    icon: 'M5.5 1.5c2.5 0 3.5 2 3.5 4.5S8 10 8 10H4.5s-1-2-1-4.5 0-4 2-4M4.5 12H8a1.7 1.7 0 0 1-3.5 0',
    isCollected: false,
  },
} as const satisfies Readonly<Record<string, BlockPolicy>>;

/** The keyword of a block: `ask` for `:::ask`. */
export type BlockType = keyof typeof all;

/** The policy of each type of block. */
export const blocks: Readonly<Record<BlockType, BlockPolicy>> = all;
/** All types of blocks, in the order in which playbooks list them. */
export const blockTypes = Object.keys(all) as readonly BlockType[];
/** The types that playbooks are compiled from. */
export const playbookBlockTypes = blockTypes.filter((type) => all[type].isCollected);
