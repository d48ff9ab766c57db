import { parseDiff } from '../why/diff.ts';
import { parseFilePath } from '../why/filePath.ts';
import { parsePastedText } from '../why/pastedText.ts';
import { parsePlace } from '../why/placeText.ts';
import type { Place } from '../why/types.ts';

/** A question about code, in any of these ways, or several. */
export interface CodeQuestion {
  /** Files, folders, or files with lines: `src/ledger.ts:40-52`. */
  readonly paths?: readonly string[];
  /** A unified diff. */
  readonly diff?: string;
  /** Anything else: a stack trace, links, a question in words. */
  readonly text?: string;
  /** Places that the caller has found itself, with the markers in their files. */
  readonly places?: readonly Place[];
  /** Address or name of the repository; globs of every repository count when it is absent. */
  readonly repository?: string;
  /** Globs whose brackets are letters of a file's name. */
  readonly names?: ReadonlySet<string>;
}

/** The most places that one question can be about. */
const mostPlaces = 1000;
/** The longest diff or text, in characters. */
const longestText = 2_000_000;

/** Finds the places that a question is about. `more` is how many were not looked at. */
export function findPlaces({ paths = [], diff = '', text = '', places = [] }: CodeQuestion): {
  readonly places: readonly Place[];
  readonly more: number;
} {
  const found = [
    ...places,
    ...paths.slice(0, mostPlaces).map(toPlace),
    ...parseDiff(diff.slice(0, longestText)),
    ...parsePastedText(text.slice(0, longestText)),
  ];
  return {
    places: found.slice(0, mostPlaces),
    more: Math.max(0, found.length - mostPlaces) + Math.max(0, paths.length - mostPlaces),
  };
}

function toPlace(written: string): Place {
  const place = parsePlace(written);
  return { ...place, ...parseFilePath(place.path) };
}
