import type { SearchDocument } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { createClient } from '../../plugins/trowel-search-opensearch/src/cluster/client.ts';
import { createHubSearch } from '../../plugins/trowel-search-opensearch/src/query/hubSearch.ts';
import { type Corpus, readText, toAddress } from '../search/corpus.ts';
import { type Question, toLinkQuestions, toTypoQuestions } from '../search/questions.ts';
import { mean, reciprocalRank } from '../search/reciprocalRank.ts';
import { mostAnswers, type Searcher } from '../search/systems/system.ts';
import { openTrowel } from '../search/systems/trowel.ts';
import type { Session } from '../session.ts';
import type { Row } from './table.ts';
import { hub } from './workshop.ts';

interface RelevanceInput extends Pick<Session, 'say' | 'signal'> {
  readonly urls: readonly string[];
  readonly corpus: Corpus;
  /** The documents of the corpus, of which questions are made. */
  readonly real: readonly SearchDocument[];
  /** All documents that are searched. */
  readonly documents: readonly SearchDocument[];
}

/** The least that the cluster's mean reciprocal rank must be of that of the static index. */
const least = 0.95;

/** Asks the cluster and the static index the same questions of `bench:search` among the same documents. */
export async function measureRelevance({ urls, corpus, real, documents, say, signal }: RelevanceInput): Promise<Row[]> {
  const source = { corpus, documents: real, textOf: readText };
  const links = await toLinkQuestions(source);
  const kinds = [
    ['link text', links],
    ['title with a typo', toTypoQuestions(source)],
  ] as const;
  const client = createClient({ urls }, 60_000);
  const hubs = createHubSearch(client, Date.now);
  const cluster: Searcher = {
    async find(text) {
      const { pages } = await hubs.search([hub], { text, limit: mostAnswers }, AbortSignal.timeout(60_000));
      return pages.map(({ permalink }) => toAddress(permalink));
    },
  };
  say('the static index of the same documents');
  const fixed = await openTrowel(documents);
  const rows: Row[] = [];
  try {
    for (const [name, questions] of kinds) {
      const [ofCluster, ofStatic] = [await rank(cluster, questions, signal), await rank(fixed, questions, signal)];
      const share = ofCluster / ofStatic;
      say(`${name}: ${ofCluster.toFixed(3)}, static index ${ofStatic.toFixed(3)}`);
      rows.push({
        figure: `MRR@10, ${name} (${questions.length} questions)`,
        value: `${ofCluster.toFixed(3)}; static index ${ofStatic.toFixed(3)}: ${share.toFixed(2)}×`,
        bar: `≥ ${least}× the static index`,
        verdict: share >= least ? 'met' : 'missed',
      });
    }
  } finally {
    await client.close();
  }
  return rows;
}

async function rank({ find }: Searcher, questions: readonly Question[], signal: AbortSignal): Promise<number> {
  const ranks: number[] = [];
  for (const { text, answer } of questions) {
    signal.throwIfAborted();
    ranks.push(reciprocalRank(await find(text), answer));
  }
  return mean(ranks);
}
