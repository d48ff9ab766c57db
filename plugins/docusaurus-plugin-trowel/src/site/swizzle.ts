import type { SwizzleAction, SwizzleActionStatus, SwizzleComponentConfig, SwizzleConfig } from '@docusaurus/types';
import { globSync } from 'tinyglobby';

type Actions = Record<SwizzleAction, SwizzleActionStatus>;

/** The props are stable, and the component does little besides drawing them. */
const safe: Actions = { eject: 'safe', wrap: 'safe' };
/** The props are stable. What the component does inside may change with any version. */
const wrapOnly: Actions = { eject: 'unsafe', wrap: 'safe' };
/** The component wraps Docusaurus's own. Both change with new versions. */
const unsafe: Actions = { eject: 'unsafe', wrap: 'unsafe' };
const forbidden: Actions = { eject: 'forbidden', wrap: 'forbidden' };

/** How each component may be swizzled, and what it draws. Names are as in `@theme/…`. */
const components: Readonly<Record<string, readonly [actions: Actions, description: string]>> = {
  'Trowel/Badges': [safe, 'The badges that a person has earned, and how one verifies them'],
  'Trowel/Block': [safe, 'A tagged passage: ask, pitfall, exercise and others'],
  'Trowel/ChangedAfter': [safe, 'What a retrospective or feedback changed about a page, at its foot'],
  'Trowel/Check': [wrapOnly, 'What asks an explain-back check, below its question'],
  'Trowel/ChecksPage': [wrapOnly, 'The page that asks the explain-back checks that are due'],
  'Trowel/CitedPage': [safe, 'An entry of another hub that pages here name, as it was read'],
  'Trowel/Constraint': [safe, 'What rests on a constraint, on its page'],
  'Trowel/CopyMarkdown': [safe, 'Copies a page as Markdown, and leads to it'],
  'Trowel/Credit': [safe, 'What others build on, on the page of a person'],
  'Trowel/Dialogue': [wrapOnly, 'A scene in which one chooses what to say next'],
  'Trowel/DueChecks': [safe, 'Says how many explain-back checks are due'],
  'Trowel/Engagement': [safe, 'Who learns from whom: state, goals, check-ins and outcome of an engagement'],
  'Trowel/EntryFacts': [safe, 'The facts beside the text of an entry'],
  'Trowel/EntryFooter': [safe, 'The relations of an entry, below its text'],
  'Trowel/EntryHead': [safe, 'What the head of a page says to programs'],
  'Trowel/EntryHeader': [safe, 'The head of the page of an entry: kind, status, title, facts'],
  'Trowel/EntryIndex': [wrapOnly, 'The list of a kind, with facets, orders and pages'],
  'Trowel/EntryLayout': [wrapOnly, 'The frame of the page of an entry'],
  'Trowel/EvidencePage': [safe, 'What a person did for others, as a document'],
  'Trowel/ExpiredNote': [safe, 'Says that an entry is due to be verified again'],
  'Trowel/Feedback': [wrapOnly, 'Asks at the foot of a page whether it got its reader further'],
  'Trowel/FeedbackPage': [wrapOnly, 'The page of feedback: the pulse of the programme, and what was changed'],
  'Trowel/FiguresPage': [safe, 'The figures of an onboarding path, made of completion records'],
  'Trowel/Friction': [wrapOnly, 'Takes what was wrong, confusing or missing at a step'],
  'Trowel/GapsPage': [safe, 'The page of what is missing, by cause'],
  'Trowel/GuideLayout': [wrapOnly, 'The page of a guide, in the frame of the site'],
  'Trowel/Helped': [wrapOnly, 'Keeps a page that helped its reader, and thanks its author'],
  'Trowel/Home': [safe, 'The front page of the hub'],
  'Trowel/IndexPage': [safe, 'The index of a kind'],
  'Trowel/KeptProgress': [safe, 'Takes progress to a file and from one, and says when it is not kept'],
  'Trowel/LogNote': [safe, 'The review of an entry of a decision log'],
  'Trowel/LogPage': [safe, "The page of the mentees' decision logs"],
  'Trowel/MentoringPage': [wrapOnly, 'The page of who teaches what, and who could learn from whom'],
  'Trowel/OtherHubPage': [safe, 'The list of what another hub has'],
  'Trowel/OtherHubsPage': [safe, 'The list of the other hubs that this hub reads'],
  'Trowel/ReadersNote': [safe, 'Says for whom a page is that not everybody reads'],
  'Trowel/OutcomeNote': [safe, 'What came of a decision'],
  'Trowel/OutcomeQuestion': [safe, 'Asks for the outcome of a decision'],
  'Trowel/Part': [wrapOnly, 'What the kind of an entry adds to its page'],
  'Trowel/Path': [safe, 'The stages and steps of an onboarding path'],
  'Trowel/PathTools': [wrapOnly, 'What a reader takes along from a path: calendar, check-list, agenda'],
  'Trowel/Person': [safe, 'What a person knows and works on'],
  'Trowel/Pilot': [safe, 'The plan, the pairs and the exit criteria of a pilot'],
  'Trowel/Playbook': [wrapOnly, 'The blocks of a playbook, by stage, with a filter'],
  'Trowel/ProgrammePage': [wrapOnly, 'The page for the lead of a mentoring programme'],
  'Trowel/ProgressPage': [wrapOnly, 'The page that a share link opens'],
  'Trowel/ReconsiderNote': [safe, 'Says that a constraint of an entry was lifted'],
  'Trowel/ReconsiderPage': [safe, 'The page of what to reconsider'],
  'Trowel/ReaderRow': [
    wrapOnly,
    'What a reader can do with a page at its foot: keep it, and say whether it got them further',
  ],
  'Trowel/RelatedNav': [safe, 'The entries before and after an entry, and a few related ones'],
  'Trowel/Retrospective': [safe, 'The actions of a retrospective, on its page'],
  'Trowel/ReviewsPage': [safe, 'The page of what is due'],
  'Trowel/Rotation': [safe, 'Who observes whom and when, and what to watch for'],
  'Trowel/Search': [wrapOnly, 'The search dialog'],
  'Trowel/SearchBar': [wrapOnly, 'The search button in the navigation bar'],
  'Trowel/SearchPage': [wrapOnly, 'The search page'],
  'Trowel/Session': [wrapOnly, 'The session in front of a mentor, and its plan, above the text of a playbook'],
  'Trowel/SessionPage': [wrapOnly, 'The session for a path, a system or a skill'],
  'Trowel/SessionsPage': [safe, 'The page that lists all sessions'],
  'Trowel/ShareProgress': [wrapOnly, 'Makes the share link of a reader’s progress on a path'],
  'Trowel/StepBar': [safe, 'The place of a page in an onboarding path'],
  'Trowel/StepTools': [wrapOnly, 'The tick of a step that has no page, below its block'],
  'Trowel/Story': [safe, 'What a story measured'],
  'Trowel/SupersededNote': [safe, 'Says which decision superseded this one'],
  'Trowel/Supersession': [safe, 'The page of which decision superseded which'],
  'Trowel/System': [safe, 'Who knows a system, what is missing, and what is about it'],
  'Trowel/SystemHistory': [wrapOnly, 'The history of a system, drawn and as a list, after its introduction'],
  'Trowel/Timeline': [safe, 'The page of all decisions in time'],
  'Trowel/VerdictNote': [safe, 'What archaeology opens with: verdict, landmines, whom to ask'],
  'Trowel/WhyPage': [wrapOnly, 'The page of what governs code'],
  'Trowel/ui/ActionList': [safe, 'What was agreed to change: who sees to it, and whether it is done'],
  'Trowel/ui/AnswerFold': [safe, 'An answer that is folded until the reader opens it'],
  'Trowel/WritePage': [wrapOnly, 'The page on which pages are written and published'],
  'Trowel/ui/AxisHead': [safe, 'The years above a drawing'],
  'Trowel/ui/BlockPlate': [safe, 'The mark and the name of a block'],
  'Trowel/ui/BoxDrawing': [safe, 'Boxes with arrows between them'],
  'Trowel/ui/CalendarDay': [safe, 'A date in words'],
  'Trowel/ui/CardHead': [safe, 'The head of a card'],
  'Trowel/ui/ConfirmLink': [safe, 'Leads to what confirms that a page is right'],
  'Trowel/ui/DecisionViews': [safe, 'Links between the views of decisions'],
  'Trowel/ui/DisclosureButton': [safe, 'A button that unfolds the facets on narrow screens'],
  'Trowel/ui/EditLink': [safe, 'Leads to the form that changes a page'],
  'Trowel/ui/EntryList': [safe, 'A list of entries'],
  'Trowel/ui/EntryTitle': [safe, 'The number and title of an entry, as a link'],
  'Trowel/ui/ExitCriteria': [safe, 'The exit criteria of a pilot, with what was to be reached and what was'],
  'Trowel/ui/FacetPanel': [safe, 'The facets of a list, with counts'],
  'Trowel/ui/ChangesFeed': [safe, 'Leads to the feed of what was lifted or superseded'],
  'Trowel/ui/FeedLink': [safe, 'Leads to the feed of a kind, a system, a skill or an owner'],
  'Trowel/ui/ForWalkers': [safe, 'Shows something only to those who walk a path'],
  'Trowel/ui/Gap': [safe, 'One thing that is missing'],
  'Trowel/ui/GradeChoice': [safe, 'Asks how much of an answer the reader had'],
  'Trowel/ui/GridLines': [safe, 'The lines of the years across a drawing'],
  'Trowel/ui/HelpedList': [safe, 'The pages that helped a reader'],
  'Trowel/ui/HubPage': [safe, "The frame of the hub's own pages"],
  'Trowel/ui/Gauge': [safe, 'How much is done'],
  'Trowel/ui/KindLink': [safe, 'The mark of a kind, as a link to its index'],
  'Trowel/ui/KindMark': [safe, 'The mark and the name of a kind'],
  'Trowel/ui/LandmineLinks': [safe, 'The titles of landmines, as links'],
  'Trowel/ui/LiftDate': [safe, 'Since when a constraint is lifted'],
  'Trowel/ui/LogRows': [safe, 'Entries of decision logs, as rows'],
  'Trowel/ui/MarkedText': [safe, 'Text with its matches marked'],
  'Trowel/ui/Measure': [safe, 'A figure before and after'],
  'Trowel/ui/MeasureLine': [safe, 'A figure before and after, in a list'],
  'Trowel/ui/NextStep': [safe, 'The step to take next on a path'],
  'Trowel/ui/OptionList': [wrapOnly, 'The results in the search dialog'],
  'Trowel/ui/ListPages': [safe, 'Links between the pages of a list that have addresses of their own'],
  'Trowel/ui/PageUses': [safe, 'What builds on a page: paths, playbooks, citations, questions'],
  'Trowel/ui/Pagination': [safe, 'Links between the pages of a long list'],
  'Trowel/ui/PersonName': [safe, 'The name of a person, as a link'],
  'Trowel/ui/PersonNames': [safe, 'Names of people in a line'],
  'Trowel/ui/PlainLink': [safe, 'A link whose page is not loaded ahead'],
  'Trowel/ui/ProgressRod': [safe, 'A bar of how much is done'],
  'Trowel/ui/ReasonMark': [safe, 'The sign for a lifted constraint'],
  'Trowel/ui/Reasons': [safe, 'The constraints of an entry and their status'],
  'Trowel/ui/RelationGroup': [safe, 'The entries of one type of relation'],
  'Trowel/ui/SearchStatus': [wrapOnly, 'Says how far a search is'],
  'Trowel/ui/StepState': [safe, 'Where a reader is with a step'],
  'Trowel/ui/SendFeedback': [wrapOnly, 'Shows an answer without a name, and sends it'],
  'Trowel/ui/StatusBadge': [safe, 'A status, verdict or outcome'],
  'Trowel/ui/LazyPanel': [safe, 'A button, and the panel that is loaded and opened by it'],
  'Trowel/ui/RenderedText': [wrapOnly, 'Parsed Markdown, of which nothing runs'],
  'Trowel/ui/RadioRow': [safe, 'Asks for one of a few answers'],
  'Trowel/ui/TextField': [safe, 'Takes a sentence or a few'],
  'Trowel/ui/ThoughtField': [safe, 'Takes what a reader thinks before they look'],
  'Trowel/ui/HoursBar': [safe, 'Hours that are planned for mentoring, and how many are taken'],
  'Trowel/ui/EngagementCells': [safe, 'How an engagement stands, until when, and its next check-in, in their list'],
  'Trowel/ui/PartSection': [safe, 'A section of what the hub knows of an entry, with its heading'],
  'Trowel/ui/PersonCells': [safe, 'What a person teaches, their free hours and local time, in the list of people'],
  'Trowel/ui/WalkProgress': [safe, 'How much of a path is done, in the list of paths'],
  'Trowel/ui/WithoutScripts': [safe, 'Says what a page cannot do without JavaScript'],
  'Trowel/ui/WriteLink': [safe, 'Leads to the page on which a missing page is written'],
  'DocItem/Content': [unsafe, "The text of a docs page in a layout of the site's own, with the parts of its entry"],
  'DocItem/Layout': [unsafe, "The layout of a docs page that is an entry, around Docusaurus's own component"],
  BlogPostPage: [unsafe, "Gives a blog post its part of the hub, around Docusaurus's own component"],
  'BlogPostItem/Content': [unsafe, "The facts of a story above its text, around Docusaurus's own component"],
  'BlogPostItem/Footer': [unsafe, "The relations of a story below its text, around Docusaurus's own component"],
  'Admonition/Types': [{ eject: 'unsafe', wrap: 'forbidden' }, 'The types of admonitions, with the blocks'],
};

/**
 * Lists for every component below `themePath` how `docusaurus swizzle` may change it. Files and folders that are not a
 * component are forbidden: components import them relatively, so a copy would not be used.
 */
export function toSwizzleConfig(themePath: string): SwizzleConfig {
  const files = globSync(['**/*.{js,jsx,ts,tsx}'], { cwd: themePath, ignore: ['**/*.d.ts', '**/*.test.*'] });
  const names = files.map((file) => file.replace(/\/index\.[jt]sx?$/, '').replace(/\.[jt]sx?$/, ''));
  const folders = names.flatMap((name) =>
    name
      .split('/')
      .slice(0, -1)
      .map((_, index, parts) => parts.slice(0, index + 1).join('/')),
  );
  return {
    components: Object.fromEntries([...new Set([...names, ...folders])].map((name) => [name, toComponent(name)])),
  };
}

function toComponent(name: string): SwizzleComponentConfig {
  const own = components[name];
  if (own !== undefined) return { actions: { ...own[0] }, description: own[1] };
  const whole = Object.keys(components).find((component) => name.startsWith(`${component}/`));
  return {
    actions: { ...forbidden },
    description: whole === undefined ? 'A folder of components' : `Part of ${whole}: eject that component`,
  };
}
