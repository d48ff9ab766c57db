import { buildHub } from '../../src/hub/build.ts';
import type { Hub } from '../../src/hub/hub.ts';
import { makePage } from './page.ts';

/** A hub of invented libraries, small and complete, with code that nobody has: what changes are judged on while the judge is made. */
export function makeLibraryHub(): Hub {
  return buildHub([
    makePage(
      'docs/systems/loans.md',
      { title: 'Loans', owners: ['ada-lund'], governs: ['services/loans/**'] },
      'Who has which book.',
    ),
    makePage(
      'docs/systems/catalogue.md',
      { title: 'Catalogue', owners: ['ada-lund'], governs: ['services/catalogue/**', 'services/union/**'] },
      'What books there are.',
    ),
    makePage('docs/people/ada-lund.md', { title: 'Ada Lund' }, 'Knows the loans.'),
    makePage(
      'docs/archaeology/one-desk-at-a-time.md',
      {
        title: 'One desk at a time for each member',
        description:
          'Lending takes a lock for the member, because two self-service desks once lent the same limit twice.',
        systems: ['loans'],
        verdict: 'keep',
        governs: ['services/loans/src/lend/**'],
        owner: 'ada-lund',
      },
      `## What looks odd

A lock is taken for the member before anything is read, and held until the loan is written. It looks like a bottleneck.

## What breaks if someone cleans it up

:::landmine[Replacing the member's lock by an optimistic update]

Two desks count the open loans at the same moment, both see nine of ten, and both lend. The family goes home with eleven books and no desk will take them back.

:::

:::ask[What do two desks see when they count at the same moment?]

They see the same number.

:::`,
    ),
    makePage(
      'docs/decisions/0003-reminders-after-the-night-box.md',
      {
        title: 'Reminders go out at ten, after the night box is booked',
        description: 'Reminder letters leave at 10:00, since what was returned overnight is only booked at 9:30.',
        status: 'accepted',
        date: '2021-02-03',
        systems: ['loans'],
        governs: ['jobs/reminders/**'],
        owner: 'ada-lund',
      },
      `## Context

Books in the night box are booked by hand when the branch opens. At seven in the morning 200 people got a letter about a book that lay in our box.

## Decision

Reminders leave at 10:00 and never before the night box is empty.

## Consequences

The queue of mails is long at noon.`,
    ),
    makePage(
      'docs/archaeology/isbn-is-text.md',
      {
        title: 'An ISBN is a text',
        description: 'Old ISBNs begin with zeros and can end with X, so no number holds them.',
        systems: ['catalogue'],
        verdict: 'keep',
        governs: ['services/catalogue/import/**'],
      },
      `## What breaks if someone cleans it up

:::landmine[Parsing the ISBN as an integer]

Leading zeros are lost, and 40,000 titles with the check digit X are dropped without a word.

:::`,
    ),
    makePage(
      'docs/constraints/union-quota.md',
      {
        title: 'The union catalogue takes four requests a second',
        description: 'Who asks more often is locked out until midnight.',
        status: 'holds',
        since: '2019',
      },
      '## What it forbids\n\nMore than four requests a second, and more than one connection at the same time.',
    ),
    makePage(
      'docs/decisions/0005-ask-the-union-slowly.md',
      {
        title: 'Ask the union catalogue slowly',
        description: 'One request after another, with 250 milliseconds between them.',
        status: 'accepted',
        date: '2019-05-06',
        systems: ['catalogue'],
        constraints: ['union-quota'],
        governs: ['services/union/**'],
      },
      '## Decision\n\nThe client sleeps for 250 ms after each request, and asks for one record at a time.\n\n## Consequences\n\nA full import takes nine hours.',
    ),
    makePage(
      'docs/challenges/union-locks-us-out.md',
      {
        title: 'The union catalogue locks us out',
        symptoms: ['429 quota exceeded, retry after midnight'],
        systems: ['catalogue'],
      },
      '## Cause\n\nSomebody asked for many records in parallel.\n\n## Resolution\n\nWait until midnight.',
    ),
    makePage(
      'docs/archaeology/fees-in-oere.md',
      {
        title: 'Fees are counted in øre, and rounded once',
        description: 'The sum is rounded at the till, never each line, or the cash report is off.',
        systems: ['loans'],
        verdict: 'keep',
        governs: ['services/loans/src/fees/**'],
      },
      `## What looks odd

Every fee is an integer in øre although nobody pays øre.

:::landmine[Rounding each line of the bill]

The till rounds the sum. When lines are rounded, too, the report of the day is off by some kroner, and two auditors come.

:::`,
    ),
    makePage(
      'docs/archaeology/gate-reads-twice.md',
      {
        title: 'The gate reads every tag twice',
        description: 'A tag counts when it was read twice within 700 ms, since keys and umbrellas answer once.',
        systems: ['loans'],
        verdict: 'keep',
        governs: ['firmware/gate/**'],
      },
      '## What breaks if someone cleans it up\n\n:::landmine[Removing the second read]\n\nThe alarm rings for umbrellas, and after a week the staff switch it off.\n\n:::',
    ),
    makePage(
      'docs/decisions/0008-reservations-by-age.md',
      {
        title: 'Children come first in reservations',
        description: 'Reservations are sorted by priority.',
        status: 'superseded',
        date: '2016-01-01',
        governs: ['services/reservations/**'],
        superseded_by: ['0011-reservations-by-time'],
      },
      '## Decision\n\nSort by priority.',
    ),
    makePage(
      'docs/decisions/0011-reservations-by-time.md',
      {
        title: 'Whoever asks first gets the book first',
        description: 'Reservations are ordered by the time at which they were requested, and by nothing else.',
        status: 'accepted',
        date: '2020-01-01',
        governs: ['services/reservations/**'],
      },
      '## Context\n\nPriorities were argued about at every desk.\n\n## Decision\n\nOrder by the time of the request. No priority, no exception.\n\n## Consequences\n\nTeachers complain in August.',
    ),
    makePage(
      'docs/constraints/privacy-act.md',
      {
        title: 'Nobody may know what somebody has read',
        description: 'The library act forbids to keep who had a book for longer than needed.',
        status: 'holds',
        since: '2005',
      },
      '## What it forbids\n\nTo keep the borrower of a returned book.',
    ),
    makePage(
      'docs/decisions/0012-forget-borrowers.md',
      {
        title: 'Forget the borrower two weeks after the return',
        description: 'Fourteen days after a return the borrower is removed from the loan.',
        status: 'accepted',
        date: '2018-05-25',
        constraints: ['privacy-act'],
        governs: ['services/history/**'],
      },
      '## Decision\n\nA job blanks the borrower 14 days after the return: long enough for a damaged book, and no longer.',
    ),
    makePage(
      'docs/archaeology/export-in-marc8.md',
      {
        title: 'The export speaks MARC-8',
        description: 'Partners read our records with a program of 1994 that knows no UTF-8.',
        systems: ['catalogue'],
        verdict: 'keep',
        governs: ['tools/export/**'],
      },
      '## What breaks if someone cleans it up\n\n:::landmine[Writing the export as UTF-8]\n\nEvery å becomes two letters at eleven partners, and they import it without an error.\n\n:::',
    ),
  ]);
}

/** A change to the code of these libraries. */
export interface LibraryChange {
  readonly name: string;
  readonly plan?: string;
  readonly diff?: string;
  readonly files?: readonly string[];
  /** The pages of which one has to be named; none for a change that harms nothing. */
  readonly breaks?: readonly string[];
}

function diffOf(path: string, ...lines: readonly string[]): string {
  return [`diff --git a/${path} b/${path}`, `--- a/${path}`, `+++ b/${path}`, '@@ -10,9 +10,9 @@', ...lines, ''].join(
    '\n',
  );
}

const lend = 'services/loans/src/lend/Lend.kt';

/** Changes that break what a page guards, and changes to the same code that harm nothing. */
export const libraryChanges: readonly LibraryChange[] = [
  {
    name: 'takes the lock away',
    diff: diffOf(
      lend,
      ' fun lend(member: MemberId, copy: CopyId): Loan {',
      '-    return memberLocks.withLock(member) {',
      '-        val open = loans.countOpen(member)',
      '-        require(open < limit) { "limit" }',
      '-        loans.insert(member, copy)',
      '-    }',
      '+    val open = loans.countOpen(member)',
      '+    require(open < limit) { "limit" }',
      '+    return loans.insert(member, copy)',
      ' }',
    ),
    breaks: ['archaeology/one-desk-at-a-time'],
  },
  {
    name: 'plans an optimistic update',
    plan: 'Use an optimistic update instead of the lock per member, lending is slow at noon.',
    files: [lend],
    breaks: ['archaeology/one-desk-at-a-time'],
  },
  {
    name: 'sends reminders at seven',
    diff: diffOf(
      'jobs/reminders/schedule.yaml',
      ' reminders:',
      '-  cron: "0 10 * * *"',
      '+  cron: "0 7 * * *"',
      '   queue: mail',
    ),
    breaks: ['decision/0003-reminders-after-the-night-box'],
  },
  {
    name: 'makes numbers of ISBNs',
    diff: diffOf(
      'services/catalogue/import/record.py',
      ' def read_record(row):',
      '-    isbn = row["isbn"].strip()',
      '+    isbn = int(row["isbn"])',
      '     return Record(isbn, row["title"])',
    ),
    breaks: ['archaeology/isbn-is-text'],
  },
  {
    name: 'plans a column of numbers',
    plan: 'Store the ISBN as a bigint so that the index is smaller.',
    files: ['services/catalogue/import/record.py'],
    breaks: ['archaeology/isbn-is-text'],
  },
  {
    name: 'asks the union in parallel',
    diff: diffOf(
      'services/union/client.py',
      ' async def fetch_all(ids):',
      '-    records = []',
      '-    for id in ids:',
      '-        records.append(await fetch(id))',
      '-        await asyncio.sleep(0.25)',
      '-    return records',
      '+    return await asyncio.gather(*(fetch(id) for id in ids))',
    ),
    breaks: ['decision/0005-ask-the-union-slowly', 'constraint/union-quota'],
  },
  {
    name: 'plans to fetch in parallel',
    plan: 'Fetch the records concurrently with ten workers to speed up the nightly import.',
    files: ['services/union/client.py'],
    breaks: ['decision/0005-ask-the-union-slowly', 'constraint/union-quota'],
  },
  {
    name: 'rounds each line',
    diff: diffOf(
      'services/loans/src/fees/bill.ts',
      ' export function toBill(lines: Line[]): Bill {',
      '-  const sum = lines.reduce((all, line) => all + line.oere, 0);',
      '-  return { lines, sum: roundToKroner(sum) };',
      '+  const rounded = lines.map((line) => roundToKroner(line.oere));',
      '+  return { lines, sum: rounded.reduce((all, line) => all + line, 0) };',
      ' }',
    ),
    breaks: ['archaeology/fees-in-oere'],
  },
  {
    name: 'reads tags once',
    diff: diffOf(
      'firmware/gate/reader.c',
      ' bool tag_present(uint32_t tag) {',
      '-  if (!read_tag(tag)) return false;',
      '-  delay_ms(700);',
      '-  return read_tag(tag);',
      '+  return read_tag(tag);',
      ' }',
    ),
    breaks: ['archaeology/gate-reads-twice'],
  },
  {
    name: 'remembers borrowers for longer',
    diff: diffOf(
      'services/history/forget.sql',
      ' UPDATE loans SET borrower = NULL',
      "- WHERE returned_at < now() - interval '14 days'",
      "+ WHERE returned_at < now() - interval '90 days'",
      '   AND borrower IS NOT NULL;',
    ),
    breaks: ['decision/0012-forget-borrowers'],
  },
  {
    name: 'plans to keep borrowers',
    plan: 'Stop blanking the borrower after the return, so that members can see what they have read.',
    files: ['services/history/forget.sql'],
    breaks: ['decision/0012-forget-borrowers', 'constraint/privacy-act'],
  },
  {
    name: 'writes UTF-8',
    diff: diffOf(
      'tools/export/write.go',
      ' func write(w io.Writer, r Record) error {',
      '-\treturn marc8.NewEncoder(w).Encode(r)',
      '+\treturn json.NewEncoder(w, "utf-8").Encode(r)',
      ' }',
    ),
    breaks: ['archaeology/export-in-marc8'],
  },
  {
    name: 'sorts reservations by priority',
    diff: diffOf(
      'services/reservations/queue.sql',
      ' SELECT member FROM reservations',
      '- ORDER BY requested_at',
      '+ ORDER BY priority DESC, requested_at',
      '  LIMIT 1;',
    ),
    breaks: ['decision/0011-reservations-by-time'],
  },
  {
    name: 'removes marked code elsewhere',
    diff: diffOf(
      'apps/till/src/Sum.java',
      ' int sum(List<Fee> fees) {',
      '-    // @why fees-in-oere',
      '-    int oere = fees.stream().mapToInt(Fee::oere).sum();',
      '-    return Rounding.toKroner(oere);',
      '+    return fees.stream().mapToInt(fee -> Rounding.toKroner(fee.oere())).sum();',
      ' }',
    ),
    breaks: ['archaeology/fees-in-oere'],
  },
  {
    name: 'renames a variable under the lock',
    diff: diffOf(
      lend,
      ' fun lend(member: MemberId, copy: CopyId): Loan {',
      '     return memberLocks.withLock(member) {',
      '-        val open = loans.countOpen(member)',
      '-        require(open < limit) { "limit" }',
      '+        val openLoans = loans.countOpen(member)',
      '+        require(openLoans < limit) { "limit" }',
      '         loans.insert(member, copy)',
    ),
  },
  {
    name: 'logs under the lock',
    diff: diffOf(
      lend,
      '     return memberLocks.withLock(member) {',
      '         val open = loans.countOpen(member)',
      '+        logger.debug("Lock taken for member {} with {} open loans", member, open)',
      '         require(open < limit) { "limit" }',
    ),
  },
  {
    name: 'corrects a comment about reminders',
    diff: diffOf(
      'jobs/reminders/send.py',
      ' def send(letters):',
      '-    # Remiders leave at 10:00, after the night box',
      '+    # Reminders leave at 10:00, after the night box',
      '     for letter in letters:',
    ),
  },
  {
    name: 'measures the union client',
    diff: diffOf(
      'services/union/client.py',
      ' async def fetch(id):',
      '+    metrics.counter("union.requests").inc()',
      '     response = await http.get(f"{base}/records/{id}")',
      '     return parse(response)',
    ),
  },
  {
    name: 'takes a function out of the bill',
    diff: diffOf(
      'services/loans/src/fees/bill.ts',
      ' export function toBill(lines: Line[]): Bill {',
      '-  const sum = lines.reduce((all, line) => all + line.oere, 0);',
      '-  return { lines, sum: roundToKroner(sum) };',
      '+  return { lines, sum: roundToKroner(addUp(lines)) };',
      ' }',
      '+',
      '+function addUp(lines: Line[]): number {',
      '+  return lines.reduce((all, line) => all + line.oere, 0);',
      '+}',
    ),
  },
  {
    name: 'adds a function beside lending',
    diff: diffOf(
      lend,
      ' }',
      '+',
      '+/** For the page of a member. */',
      '+fun listOpen(member: MemberId): List<Loan> = loans.findOpen(member).sortedBy { it.due }',
      ' ',
    ),
  },
  {
    name: 'shows more reservations on a page',
    diff: diffOf(
      'services/reservations/list.ts',
      ' export const listReservations = (member: string, page: number) =>',
      '-  query("SELECT * FROM reservations WHERE member = $1", member, { page, size: 20 });',
      '+  query("SELECT * FROM reservations WHERE member = $1", member, { page, size: 50 });',
    ),
  },
  {
    name: 'says more in an error',
    diff: diffOf(
      'services/catalogue/import/record.py',
      ' def read_record(row):',
      '     if not row.get("title"):',
      '-        raise ImportError("no title")',
      '+        raise ImportError(f"row {row.number} has no title")',
      '     isbn = row["isbn"].strip()',
    ),
  },
  {
    name: 'lays the code of the gate out anew',
    diff: diffOf(
      'firmware/gate/reader.c',
      ' bool tag_present(uint32_t tag) {',
      '-  if (!read_tag(tag)) return false;',
      '+  if (!read_tag(tag))',
      '+    return false;',
      '   delay_ms(700);',
      '   return read_tag(tag);',
    ),
  },
  {
    name: 'checks for nothing in history',
    diff: diffOf(
      'services/history/show.py',
      ' def show(loan):',
      '+    if loan is None:',
      '+        return "Unknown loan"',
      '     return render("loan.html", loan=loan)',
    ),
  },
  { name: 'plans to rename', plan: 'Rename `m` to `member` in the lending code.', files: [lend] },
  {
    name: 'plans tests of the rounding',
    plan: 'Add unit tests for the rounding of the sum in fees.',
    files: ['services/loans/src/fees/bill.ts'],
  },
  {
    name: 'plans a log line at the gate',
    plan: 'Add a log line when a tag was read twice.',
    files: ['firmware/gate/reader.c'],
  },
  {
    name: 'puts the branch into the subject of reminders',
    diff: diffOf(
      'jobs/reminders/letter.py',
      ' def subject(letter):',
      '-    return f"Please return {letter.title}"',
      '+    return f"{letter.branch}: please return {letter.title}"',
      ' ',
    ),
  },
  {
    name: 'writes a loop in another way',
    diff: diffOf(
      'services/reservations/notify.ts',
      ' export function toMails(reservations: Reservation[]): Mail[] {',
      '-  const mails: Mail[] = [];',
      '-  for (const reservation of reservations) mails.push(toMail(reservation));',
      '-  return mails;',
      '+  return reservations.map(toMail);',
      ' }',
    ),
  },
  {
    name: 'gives a partner another folder',
    diff: diffOf(
      'tools/export/partners.yaml',
      ' partners:',
      '   - name: Hamar',
      '-    folder: /out/hamar',
      '+    folder: /out/innlandet',
      '   - name: Moss',
    ),
  },
];
