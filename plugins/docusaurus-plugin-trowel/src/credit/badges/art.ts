import { createHash } from 'node:crypto';

/** A badge as shapes on a square of `size`, in the order in which they are drawn. */
export interface Art {
  readonly shapes: readonly Shape[];
}

/** A filled polygon. */
export interface Shape {
  readonly fill: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** The width and height of a badge. */
export const size = 240;

/** The colours of kinds in the light theme (`theme/Trowel/tokens.css`). */
const tones = ['#1f7269', '#3d648c', '#4c6e2d', '#93650f', '#a04a2f'] as const;
const draftTone = '#5a636b';
const paper = '#ffffff';

/** Returns the corners of a regular hexagon that stands on a corner. */
const hexagon = (radius: number) =>
  [0, 1, 2, 3, 4, 5].map((corner): readonly [number, number] => {
    const angle = (Math.PI / 3) * corner - Math.PI / 2;
    return [round(size / 2 + radius * Math.cos(angle)), round(size / 2 + radius * Math.sin(angle))];
  });

/** A trowel: handle, neck and blade, upright on the middle. */
const trowel: readonly Shape['points'][] = [
  [
    [111, 54],
    [129, 54],
    [132, 62],
    [130, 104],
    [110, 104],
    [108, 62],
  ],
  [
    [116, 104],
    [124, 104],
    [124, 124],
    [116, 124],
  ],
  [
    [86, 124],
    [154, 124],
    [149, 144],
    [120, 188],
    [91, 144],
  ],
];

/** Draws the badge of a rule: its colour is made of its id, and grey for a draft. */
export function drawBadge(id: string, { isDraft }: { readonly isDraft: boolean }): Art {
  const tone = isDraft
    ? draftTone
    : (tones[Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 4), 16) % tones.length] ??
      tones[0]);
  const inner = isDraft ? [] : [{ fill: tone, points: hexagon(92) }];
  return {
    shapes: [
      { fill: tone, points: hexagon(112) },
      { fill: paper, points: hexagon(104) },
      ...inner,
      ...trowel.map((points) => ({ fill: isDraft ? tone : paper, points })),
    ],
  };
}

/** Writes a badge as SVG, with its name for those who cannot see it. */
export function toSvg({ shapes }: Art, name: string): string {
  const drawn = shapes.map(({ fill, points }) => `<polygon fill="${fill}" points="${points.join(' ')}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" role="img">`,
    `<title>${escapeXml(name)}</title>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
