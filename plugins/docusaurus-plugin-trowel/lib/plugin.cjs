// The plugin as Docusaurus loads it. Docusaurus compiles every ES module of a plugin anew, and all that these import, which takes
// seconds and much memory. Node itself loads them as they are.
const { createRequire } = require('node:module');

const entry = '../dist/index.js';

function load() {
  try {
    return createRequire(__filename)(entry);
  } catch (error) {
    // A Node that cannot require ES modules, or that was told not to.
    if (error.code === 'ERR_REQUIRE_ESM') return require(entry);
    throw error;
  }
}

const plugin = load();
module.exports = Object.assign(plugin.default, plugin);
