import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { rotationShape } from './shapes/rotation.ts';

const person = (title: string) => `---\ntitle: ${title}\n---\n\nText.\n`;
const files = {
  'docs/people/ana.md': person('Ana Lee'),
  'docs/people/bo.md': person('Bo Chu'),
  'docs/people/cy.md': person('Cy'),
  'docs/people/lea.md': person('Lea'),
  'docs/people/max.md': person('Max'),
  'docs/systems/gates.md': person('Gates'),
  'docs/rotations/winter.md':
    '---\ntitle: Winter\nsystems: [gates]\nobservers: [ana, bo, cy]\non_call: [lea, max]\nstart: 2026-11-02\nend: 2026-12-13\nevery: 2 weeks\n---\n\nText.\n',
};
const run = async (...args: readonly string[]) =>
  runIn(await makeFolder(files), ['rotation', ...args], { today: '2026-11-29' });

describe('trowel rotation', () => {
  test('prints who observes whom, and marks the current turn', async () => {
    expect(await run('winter')).toMatchObject({
      code: 0,
      out: `Winter
     2026-11-02 – 2026-11-15  Lea  Ana Lee  observe
  >  2026-11-16 – 2026-11-29  Max  Bo Chu   observe
     2026-11-30 – 2026-12-13  Lea  Cy       observe

3 turns. On call, who observes, and what the observer does; \`>\` is the current turn.
`,
    });
  });

  test('prints JSON of the shape that it promises, of one person, too', async () => {
    const { out } = await run('winter', '--person', 'max', '--json');
    expect(rotationShape.parse(JSON.parse(out)).turns).toEqual([
      {
        ...{ from: '2026-11-16', to: '2026-11-29', current: true },
        ...{ onCall: 'person/max', observer: 'person/bo', step: 'observe', open: null },
      },
    ]);
  });

  test('prints a calendar with whole days, in which a turn keeps its UID', async () => {
    const { out } = await run('winter', '--person', 'bo', '--ics');
    expect(out.replaceAll('\r\n ', '')).toContain(
      [
        'UID:rotation/winter/2026-11-16/bo@trowel',
        'SEQUENCE:0',
        'DTSTAMP:20261102T000000Z',
        'DTSTART;VALUE=DATE:20261116',
        'DTEND;VALUE=DATE:20261130',
      ].join('\r\n'),
    );
    expect(out).toContain('SUMMARY:You observe Max (observe): Winter');
    expect(out.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(out.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test.each([
    [['sommer'], 'No rotation of this hub is called `sommer`'],
    [['gates'], 'No rotation of this hub is called `gates`'],
    [['winter', '--person', 'nobody'], 'No person of this hub is called `nobody`'],
    [['winter', '--ics', '--json'], 'cannot be used together'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, err } = await run(...args);
    expect({ code, says: err.includes(message) || err }).toEqual({ code: 2, says: true });
  });

  test('names who has turns when somebody has none', async () => {
    const folder = await makeFolder({ ...files, 'docs/people/zoe.md': person('Zoe') });
    const { code, err } = await runIn(folder, ['rotation', 'winter', '--person', 'zoe'], { today: '2026-11-29' });
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('These have one: ana, bo, cy, lea, max'),
    });
  });
});
