import { createContext } from '../../assistant/assistant.ts';
import { toChangeContext } from '../../assistant/change/context.ts';
import { type ChangeQuestion, judgeChange } from '../../assistant/change/judge.ts';
import { tellPassage } from '../../assistant/passageText.ts';
import type { Hub } from '../../hub/hub.ts';

/** A page that guards what a change takes away or brings back. */
export interface Break {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** What the change does. */
  readonly says: string;
  /** What the page says about it. */
  readonly text: string;
}

/** Finds the pages of a hub whose warnings a change runs into, as `before_you_change` does for assistants. */
export function findBreaks(hub: Hub, question: ChangeQuestion, today: string): readonly Break[] {
  const { rulings } = judgeChange(question, toChangeContext(createContext(hub, { today })));
  return rulings
    .filter(({ ruling }) => ruling === 'breaks')
    .map(({ entry: { id, title, source, summary, blocks }, evidence, finding }) => ({
      ...{ id, title, source },
      says: `The change ${evidence
        .slice(0, mostEvidence)
        .map(({ says }) => says)
        .join('; ')}.`,
      text: tellPassage({ summary, blocks }, finding) || summary,
    }));
}

const mostEvidence = 3;
