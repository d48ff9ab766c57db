import type { ExpectedRecords } from './record.ts';

/**
 * Bullets before the first heading. Most have no title, so the file's name is the title, and no status except in notes.
 * These records are chosen because they are unusual.
 */
export const rfcs: ExpectedRecords = {
  'text/0001': { title: 'Private fields', date: '2014-03-11' },
  'text/0002': { title: 'Rfc process', date: '2014-03-11' },
  // "never implemented and has been retired"
  'text/0008': { title: 'New intrinsics', date: '2014-03-14', status: 'retired' },
  'text/0019': { title: 'Opt in builtin traits', date: '2014-09-18' },
  'text/0040': { title: 'Libstd facade', date: '2014-04-08' },
  'text/0059': { title: 'Remove tilde', date: '2014-04-30' },
  'text/0131': { title: 'Target specification', date: '2014-06-18' },
  // "Author: … (edited by …)"
  'text/0168': { title: 'Mod', date: '2014-06-06', people: ['Tommit'] },
  'text/0179': { title: 'And mut patterns', date: '2014-07-23' },
  'text/0195': { title: 'Associated items', date: '2014-08-04' },
  'text/0243': { title: 'Trait based exception handling', date: '2014-09-16' },
  'text/0385': { title: 'Module system cleanups', date: '2014-10-10' },
  'text/0505': { title: 'Api comment conventions', date: '2014-12-08', relations: ['amended-by 1574'] },
  'text/0517': { title: 'Io os reform', date: '2014-12-07' },
  // The date has a nineteenth month.
  'text/0534': { title: 'Deriving2derive' },
  // It is amended by a record that does not exist.
  'text/0544': { title: 'Rename int uint', date: '2014-12-28' },
  'text/0769': { title: 'Sound generic drop', date: '2013-08-29', relations: ['amended-by 1238'] },
  'text/0809': { title: 'Box and in for stdlib', date: '2015-02-04', status: 'withdrawn' },
  'text/1183': {
    title: 'Swap out jemalloc',
    date: '2015-06-27',
    status: 'superseded',
    relations: ['superseded-by 1974'],
  },
  // Its heading says withdrawn, and the line below explains that it is superseded.
  'text/1201': { title: 'Naked fns', date: '2015-07-10', status: 'superseded', relations: ['superseded-by 2972'] },
  'text/1228': { title: 'Placement left arrow', date: '2015-07-28', status: 'withdrawn' },
  'text/1238': { title: 'Nonparametric dropck', date: '2015-08-05' },
  // "partially superseded by" the name of a feature, not of a record.
  'text/1444': { title: 'Union', date: '2015-12-29' },
  'text/1566': { title: 'Proc macros', date: '2016-02-15' },
  'text/1574': { title: 'More api documentation conventions', date: '2016-03-31' },
  'text/1620': { title: 'Regex 1.0', date: '2016-05-11' },
  'text/1653': { title: 'Assert ne', date: '2016-06-17' },
  'text/1849': { title: 'Non static type id', date: '2017-01-08' },
  'text/1974': { title: 'Global allocators', date: '2017-02-04' },
  'text/1977': { title: 'Public private dependencies', date: '2017-04-03' },
  'text/2071-impl-trait-ex': { title: 'Impl trait existential types', date: '2017-07-20' },
  'text/2071-impl-trait-ty': { title: 'Impl trait type alias' },
  // It supersedes a proposal that never became a record.
  'text/2103': { title: 'Tool attributes', date: '2016-09-22' },
  // Only a part of it was withdrawn.
  'text/2126': { title: 'Path clarity', date: '2017-08-24' },
  'text/2230': { title: 'Bury description', date: '2017-11-29' },
  'text/2500': { title: 'Needle', date: '2018-07-06', status: 'withdrawn' },
  'text/2514': { title: 'Union initialization and drop', date: '2018-08-03' },
  'text/2657': { title: '2019 Roadmap', date: '2019-03-07' },
  'text/2857': { title: 'Rust 2020 Roadmap', date: '2020-01-22' },
  'text/2904': { title: 'Major Change Proposal RFC', date: '2020-05-07' },
  'text/2906': { title: 'Cargo workspace deduplicate', date: '2020-04-13' },
  'text/2930': { title: 'Read buf', date: '2020-05-18' },
  'text/2947': { title: 'crates.io token scopes RFC', date: '2020-06-24' },
  'text/2972': { title: 'Constrained naked', date: '2020-08-06' },
  // The title is below the bullets, without text below it.
  'text/3013': { title: 'Checking conditional compilation at compile time', date: '2020-11-04' },
  'text/3052': { title: 'RFC: Make the authors field optional', date: '2021-01-07' },
  'text/3119': { title: 'Rust crate ownership policy', date: '2021-05-04' },
  'text/3143': { title: 'Cargo weak namespaced features', date: '2021-06-10' },
  'text/3180': { title: 'RFC: Cargo --crate-type CLI Argument', date: '2021-10-07' },
  'text/3185': { title: 'Static async fn in traits', date: '2021-10-13' },
  'text/3192': { title: 'Dyno', date: '2021-11-04' },
  'text/3239': { title: 'Cfg target', date: '2020-09-27' },
  'text/3245': { title: 'Refined trait implementations', date: '2022-03-22' },
  'text/3323': { title: 'Restrictions', date: '2022-10-09' },
  'text/3336': { title: 'Maybe dangling', date: '2022-09-30' },
  'text/3391': { title: 'Result ffi guarantees', date: '2023-02-15' },
  'text/3392-leadership-council.md': { title: 'Leadership council', date: '2022-08-01' },
  'text/3392-leadership-council/Leadership-Council-RFCja': { title: 'Leadership Council RFCja' },
  'text/3392-leadership-council/Leadership-Council-RFCru': { title: 'Leadership Council RFCru RU' },
  'text/3392-leadership-council/alternatives': { title: 'Rationale and alternatives' },
  'text/3392-leadership-council/motivation': { title: 'Motivation' },
  'text/3455': { title: 'T test', date: '2023-06-27' },
  'text/3467': { title: 'Unsafe pinned', date: '2022-11-05' },
  'text/3509': { title: 'Prelude 2024 future', date: '2023-10-05' },
  'text/3516': { title: 'Public private dependencies', date: '2023-10-13', relations: ['supersedes 1977'] },
  'text/3529': { title: 'Cargo path bases', date: '2023-11-13' },
  'text/3531': { title: 'Macro matcher fragment specifiers edition policy', date: '2023-11-15' },
  'text/3558': { title: 'Libtest json', date: '2024-01-18' },
  'text/3606': { title: 'Shorter temporary lifetimes in tail expressions', date: '2023-05-04' },
  'text/3654': { title: 'Return type notation (RTN) in bounds and where-clauses', date: '2024-06-04' },
  'text/3673': { title: 'Rustdoc types maintainers', date: '2023-10-03' },
  'text/3691': { title: 'Security Improvements for CI Publishing to crates.io', date: '2024-09-10' },
  'text/3764': { title: 'Project Goals 2025h1', date: '2025-01-14' },
  // The placeholder of the template is in the place of the day.
  'text/3849': { title: 'Project Goals 2025h2' },
  'text/3923': { title: 'Cargo min publish age', date: '2026-02-23' },
};
