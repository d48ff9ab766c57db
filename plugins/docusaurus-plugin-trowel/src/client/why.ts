// Public as `docusaurus-plugin-trowel/why`: questions about code, asked and answered in the browser. Nothing here needs React or Docusaurus.

export { type AskWhy, createAskWhy } from '../why/answer.ts';
export { parseAsked } from '../why/ask.ts';
export { fromLean, type LeanPages } from '../why/lean.ts';
export { createFindNear, type Near } from '../why/near.ts';
export { isPast, isPressing } from '../why/rank.ts';
export type { Answer, Asked, Because, Governing, Landmine, Place, RestsOn, WhyAnswer } from '../why/why.ts';
export { toWritten } from '../why/written.ts';
