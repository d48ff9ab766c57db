/** Who may read a page, as its field `publish` says: everybody, partners as well as the team, or the team alone. */
export const publishValues = ['public', 'partners', 'none'] as const;
export type Publish = (typeof publishValues)[number];

/** Says whether a value is one of them. */
export function isPublish(value: unknown): value is Publish {
  return publishValues.some((one) => one === value);
}

/** Who a build is for. */
export const audiences = ['public', 'partners', 'team'] as const;
export type Audience = (typeof audiences)[number];

/** Who reads what is written for others, unless somebody says so. */
export const usualAudience: Audience = 'public';

const readers: Readonly<Record<Publish, readonly Audience[]>> = {
  public: ['public', 'partners', 'team'],
  partners: ['partners', 'team'],
  none: ['team'],
};

/** Says whether a page is in the site of an audience. */
export function isReadBy(publish: Publish, audience: Audience): boolean {
  return readers[publish].includes(audience);
}
