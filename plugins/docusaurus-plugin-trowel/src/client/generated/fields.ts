// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

import { translate } from '@docusaurus/Translate';

/** Names a field of front matter. Returns one that no kind has as written. */
export function fieldLabel(name: string): string {
  switch (name) {
    case 'title':
      return translate({ id: 'theme.trowel.field.title', message: 'Title' });
    case 'description':
      return translate({ id: 'theme.trowel.field.description', message: 'Description' });
    case 'kind':
      return translate({ id: 'theme.trowel.field.kind', message: 'Kind' });
    case 'id':
      return translate({ id: 'theme.trowel.field.id', message: 'Id' });
    case 'aliases':
      return translate({ id: 'theme.trowel.field.aliases', message: 'Aliases' });
    case 'tags':
      return translate({ id: 'theme.trowel.field.tags', message: 'Tags' });
    case 'owner':
      return translate({ id: 'theme.trowel.field.owner', message: 'Owner' });
    case 'verified':
      return translate({ id: 'theme.trowel.field.verified', message: 'Verified' });
    case 'review_every':
      return translate({ id: 'theme.trowel.field.review_every', message: 'Review every' });
    case 'skills':
      return translate({ id: 'theme.trowel.field.skills', message: 'Skills' });
    case 'paths':
      return translate({ id: 'theme.trowel.field.paths', message: 'Paths' });
    case 'draft':
      return translate({ id: 'theme.trowel.field.draft', message: 'Draft' });
    case 'unlisted':
      return translate({ id: 'theme.trowel.field.unlisted', message: 'Unlisted' });
    case 'publish':
      return translate({ id: 'theme.trowel.field.publish', message: 'Publish' });
    case 'status':
      return translate({ id: 'theme.trowel.field.status', message: 'Status' });
    case 'date':
      return translate({ id: 'theme.trowel.field.date', message: 'Date' });
    case 'decision-makers':
      return translate({ id: 'theme.trowel.field.decision-makers', message: 'Decision makers' });
    case 'consulted':
      return translate({ id: 'theme.trowel.field.consulted', message: 'Consulted' });
    case 'informed':
      return translate({ id: 'theme.trowel.field.informed', message: 'Informed' });
    case 'supersedes':
      return translate({ id: 'theme.trowel.field.supersedes', message: 'Supersedes' });
    case 'superseded_by':
      return translate({ id: 'theme.trowel.field.superseded_by', message: 'Superseded by' });
    case 'amends':
      return translate({ id: 'theme.trowel.field.amends', message: 'Amends' });
    case 'amended_by':
      return translate({ id: 'theme.trowel.field.amended_by', message: 'Amended by' });
    case 'relates_to':
      return translate({ id: 'theme.trowel.field.relates_to', message: 'Relates to' });
    case 'systems':
      return translate({ id: 'theme.trowel.field.systems', message: 'Systems' });
    case 'constraints':
      return translate({ id: 'theme.trowel.field.constraints', message: 'Constraints' });
    case 'governs':
      return translate({ id: 'theme.trowel.field.governs', message: 'Governs' });
    case 'outcome':
      return translate({ id: 'theme.trowel.field.outcome', message: 'Outcome' });
    case 'reviewed':
      return translate({ id: 'theme.trowel.field.reviewed', message: 'Reviewed' });
    case 'learned':
      return translate({ id: 'theme.trowel.field.learned', message: 'Learned' });
    case 'choose_again':
      return translate({ id: 'theme.trowel.field.choose_again', message: 'Choose again' });
    case 'period':
      return translate({ id: 'theme.trowel.field.period', message: 'Period' });
    case 'decisions':
      return translate({ id: 'theme.trowel.field.decisions', message: 'Decisions' });
    case 'verdict':
      return translate({ id: 'theme.trowel.field.verdict', message: 'Verdict' });
    case 'witnesses':
      return translate({ id: 'theme.trowel.field.witnesses', message: 'Witnesses' });
    case 'rotation':
      return translate({ id: 'theme.trowel.field.rotation', message: 'Rotation' });
    case 'owners':
      return translate({ id: 'theme.trowel.field.owners', message: 'Owners' });
    case 'depends_on':
      return translate({ id: 'theme.trowel.field.depends_on', message: 'Depends on' });
    case 'repository':
      return translate({ id: 'theme.trowel.field.repository', message: 'Repository' });
    case 'channels':
      return translate({ id: 'theme.trowel.field.channels', message: 'Channels' });
    case 'since':
      return translate({ id: 'theme.trowel.field.since', message: 'Since' });
    case 'until':
      return translate({ id: 'theme.trowel.field.until', message: 'Until' });
    case 'evidence':
      return translate({ id: 'theme.trowel.field.evidence', message: 'Evidence' });
    case 'symptoms':
      return translate({ id: 'theme.trowel.field.symptoms', message: 'Symptoms' });
    case 'mentors':
      return translate({ id: 'theme.trowel.field.mentors', message: 'Mentors' });
    case 'mentees':
      return translate({ id: 'theme.trowel.field.mentees', message: 'Mentees' });
    case 'measure':
      return translate({ id: 'theme.trowel.field.measure', message: 'Measure' });
    case 'lesson':
      return translate({ id: 'theme.trowel.field.lesson', message: 'Lesson' });
    case 'authors':
      return translate({ id: 'theme.trowel.field.authors', message: 'Authors' });
    case 'principle':
      return translate({ id: 'theme.trowel.field.principle', message: 'Principle' });
    case 'audience':
      return translate({ id: 'theme.trowel.field.audience', message: 'Audience' });
    case 'stages':
      return translate({ id: 'theme.trowel.field.stages', message: 'Stages' });
    case 'baseline':
      return translate({ id: 'theme.trowel.field.baseline', message: 'Baseline' });
    case 'collect':
      return translate({ id: 'theme.trowel.field.collect', message: 'Collect' });
    case 'for':
      return translate({ id: 'theme.trowel.field.for', message: 'For' });
    case 'teaches':
      return translate({ id: 'theme.trowel.field.teaches', message: 'Teaches' });
    case 'learns':
      return translate({ id: 'theme.trowel.field.learns', message: 'Learns' });
    case 'timezone':
      return translate({ id: 'theme.trowel.field.timezone', message: 'Timezone' });
    case 'capacity':
      return translate({ id: 'theme.trowel.field.capacity', message: 'Capacity' });
    case 'week':
      return translate({ id: 'theme.trowel.field.week', message: 'Week' });
    case 'working_hours':
      return translate({ id: 'theme.trowel.field.working_hours', message: 'Working hours' });
    case 'mentoring':
      return translate({ id: 'theme.trowel.field.mentoring', message: 'Mentoring' });
    case 'paused_until':
      return translate({ id: 'theme.trowel.field.paused_until', message: 'Paused until' });
    case 'forms':
      return translate({ id: 'theme.trowel.field.forms', message: 'Forms' });
    case 'manager':
      return translate({ id: 'theme.trowel.field.manager', message: 'Manager' });
    case 'away':
      return translate({ id: 'theme.trowel.field.away', message: 'Away' });
    case 'leaving':
      return translate({ id: 'theme.trowel.field.leaving', message: 'Leaving' });
    case 'credit':
      return translate({ id: 'theme.trowel.field.credit', message: 'Credit' });
    case 'mentor':
      return translate({ id: 'theme.trowel.field.mentor', message: 'Mentor' });
    case 'form':
      return translate({ id: 'theme.trowel.field.form', message: 'Form' });
    case 'goals':
      return translate({ id: 'theme.trowel.field.goals', message: 'Goals' });
    case 'start':
      return translate({ id: 'theme.trowel.field.start', message: 'Start' });
    case 'end':
      return translate({ id: 'theme.trowel.field.end', message: 'End' });
    case 'paused_since':
      return translate({ id: 'theme.trowel.field.paused_since', message: 'Paused since' });
    case 'rhythm':
      return translate({ id: 'theme.trowel.field.rhythm', message: 'Rhythm' });
    case 'hours':
      return translate({ id: 'theme.trowel.field.hours', message: 'Hours' });
    case 'check_ins':
      return translate({ id: 'theme.trowel.field.check_ins', message: 'Check ins' });
    case 'feedback':
      return translate({ id: 'theme.trowel.field.feedback', message: 'Feedback' });
    case 'walks':
      return translate({ id: 'theme.trowel.field.walks', message: 'Walks' });
    case 'pilot':
      return translate({ id: 'theme.trowel.field.pilot', message: 'Pilot' });
    case 'observers':
      return translate({ id: 'theme.trowel.field.observers', message: 'Observers' });
    case 'on_call':
      return translate({ id: 'theme.trowel.field.on_call', message: 'On call' });
    case 'every':
      return translate({ id: 'theme.trowel.field.every', message: 'Every' });
    case 'swaps':
      return translate({ id: 'theme.trowel.field.swaps', message: 'Swaps' });
    case 'problem':
      return translate({ id: 'theme.trowel.field.problem', message: 'Problem' });
    case 'objectives':
      return translate({ id: 'theme.trowel.field.objectives', message: 'Objectives' });
    case 'sponsor':
      return translate({ id: 'theme.trowel.field.sponsor', message: 'Sponsor' });
    case 'weeks':
      return translate({ id: 'theme.trowel.field.weeks', message: 'Weeks' });
    case 'criteria':
      return translate({ id: 'theme.trowel.field.criteria', message: 'Criteria' });
    case 'present':
      return translate({ id: 'theme.trowel.field.present', message: 'Present' });
    case 'actions':
      return translate({ id: 'theme.trowel.field.actions', message: 'Actions' });
    case 'log':
      return translate({ id: 'theme.trowel.field.log', message: 'Log' });
    case 'promoted':
      return translate({ id: 'theme.trowel.field.promoted', message: 'Promoted' });
    default:
      return name;
  }
}

/** Says what a field is for, by its name, or by `<kind>.<name>` where it means something else in each kind. */
export function hintOf(key: string): string {
  switch (key) {
    case 'title':
      return translate({
        id: 'theme.trowel.hint.title',
        message: 'The page’s title. A first-level heading does the same.',
      });
    case 'description':
      return translate({
        id: 'theme.trowel.hint.description',
        message: 'What the page says, in one sentence. Lists and search results show it.',
      });
    case 'kind':
      return translate({
        id: 'theme.trowel.hint.kind',
        message: 'The kind of the page. Needed only outside the kind’s folder.',
      });
    case 'id':
      return translate({ id: 'theme.trowel.hint.id', message: 'The page’s name. Without it, the name of the file.' });
    case 'aliases':
      return translate({
        id: 'theme.trowel.hint.aliases',
        message: 'Former names of the page: readers stay done with the step, and the former address leads to the page.',
      });
    case 'tags':
      return translate({ id: 'theme.trowel.hint.tags', message: 'Tags.' });
    case 'owner':
      return translate({ id: 'theme.trowel.hint.owner', message: 'The person who keeps the page right.' });
    case 'verified':
      return translate({
        id: 'theme.trowel.hint.verified',
        message: 'The day on which somebody last confirmed that the page is right.',
      });
    case 'review_every':
      return translate({ id: 'theme.trowel.hint.review_every', message: 'How often the page must be verified.' });
    case 'decision.skills':
      return translate({
        id: 'theme.trowel.hint.decision.skills',
        message: 'The skills that the page needs or teaches.',
      });
    case 'archaeology.skills':
      return translate({
        id: 'theme.trowel.hint.archaeology.skills',
        message: 'The skills that the page needs or teaches.',
      });
    case 'system.skills':
      return translate({
        id: 'theme.trowel.hint.system.skills',
        message: 'The skills that the page needs or teaches.',
      });
    case 'constraint.skills':
      return translate({
        id: 'theme.trowel.hint.constraint.skills',
        message: 'The skills that the page needs or teaches.',
      });
    case 'challenge.skills':
      return translate({
        id: 'theme.trowel.hint.challenge.skills',
        message: 'The skills that the page needs or teaches.',
      });
    case 'story.skills':
      return translate({ id: 'theme.trowel.hint.story.skills', message: 'The skills that the page needs or teaches.' });
    case 'pattern.skills':
      return translate({
        id: 'theme.trowel.hint.pattern.skills',
        message: 'The skills that the page needs or teaches.',
      });
    case 'path.skills':
      return translate({ id: 'theme.trowel.hint.path.skills', message: 'The skills that the page needs or teaches.' });
    case 'playbook.skills':
      return translate({
        id: 'theme.trowel.hint.playbook.skills',
        message: 'The skills that the page needs or teaches.',
      });
    case 'person.skills':
      return translate({
        id: 'theme.trowel.hint.person.skills',
        message: 'The skills that the page needs or teaches.',
      });
    case 'engagement.skills':
      return translate({
        id: 'theme.trowel.hint.engagement.skills',
        message: 'What the mentee wants to learn from the mentor.',
      });
    case 'rotation.skills':
      return translate({
        id: 'theme.trowel.hint.rotation.skills',
        message: 'The skills that the page needs or teaches.',
      });
    case 'pilot.skills':
      return translate({ id: 'theme.trowel.hint.pilot.skills', message: 'The skills that the page needs or teaches.' });
    case 'retrospective.skills':
      return translate({
        id: 'theme.trowel.hint.retrospective.skills',
        message: 'The skills that the page needs or teaches.',
      });
    case 'guide.skills':
      return translate({ id: 'theme.trowel.hint.guide.skills', message: 'The skills that the page needs or teaches.' });
    case 'log.skills':
      return translate({ id: 'theme.trowel.hint.log.skills', message: 'The skills that the page needs or teaches.' });
    case 'paths':
      return translate({
        id: 'theme.trowel.hint.paths',
        message:
          'The onboarding paths in which the page is a step: `backend/week-1`, or {path, stage, minutes, who, after}.',
      });
    case 'draft':
      return translate({
        id: 'theme.trowel.hint.draft',
        message: 'Whether the page is left out of production builds.',
      });
    case 'unlisted':
      return translate({
        id: 'theme.trowel.hint.unlisted',
        message: 'Whether the page is in no list and no search result, and reached by its address only.',
      });
    case 'publish':
      return translate({
        id: 'theme.trowel.hint.publish',
        message:
          'Who may read the page: everybody (`public`), partners as well as the team, or the team alone (`none`). Without it, what `trowel.json` says of the kind.',
      });
    case 'decision.status':
      return translate({ id: 'theme.trowel.hint.decision.status', message: 'The state of the decision.' });
    case 'system.status':
      return translate({ id: 'theme.trowel.hint.system.status', message: 'Whether the system still runs.' });
    case 'constraint.status':
      return translate({ id: 'theme.trowel.hint.constraint.status', message: 'Whether the constraint still holds.' });
    case 'engagement.status':
      return translate({
        id: 'theme.trowel.hint.engagement.status',
        message: 'Whether it is proposed, running, paused or ended.',
      });
    case 'log.status':
      return translate({ id: 'theme.trowel.hint.log.status', message: 'The state of the decision.' });
    case 'decision.date':
      return translate({
        id: 'theme.trowel.hint.decision.date',
        message: 'The day of the decision, or of its last change.',
      });
    case 'story.date':
      return translate({ id: 'theme.trowel.hint.story.date', message: 'The day it was published.' });
    case 'retrospective.date':
      return translate({ id: 'theme.trowel.hint.retrospective.date', message: 'The day on which it was held.' });
    case 'log.date':
      return translate({
        id: 'theme.trowel.hint.log.date',
        message: 'The day of the decision, or of its last change.',
      });
    case 'decision-makers':
      return translate({ id: 'theme.trowel.hint.decision-makers', message: 'The people who decided.' });
    case 'consulted':
      return translate({ id: 'theme.trowel.hint.consulted', message: 'The people whose opinion was asked.' });
    case 'informed':
      return translate({ id: 'theme.trowel.hint.informed', message: 'The people who were told.' });
    case 'supersedes':
      return translate({ id: 'theme.trowel.hint.supersedes', message: 'The decisions that this one replaces.' });
    case 'superseded_by':
      return translate({ id: 'theme.trowel.hint.superseded_by', message: 'The decision that replaced this one.' });
    case 'amends':
      return translate({ id: 'theme.trowel.hint.amends', message: 'The decisions that this one changes in part.' });
    case 'amended_by':
      return translate({ id: 'theme.trowel.hint.amended_by', message: 'The decisions that changed this one in part.' });
    case 'relates_to':
      return translate({ id: 'theme.trowel.hint.relates_to', message: 'Other decisions to read with this one.' });
    case 'decision.systems':
      return translate({
        id: 'theme.trowel.hint.decision.systems',
        message: 'The systems that the decision is about.',
      });
    case 'archaeology.systems':
      return translate({ id: 'theme.trowel.hint.archaeology.systems', message: 'The systems that the page is about.' });
    case 'constraint.systems':
      return translate({ id: 'theme.trowel.hint.constraint.systems', message: 'The systems that it limits.' });
    case 'challenge.systems':
      return translate({ id: 'theme.trowel.hint.challenge.systems', message: 'The systems in which it occurs.' });
    case 'story.systems':
      return translate({ id: 'theme.trowel.hint.story.systems', message: 'The systems that the story is about.' });
    case 'pattern.systems':
      return translate({ id: 'theme.trowel.hint.pattern.systems', message: 'The systems that use it.' });
    case 'rotation.systems':
      return translate({ id: 'theme.trowel.hint.rotation.systems', message: 'The systems whose on-call is observed.' });
    case 'log.systems':
      return translate({ id: 'theme.trowel.hint.log.systems', message: 'The systems that the decision is about.' });
    case 'decision.constraints':
      return translate({
        id: 'theme.trowel.hint.decision.constraints',
        message: 'The constraints that the decision rests on.',
      });
    case 'archaeology.constraints':
      return translate({
        id: 'theme.trowel.hint.archaeology.constraints',
        message: 'The constraints under which it came to be.',
      });
    case 'log.constraints':
      return translate({
        id: 'theme.trowel.hint.log.constraints',
        message: 'The constraints that the decision rests on.',
      });
    case 'decision.governs':
      return translate({
        id: 'theme.trowel.hint.decision.governs',
        message: 'Paths of the code that follows from the decision.',
      });
    case 'archaeology.governs':
      return translate({
        id: 'theme.trowel.hint.archaeology.governs',
        message: 'Paths of the code that the page explains.',
      });
    case 'system.governs':
      return translate({ id: 'theme.trowel.hint.system.governs', message: 'Paths of its code.' });
    case 'log.governs':
      return translate({
        id: 'theme.trowel.hint.log.governs',
        message: 'Paths of the code that follows from the decision.',
      });
    case 'decision.outcome':
      return translate({ id: 'theme.trowel.hint.decision.outcome', message: 'What came of the decision.' });
    case 'engagement.outcome':
      return translate({ id: 'theme.trowel.hint.engagement.outcome', message: 'What came of it.' });
    case 'log.outcome':
      return translate({ id: 'theme.trowel.hint.log.outcome', message: 'What came of the decision.' });
    case 'reviewed':
      return translate({ id: 'theme.trowel.hint.reviewed', message: 'The day on which the outcome was judged.' });
    case 'learned':
      return translate({
        id: 'theme.trowel.hint.learned',
        message: 'What you know now that you did not know then, in one sentence.',
      });
    case 'choose_again':
      return translate({
        id: 'theme.trowel.hint.choose_again',
        message: 'Whether you would choose it again, with what you know now.',
      });
    case 'period':
      return translate({
        id: 'theme.trowel.hint.period',
        message: 'The time in which it came to be. What is not `gone` stands until today.',
      });
    case 'decisions':
      return translate({ id: 'theme.trowel.hint.decisions', message: 'The decisions that the page explains.' });
    case 'verdict':
      return translate({ id: 'theme.trowel.hint.verdict', message: 'What to do with it today.' });
    case 'witnesses':
      return translate({ id: 'theme.trowel.hint.witnesses', message: 'The people who were there and can be asked.' });
    case 'rotation':
      return translate({ id: 'theme.trowel.hint.rotation', message: 'The shadowing rotation in which it was seen.' });
    case 'owners':
      return translate({ id: 'theme.trowel.hint.owners', message: 'The people who answer for it.' });
    case 'depends_on':
      return translate({ id: 'theme.trowel.hint.depends_on', message: 'The systems that it cannot work without.' });
    case 'repository':
      return translate({
        id: 'theme.trowel.hint.repository',
        message: 'Where its code is: an address, or a path in this repository.',
      });
    case 'system.channels':
      return translate({ id: 'theme.trowel.hint.system.channels', message: 'Where to ask about it.' });
    case 'person.channels':
      return translate({ id: 'theme.trowel.hint.person.channels', message: 'Where to reach them.' });
    case 'since':
      return translate({ id: 'theme.trowel.hint.since', message: 'When it began.' });
    case 'until':
      return translate({ id: 'theme.trowel.hint.until', message: 'When it was lifted.' });
    case 'evidence':
      return translate({
        id: 'theme.trowel.hint.evidence',
        message: 'How we know it: documents, addresses, people who said so.',
      });
    case 'symptoms':
      return translate({
        id: 'theme.trowel.hint.symptoms',
        message: 'What people see, in the words they would search for. Error texts go in unchanged.',
      });
    case 'mentors':
      return translate({ id: 'theme.trowel.hint.mentors', message: 'The mentors in the story.' });
    case 'story.mentees':
      return translate({ id: 'theme.trowel.hint.story.mentees', message: 'The mentees in the story.' });
    case 'engagement.mentees':
      return translate({ id: 'theme.trowel.hint.engagement.mentees', message: 'Who is guided.' });
    case 'measure':
      return translate({ id: 'theme.trowel.hint.measure', message: 'A figure before and after.' });
    case 'lesson':
      return translate({
        id: 'theme.trowel.hint.lesson',
        message: 'How it ended: a success, or a failure to learn from.',
      });
    case 'authors':
      return translate({ id: 'theme.trowel.hint.authors', message: 'Who wrote it: people of the hub.' });
    case 'principle':
      return translate({ id: 'theme.trowel.hint.principle', message: 'The pattern in one sentence.' });
    case 'audience':
      return translate({ id: 'theme.trowel.hint.audience', message: 'Whom the path is for, in one sentence.' });
    case 'stages':
      return translate({
        id: 'theme.trowel.hint.stages',
        message: 'The stages, in order. `within` counts from the start of the path.',
      });
    case 'baseline':
      return translate({
        id: 'theme.trowel.hint.baseline',
        message:
          'How long it took people to work on their own before there was this path; the figures compare with it.',
      });
    case 'collect':
      return translate({ id: 'theme.trowel.hint.collect', message: 'Which pages’ blocks to compile.' });
    case 'for':
      return translate({ id: 'theme.trowel.hint.for', message: 'Whom the playbook is for.' });
    case 'teaches':
      return translate({ id: 'theme.trowel.hint.teaches', message: 'The skills that they teach.' });
    case 'learns':
      return translate({ id: 'theme.trowel.hint.learns', message: 'The skills that they want to learn.' });
    case 'timezone':
      return translate({
        id: 'theme.trowel.hint.timezone',
        message: 'Their time zone, by its IANA name: Europe/Oslo.',
      });
    case 'capacity':
      return translate({ id: 'theme.trowel.hint.capacity', message: 'The time that they have for mentoring.' });
    case 'week':
      return translate({ id: 'theme.trowel.hint.week', message: 'The time that they work.' });
    case 'working_hours':
      return translate({
        id: 'theme.trowel.hint.working_hours',
        message:
          'When they are at work, in their time zone. Monday to Friday from 09:00 to 17:00 is assumed, when it is left out.',
      });
    case 'mentoring':
      return translate({
        id: 'theme.trowel.hint.mentoring',
        message: 'Whether they can be asked to mentor now: open, when it is left out.',
      });
    case 'person.paused_until':
      return translate({
        id: 'theme.trowel.hint.person.paused_until',
        message: 'The day from which they can be asked again.',
      });
    case 'engagement.paused_until':
      return translate({
        id: 'theme.trowel.hint.engagement.paused_until',
        message: 'The day on which it is to go on.',
      });
    case 'forms':
      return translate({
        id: 'theme.trowel.hint.forms',
        message: 'The forms of mentoring that they offer or look for: all, when it is left out.',
      });
    case 'manager':
      return translate({ id: 'theme.trowel.hint.manager', message: 'Their manager. The two are never paired.' });
    case 'away':
      return translate({
        id: 'theme.trowel.hint.away',
        message: 'Days on which they are not there, so that no rotation counts on them.',
      });
    case 'leaving':
      return translate({ id: 'theme.trowel.hint.leaving', message: 'Their last day, if it is known.' });
    case 'credit':
      return translate({
        id: 'theme.trowel.hint.credit',
        message:
          'Whether the hub shows with their name what others build on: private, when it is left out. Only they change it.',
      });
    case 'engagement.mentor':
      return translate({ id: 'theme.trowel.hint.engagement.mentor', message: 'Who guides.' });
    case 'log.mentor':
      return translate({ id: 'theme.trowel.hint.log.mentor', message: 'The mentor who reviews it.' });
    case 'form':
      return translate({
        id: 'theme.trowel.hint.form',
        message: 'The form of mentoring: one-to-one, when it is left out.',
      });
    case 'goals':
      return translate({ id: 'theme.trowel.hint.goals', message: 'What the mentee works towards.' });
    case 'engagement.start':
      return translate({ id: 'theme.trowel.hint.engagement.start', message: 'The day on which it begins.' });
    case 'rotation.start':
      return translate({ id: 'theme.trowel.hint.rotation.start', message: 'The first day.' });
    case 'pilot.start':
      return translate({ id: 'theme.trowel.hint.pilot.start', message: 'The day of the first sessions.' });
    case 'engagement.end':
      return translate({ id: 'theme.trowel.hint.engagement.end', message: 'The day on which it ends, at the latest.' });
    case 'rotation.end':
      return translate({ id: 'theme.trowel.hint.rotation.end', message: 'The last day.' });
    case 'paused_since':
      return translate({
        id: 'theme.trowel.hint.paused_since',
        message: 'The day on which a paused engagement was paused.',
      });
    case 'rhythm':
      return translate({
        id: 'theme.trowel.hint.rhythm',
        message: 'How often you both talk about how it goes, such as every 4 weeks.',
      });
    case 'hours':
      return translate({ id: 'theme.trowel.hint.hours', message: 'How many hours a week the mentor plans for it.' });
    case 'check_ins':
      return translate({
        id: 'theme.trowel.hint.check_ins',
        message: 'The talks about how it goes, the oldest first.',
      });
    case 'feedback':
      return translate({
        id: 'theme.trowel.hint.feedback',
        message: 'What both say to each other, as far as they publish it.',
      });
    case 'walks':
      return translate({
        id: 'theme.trowel.hint.walks',
        message: 'The onboarding paths that the mentee walks meanwhile.',
      });
    case 'engagement.pilot':
      return translate({ id: 'theme.trowel.hint.engagement.pilot', message: 'The pilot that it belongs to.' });
    case 'retrospective.pilot':
      return translate({ id: 'theme.trowel.hint.retrospective.pilot', message: 'The pilot that it is about.' });
    case 'observers':
      return translate({ id: 'theme.trowel.hint.observers', message: 'Who observes.' });
    case 'on_call':
      return translate({ id: 'theme.trowel.hint.on_call', message: 'Who is on call, and observed.' });
    case 'every':
      return translate({
        id: 'theme.trowel.hint.every',
        message: 'How long a turn is: two weeks, when it is left out.',
      });
    case 'swaps':
      return translate({
        id: 'theme.trowel.hint.swaps',
        message: 'Turns on which people agreed otherwise than the plan says.',
      });
    case 'problem':
      return translate({
        id: 'theme.trowel.hint.problem',
        message: 'The problem in one sentence, with the figure of today.',
      });
    case 'objectives':
      return translate({
        id: 'theme.trowel.hint.objectives',
        message: 'What the pilot is to show: one objective, two at most.',
      });
    case 'sponsor':
      return translate({ id: 'theme.trowel.hint.sponsor', message: 'Who protects the hours.' });
    case 'weeks':
      return translate({ id: 'theme.trowel.hint.weeks', message: 'How long it lasts.' });
    case 'criteria':
      return translate({ id: 'theme.trowel.hint.criteria', message: 'The exit criteria, set before it begins.' });
    case 'present':
      return translate({ id: 'theme.trowel.hint.present', message: 'Who was there, as far as they want to be named.' });
    case 'actions':
      return translate({
        id: 'theme.trowel.hint.actions',
        message: 'What changes, who sees to it, and by when. One thing is enough.',
      });
    case 'log':
      return translate({ id: 'theme.trowel.hint.log', message: 'The mentee whose decision log it belongs to.' });
    case 'promoted':
      return translate({ id: 'theme.trowel.hint.promoted', message: 'The record of the organisation that it became.' });
    default:
      return '';
  }
}

/** Asks the question that a section of a template answers, by `<kind>.<heading>`. */
export function promptOf(key: string): string {
  switch (key) {
    case 'decision.Context':
      return translate({
        id: 'theme.trowel.prompt.decision.1',
        message: 'What forced a decision? What could you not choose?',
      });
    case 'decision.Considered options':
      return translate({ id: 'theme.trowel.prompt.decision.2', message: 'What else did you consider, and why not?' });
    case 'decision.Decision':
      return translate({ id: 'theme.trowel.prompt.decision.3', message: 'What did you decide, in one sentence? Why?' });
    case 'decision.Consequences':
      return translate({ id: 'theme.trowel.prompt.decision.4', message: 'What follows from it, good and bad?' });
    case 'archaeology.What looks odd':
      return translate({
        id: 'theme.trowel.prompt.archaeology.1',
        message: 'What would somebody new want to clean up?',
      });
    case 'archaeology.How it came to be':
      return translate({
        id: 'theme.trowel.prompt.archaeology.2',
        message: 'Who decided it, when, and under which constraint?',
      });
    case 'archaeology.What it costs':
      return translate({ id: 'theme.trowel.prompt.archaeology.3', message: 'What does it cost today?' });
    case 'archaeology.What breaks if someone cleans it up':
      return translate({ id: 'theme.trowel.prompt.archaeology.4', message: 'What breaks if somebody cleans it up?' });
    case 'system.What it does':
      return translate({ id: 'theme.trowel.prompt.system.1', message: 'What does it do here, and for whom?' });
    case 'system.How we run it, and why':
      return translate({ id: 'theme.trowel.prompt.system.2', message: 'How do you run it, and why so?' });
    case 'system.Where it hurts':
      return translate({ id: 'theme.trowel.prompt.system.3', message: 'Where does it hurt?' });
    case 'constraint.What it forbids':
      return translate({ id: 'theme.trowel.prompt.constraint.1', message: 'What can you not do because of it?' });
    case 'constraint.How we know':
      return translate({ id: 'theme.trowel.prompt.constraint.2', message: 'How do you know? Who or what says so?' });
    case 'constraint.What would lift it':
      return translate({
        id: 'theme.trowel.prompt.constraint.3',
        message: 'What would have to happen for it to go away?',
      });
    case 'challenge.Symptom':
      return translate({ id: 'theme.trowel.prompt.challenge.1', message: 'What does one see? How does it begin?' });
    case 'challenge.Cause':
      return translate({ id: 'theme.trowel.prompt.challenge.2', message: 'Why does it happen?' });
    case 'challenge.Resolution':
      return translate({ id: 'theme.trowel.prompt.challenge.3', message: 'What does one do, step by step?' });
    case 'story.What was hard':
      return translate({ id: 'theme.trowel.prompt.story.1', message: 'What was hard?' });
    case 'story.What we did':
      return translate({ id: 'theme.trowel.prompt.story.2', message: 'What did you do about it? What turned it?' });
    case 'story.What changed':
      return translate({ id: 'theme.trowel.prompt.story.3', message: 'What changed, and how do you know?' });
    case 'pattern.When':
      return translate({ id: 'theme.trowel.prompt.pattern.1', message: 'When does one need it?' });
    case 'pattern.How':
      return translate({ id: 'theme.trowel.prompt.pattern.2', message: 'How is it done here?' });
    case 'pattern.When not':
      return translate({ id: 'theme.trowel.prompt.pattern.3', message: 'When is it the wrong way?' });
    case 'path.What you will be able to do':
      return translate({
        id: 'theme.trowel.prompt.path.1',
        message: 'What can somebody do at the end that can be seen?',
      });
    case 'path.How to use it':
      return translate({ id: 'theme.trowel.prompt.path.2', message: 'How does one walk this path, and with whom?' });
    case 'playbook.Before the session':
      return translate({ id: 'theme.trowel.prompt.playbook.1', message: 'What does one do before the session?' });
    case 'playbook.After the session':
      return translate({ id: 'theme.trowel.prompt.playbook.2', message: 'What does one do after it?' });
    case 'engagement.What we agreed':
      return translate({
        id: 'theme.trowel.prompt.engagement.1',
        message: 'What did both agree on: rhythm, channels, what stays between you?',
      });
    case 'engagement.What came of it':
      return translate({
        id: 'theme.trowel.prompt.engagement.2',
        message: 'What can the mentee do now that they could not do before?',
      });
    case 'rotation.Rules':
      return translate({
        id: 'theme.trowel.prompt.rotation.1',
        message: 'What have the observer and whoever is on call agreed on?',
      });
    case 'retrospective.What worked':
      return translate({ id: 'theme.trowel.prompt.retrospective.1', message: 'What worked, and should stay?' });
    case 'retrospective.What did not':
      return translate({
        id: 'theme.trowel.prompt.retrospective.2',
        message: 'What did not work, and why, as far as you know?',
      });
    case 'retrospective.What we change':
      return translate({
        id: 'theme.trowel.prompt.retrospective.3',
        message: 'What is the one thing that you change, and how will you see that it helped?',
      });
    case 'log.Context':
      return translate({
        id: 'theme.trowel.prompt.log.1',
        message: 'What forced a decision? What could you not choose?',
      });
    case 'log.Considered options':
      return translate({ id: 'theme.trowel.prompt.log.2', message: 'What else did you consider, and why not?' });
    case 'log.Decision':
      return translate({ id: 'theme.trowel.prompt.log.3', message: 'What did you decide, in one sentence? Why?' });
    case 'log.Consequences':
      return translate({ id: 'theme.trowel.prompt.log.4', message: 'What follows from it, good and bad?' });
    default:
      return '';
  }
}
