/** Words about the record itself, and about when: what may stand between a clause's beginning and a verb about the record. */
const words = [
  ...[
    'and',
    'but',
    'or',
    'now',
    'then',
    'later',
    'since',
    'subsequently',
    'recently',
    'also',
    'therefore',
    'meanwhile',
  ],
  ...['it', 'this', 'that', 'which', 'the', 'our', '(?:adr|rfc)(?![-\\s#]*\\d)', '(?:decision )?record', 'decision'],
  ...['document', 'proposal', 'status', 'note', 'update', 'edit', 'in short', 'itself'],
  ...['has', 'have', 'had', 'is', 'was', 'been', 'being', 'be', 'has been'],
  ...['formally', 'officially', 'effectively', 'currently', 'fully', 'entirely', 'completely'],
  ...['proposed', 'accepted', 'rejected', 'deprecated', 'superseded', 'approved', 'implemented', 'draft', 'final'],
  ...['on', 'in', 'at', 'as of', 'from', '\\d{4}(?:[-/.]\\d\\d?){0,2}', '\\d{1,2}(?:st|nd|rd|th)?'],
  ...['(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*', 'may'],
];
const gap = '[^\\p{L}\\p{N}\\uE000#]*';
const own = new RegExp(`^${gap}(?:(?:${words.join('|')})(?![\\p{L}\\p{N}])${gap})*$`, 'iu');
const clauseEnd = /[.,;:()\n|—–→]|\s-+>?\s/;

/**
 * Says whether what precedes a verb lets the verb be about the record itself: nothing, "Accepted,", "This decision is", but not
 * "the earlier framing is" or "ADR-5".
 */
export function isAboutRecord(before: string): boolean {
  return own.test(before.split(clauseEnd).at(-1) as string);
}
