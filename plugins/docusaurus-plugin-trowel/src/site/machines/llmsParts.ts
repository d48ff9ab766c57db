/** A text that stays together as long as it fits. */
export interface Piece {
  readonly text: string;
  readonly tokens: number;
}

/** Pieces that are loaded together where that is possible: the pages of a kind about one system. */
export interface PieceGroup {
  readonly kind: string;
  /** Absent for pages about no system. */
  readonly system?: string;
  readonly pieces: readonly Piece[];
}

/** One file, with the groups that it has, whole or in part. */
export interface FilledPart {
  readonly groups: readonly PieceGroup[];
  readonly tokens: number;
}

/** What each piece adds besides its text, and what the head of a file takes. */
const joint = 4;
export const headRoom = 400;

/**
 * Fills files of a limited size in order. A kind that fits into one file is not cut, nor is a system of a larger kind; and a page is cut
 * only when it is larger than a file.
 */
export function fillParts(
  groups: readonly PieceGroup[],
  { limit, count }: { readonly limit: number; readonly count: (text: string) => number },
): FilledPart[] {
  const room = limit - headRoom;
  const parts: { groups: PieceGroup[]; tokens: number }[] = [];
  const open = () => {
    const part = { groups: [] as PieceGroup[], tokens: 0 };
    parts.push(part);
    return part;
  };
  let current = open();
  const cut = groups.map((group) => ({
    ...group,
    pieces: group.pieces.flatMap((piece) => cutPiece(piece, room, count)),
  }));
  const sizeOf = ({ pieces }: PieceGroup) => pieces.reduce((sum, { tokens }) => sum + tokens + joint, 0);
  const kindSizes = new Map<string, number>();
  for (const group of cut) kindSizes.set(group.kind, (kindSizes.get(group.kind) ?? 0) + sizeOf(group));
  let kind: string | undefined;
  for (const group of cut) {
    const whole = kindSizes.get(group.kind) ?? 0;
    const wanted = group.kind !== kind && whole <= room ? whole : Math.min(sizeOf(group), room);
    kind = group.kind;
    if (current.tokens > 0 && current.tokens + wanted > room) current = open();
    let pieces: Piece[] = [];
    const close = () => {
      if (pieces.length > 0) current.groups.push({ ...group, pieces });
      pieces = [];
    };
    for (const piece of group.pieces) {
      if (current.tokens > 0 && current.tokens + piece.tokens + joint > room) {
        close();
        current = open();
      }
      pieces.push(piece);
      current.tokens += piece.tokens + joint;
    }
    close();
  }
  return parts.filter((part) => part.tokens > 0);
}

/** Cuts a piece that is larger than a file at the ends of lines, and a line that is larger still. */
function cutPiece(piece: Piece, room: number, count: (text: string) => number): readonly Piece[] {
  if (piece.tokens + joint <= room) return [piece];
  const lines = piece.text.split('\n');
  const half = Math.ceil(lines.length / 2);
  const at = Math.ceil(piece.text.length / 2);
  const [first, second] =
    lines.length > 1
      ? [lines.slice(0, half).join('\n'), lines.slice(half).join('\n')]
      : [piece.text.slice(0, at), piece.text.slice(at)];
  if (first === '' || second === '') return [piece];
  return [first, second].flatMap((text) => cutPiece({ text, tokens: count(text) }, room, count));
}
