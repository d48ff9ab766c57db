import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';

const trowel = fileURLToPath(new URL('../../bin/trowel.mjs', import.meta.url));
const isThere = spawnSync('nvim', ['--version']).status === 0;
const reason = isThere ? '' : ' (left out: nvim is not installed; .ci/run installs it)';

// The older way of Neovim, which all versions since 0.5 understand.
const script = `
vim.cmd('edit src/book.lua')
local id = vim.lsp.start_client({ name = 'trowel', cmd = { vim.env.NODE, vim.env.TROWEL, 'lsp' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)
vim.wait(60000, function() return #vim.diagnostic.get(0) > 1 end, 50)
for _, one in ipairs(vim.diagnostic.get(0)) do io.stdout:write((one.lnum + 1) .. ': ' .. one.message .. '\\n') end
local params = { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = 1, character = 4 } }
for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 60000) or {}) do
  io.stdout:write(answer.result.contents.value .. '\\n')
end
`;

test.runIf(isThere)(`Neovim shows what governs code, at its top and at its markers, and why${reason}`, async () => {
  const folder = await makeFolder({
    'trowel.json': '{}',
    'docs/decisions/0001-write-twice.md':
      '---\ntitle: Write twice\nstatus: accepted\ngoverns: [src/**]\n---\n\nThe bank reads only the old table.\n',
    'src/book.lua': 'local a = 1\n-- @why 0001\nbook()\n',
    'show.lua': script,
  });
  const { stdout, stderr } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-c', 'luafile show.lua', '-c', 'qa!'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, TROWEL: trowel, XDG_CACHE_HOME: path.join(folder, '.cache') },
  });
  expect(stdout, stderr).toMatch(/^1: .*Write twice/m);
  expect(stdout).toMatch(/^2: .*Write twice/m);
  expect(stdout).toContain('The bank reads only the old table.');
});
