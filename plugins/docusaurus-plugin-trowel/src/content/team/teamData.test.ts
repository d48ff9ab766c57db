import { expect, test } from 'vitest';
import { makeFolder } from '../../../test/support/folder.ts';
import { noTeamData, readTeamData } from './teamData.ts';

test('the team’s data is read from files of the hub’s root, with what is wrong with each', async () => {
  const record =
    '{"format":"trowel-completion-record","version":1,"path":"a","finished":true,"stages":{},"milestones":{}}';
  const root = await makeFolder({
    'data/questions.yml': '\ufeffquestions:\r\n  - question: Why?\r\n  - what\r\n',
    'data/friction.jsonl': '{"step": "a", "what": "wrong"}\n{}\n',
    'data/onboarding/b.json': record,
    'data/onboarding/a.json': record,
    'data/onboarding/broken.json': '{',
    'data/onboarding/picture.json': new Uint8Array([0, 1, 2]),
    'data/onboarding/readme.md': '# Not read\n',
  });
  const { questions, records, notes, problems } = readTeamData(root);
  expect(questions.map(({ question }) => question)).toEqual(['Why?']);
  expect(records.map(({ source }) => source)).toEqual(['data/onboarding/a.json', 'data/onboarding/b.json']);
  expect(notes).toHaveLength(1);
  expect(problems.map(({ source, at }) => `${source}:${at?.line}`)).toEqual([
    'data/onboarding/picture.json:undefined',
    'data/questions.yml:3',
    'data/onboarding/broken.json:1',
    'data/friction.jsonl:2',
    'data/friction.jsonl:2',
  ]);
});

test('a hub without such files has no data', async () => {
  expect(readTeamData(await makeFolder({ 'docs/a.md': '# A\n' }))).toEqual({ ...noTeamData, share: undefined });
});
