import { translate } from '@docusaurus/Translate';
import type { RelationType } from '../../content/entry.ts';
import type { KindName } from '../../content/kinds/index.ts';
import type { FactLabel } from '../../site/props.ts';

// Each word is written out, with its id: `docusaurus write-translations` reads the source.

/** What one page of a kind is called. */
export function kindLabel(kind: KindName): string {
  switch (kind) {
    case 'decision':
      return translate({ id: 'theme.trowel.kind.decision', message: 'Decision' });
    case 'archaeology':
      return translate({ id: 'theme.trowel.kind.archaeology', message: 'Archaeology' });
    case 'system':
      return translate({ id: 'theme.trowel.kind.system', message: 'System' });
    case 'constraint':
      return translate({ id: 'theme.trowel.kind.constraint', message: 'Constraint' });
    case 'challenge':
      return translate({ id: 'theme.trowel.kind.challenge', message: 'Challenge' });
    case 'story':
      return translate({ id: 'theme.trowel.kind.story', message: 'Story' });
    case 'pattern':
      return translate({ id: 'theme.trowel.kind.pattern', message: 'Pattern' });
    case 'path':
      return translate({ id: 'theme.trowel.kind.path', message: 'Onboarding path' });
    case 'playbook':
      return translate({ id: 'theme.trowel.kind.playbook', message: 'Playbook' });
    case 'person':
      return translate({ id: 'theme.trowel.kind.person', message: 'Person' });
    case 'guide':
      return translate({ id: 'theme.trowel.kind.guide', message: 'Guide' });
  }
}

/** What the pages of a kind are called together: the title of its index. */
export function kindsLabel(kind: KindName): string {
  switch (kind) {
    case 'decision':
      return translate({ id: 'theme.trowel.kinds.decision', message: 'Decisions' });
    case 'archaeology':
      return translate({ id: 'theme.trowel.kinds.archaeology', message: 'Archaeology' });
    case 'system':
      return translate({ id: 'theme.trowel.kinds.system', message: 'Systems' });
    case 'constraint':
      return translate({ id: 'theme.trowel.kinds.constraint', message: 'Constraints' });
    case 'challenge':
      return translate({ id: 'theme.trowel.kinds.challenge', message: 'Challenges' });
    case 'story':
      return translate({ id: 'theme.trowel.kinds.story', message: 'Stories' });
    case 'pattern':
      return translate({ id: 'theme.trowel.kinds.pattern', message: 'Patterns' });
    case 'path':
      return translate({ id: 'theme.trowel.kinds.path', message: 'Onboarding paths' });
    case 'playbook':
      return translate({ id: 'theme.trowel.kinds.playbook', message: 'Playbooks' });
    case 'person':
      return translate({ id: 'theme.trowel.kinds.person', message: 'People' });
    case 'guide':
      return translate({ id: 'theme.trowel.kinds.guide', message: 'Guides' });
  }
}

/** A status, verdict or outcome in words; one that no kind knows is shown as written. */
export function statusLabel(status: string): string {
  switch (status) {
    case 'proposed':
      return translate({ id: 'theme.trowel.status.proposed', message: 'Proposed' });
    case 'accepted':
      return translate({ id: 'theme.trowel.status.accepted', message: 'Accepted' });
    case 'rejected':
      return translate({ id: 'theme.trowel.status.rejected', message: 'Rejected' });
    case 'deprecated':
      return translate({ id: 'theme.trowel.status.deprecated', message: 'Deprecated' });
    case 'superseded':
      return translate({ id: 'theme.trowel.status.superseded', message: 'Superseded' });
    case 'active':
      return translate({ id: 'theme.trowel.status.active', message: 'Active' });
    case 'retired':
      return translate({ id: 'theme.trowel.status.retired', message: 'Retired' });
    case 'holds':
      return translate({ id: 'theme.trowel.status.holds', message: 'Holds' });
    case 'lifted':
      return translate({ id: 'theme.trowel.status.lifted', message: 'Lifted' });
    case 'unknown':
      return translate({ id: 'theme.trowel.status.unknown', message: 'Unknown' });
    case 'keep':
      return translate({ id: 'theme.trowel.status.keep', message: 'Keep' });
    case 'revisit':
      return translate({ id: 'theme.trowel.status.revisit', message: 'Revisit' });
    case 'gone':
      return translate({ id: 'theme.trowel.status.gone', message: 'Gone' });
    case 'worked':
      return translate({ id: 'theme.trowel.status.worked', message: 'Worked' });
    case 'mixed':
      return translate({ id: 'theme.trowel.status.mixed', message: 'Mixed' });
    case 'failed':
      return translate({ id: 'theme.trowel.status.failed', message: 'Failed' });
    case 'success':
      return translate({ id: 'theme.trowel.status.success', message: 'Success' });
    case 'failure':
      return translate({ id: 'theme.trowel.status.failure', message: 'Failure, told to learn from' });
    case 'mentor':
      return translate({ id: 'theme.trowel.status.mentor', message: 'Mentors' });
    case 'mentee':
      return translate({ id: 'theme.trowel.status.mentee', message: 'Mentees' });
    case 'lead':
      return translate({ id: 'theme.trowel.status.lead', message: 'Programme leads' });
    default:
      return status;
  }
}

/** A tie to other entries, as the heading of their list. */
export function relationLabel(type: RelationType): string {
  switch (type) {
    case 'supersedes':
      return translate({ id: 'theme.trowel.relation.supersedes', message: 'Supersedes' });
    case 'superseded-by':
      return translate({ id: 'theme.trowel.relation.superseded-by', message: 'Superseded by' });
    case 'amends':
      return translate({ id: 'theme.trowel.relation.amends', message: 'Amends' });
    case 'amended-by':
      return translate({ id: 'theme.trowel.relation.amended-by', message: 'Amended by' });
    case 'relates-to':
      return translate({ id: 'theme.trowel.relation.relates-to', message: 'Read with' });
    case 'depends-on':
      return translate({ id: 'theme.trowel.relation.depends-on', message: 'Depends on' });
    case 'depended-on-by':
      return translate({ id: 'theme.trowel.relation.depended-on-by', message: 'Depended on by' });
    case 'rests-on':
      return translate({ id: 'theme.trowel.relation.rests-on', message: 'Rests on' });
    case 'supports':
      return translate({ id: 'theme.trowel.relation.supports', message: 'Is a reason for' });
    case 'explains':
      return translate({ id: 'theme.trowel.relation.explains', message: 'Explains' });
    case 'explained-by':
      return translate({ id: 'theme.trowel.relation.explained-by', message: 'Explained by' });
    case 'mentions':
      return translate({ id: 'theme.trowel.relation.mentions', message: 'Mentions' });
    case 'mentioned-by':
      return translate({ id: 'theme.trowel.relation.mentioned-by', message: 'Mentioned by' });
  }
}

/** The name of a fact in a page's header. */
export function factLabel(label: FactLabel): string {
  switch (label) {
    case 'decision-makers':
      return translate({ id: 'theme.trowel.fact.decision-makers', message: 'Decided by' });
    case 'consulted':
      return translate({ id: 'theme.trowel.fact.consulted', message: 'Consulted' });
    case 'informed':
      return translate({ id: 'theme.trowel.fact.informed', message: 'Informed' });
    case 'outcome':
      return translate({ id: 'theme.trowel.fact.outcome', message: 'Outcome' });
    case 'verdict':
      return translate({ id: 'theme.trowel.fact.verdict', message: 'Verdict' });
    case 'period':
      return translate({ id: 'theme.trowel.fact.period', message: 'Period' });
    case 'witnesses':
      return translate({ id: 'theme.trowel.fact.witnesses', message: 'Witnesses' });
    case 'held':
      return translate({ id: 'theme.trowel.fact.held', message: 'Held' });
    case 'evidence':
      return translate({ id: 'theme.trowel.fact.evidence', message: 'Evidence' });
    case 'owners':
      return translate({ id: 'theme.trowel.fact.owners', message: 'Owners' });
    case 'repository':
      return translate({ id: 'theme.trowel.fact.repository', message: 'Repository' });
    case 'governs':
      return translate({ id: 'theme.trowel.fact.governs', message: 'Governs' });
    case 'channels':
      return translate({ id: 'theme.trowel.fact.channels', message: 'Channels' });
    case 'symptoms':
      return translate({ id: 'theme.trowel.fact.symptoms', message: 'Symptoms' });
    case 'mentors':
      return translate({ id: 'theme.trowel.fact.mentors', message: 'Mentored by' });
    case 'mentees':
      return translate({ id: 'theme.trowel.fact.mentees', message: 'Mentees' });
    case 'measure':
      return translate({ id: 'theme.trowel.fact.measure', message: 'Before and after' });
    case 'lesson':
      return translate({ id: 'theme.trowel.fact.lesson', message: 'Told as' });
    case 'principle':
      return translate({ id: 'theme.trowel.fact.principle', message: 'Principle' });
    case 'audience':
      return translate({ id: 'theme.trowel.fact.audience', message: 'For whom' });
    case 'for':
      return translate({ id: 'theme.trowel.fact.for', message: 'Opened by' });
    case 'teaches':
      return translate({ id: 'theme.trowel.fact.teaches', message: 'Teaches' });
    case 'learns':
      return translate({ id: 'theme.trowel.fact.learns', message: 'Wants to learn' });
    case 'timezone':
      return translate({ id: 'theme.trowel.fact.timezone', message: 'Time zone' });
    case 'capacity':
      return translate({ id: 'theme.trowel.fact.capacity', message: 'Time for mentoring' });
    case 'leaving':
      return translate({ id: 'theme.trowel.fact.leaving', message: 'Last day' });
  }
}
