import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../shared/compareText.ts';
import { decodePage, maxPageBytes } from '../encoding.ts';
import type { Problem } from '../problem.ts';
import { readRecord, recordsFolder, type WrittenRecord } from './completionRecords.ts';
import { feedbackFile, type RefusedFeedback, readFeedback, type WrittenFeedback } from './feedback.ts';
import { frictionFile, readNotes, type WrittenNote } from './frictionNotes.ts';
import { noProgramme, type ProgrammeFile, programmeFile, readProgramme } from './programme.ts';
import { type QuestionFile, questionsFile, readQuestions } from './questions.ts';

/** What the team has committed under `data/`. */
export interface TeamData extends Pick<QuestionFile, 'questions' | 'share'> {
  readonly records: readonly WrittenRecord[];
  readonly notes: readonly WrittenNote[];
  readonly programme: ProgrammeFile;
  readonly feedback: readonly WrittenFeedback[];
  /** Lines of feedback that are wrong: what else is wrong with them is still to be found. */
  readonly refusedFeedback: readonly RefusedFeedback[];
  readonly problems: readonly Problem[];
}

/** A team that has committed nothing. */
export const noTeamData: TeamData = {
  questions: [],
  records: [],
  notes: [],
  programme: noProgramme,
  feedback: [],
  refusedFeedback: [],
  problems: [],
};

/** Reads the team's data from a hub's root. Files that are not there are none. Never throws. */
export function readTeamData(root: string): TeamData {
  return parseTeamData({ list: () => listRecords(root), read: (source) => readTeamFile(root, source) });
}

/** Where the team's files are: on the disk, or in a commit. */
export interface TeamFiles {
  /** Lists the completion records. */
  readonly list: () => readonly string[];
  readonly read: (source: string) => { readonly text?: string; readonly problem?: Problem };
}

/** Parses the team's data, wherever it is. */
export function parseTeamData(files: TeamFiles): TeamData {
  const problems: Problem[] = [];
  const read = (source: string): string | undefined => {
    const { text, problem } = files.read(source);
    if (problem) problems.push(problem);
    return text;
  };
  const questions = readQuestions(read(questionsFile) ?? '');
  const notes = readNotes(read(frictionFile) ?? '');
  const { problems: ofProgramme, ...programme } = readProgramme(read(programmeFile) ?? '');
  const records = files.list().map((source) => readRecord(read(source) ?? '', source));
  const feedback = readFeedback(read(feedbackFile) ?? '');
  return {
    questions: questions.questions,
    share: questions.share,
    records: records.flatMap(({ record }) => record ?? []),
    notes: notes.notes,
    programme,
    feedback: feedback.feedback,
    refusedFeedback: feedback.refusedFeedback,
    problems: [
      ...problems,
      ...questions.problems,
      // Of a file that cannot be read, that is said already.
      ...records
        .flatMap((one) => one.problems)
        .filter(({ source }) => !problems.some((known) => known.source === source)),
      ...notes.problems,
      ...ofProgramme,
      ...feedback.problems,
    ],
  };
}

function listRecords(root: string): string[] {
  try {
    return readdirSync(path.join(root, recordsFolder))
      .filter((file) => file.endsWith('.json'))
      .sort(compareText)
      .map((file) => `${recordsFolder}/${file}`);
  } catch {
    return [];
  }
}

/** Reads a file of the team, with what is wrong with it. One that is not there has no text. Never throws. */
export function readTeamFile(root: string, source: string): { readonly text?: string; readonly problem?: Problem } {
  const file = path.join(root, source);
  try {
    const { size } = statSync(file);
    if (size > maxPageBytes) {
      const message = `This file is larger than ${maxPageBytes / 1_000_000} MB, so it was not read; keep the newest part of it.`;
      return { problem: { code: 'too-large', severity: 'error', message, source } };
    }
    const decoded = decodePage(readFileSync(file));
    if (decoded) return { text: decoded.text };
    return { problem: { code: 'not-text', severity: 'error', message: 'This is no text; save it as UTF-8.', source } };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return {};
    return {
      problem: { code: 'unreadable', severity: 'error', message: `This file cannot be read: ${code}.`, source },
    };
  }
}
