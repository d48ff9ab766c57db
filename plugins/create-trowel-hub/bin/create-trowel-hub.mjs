#!/usr/bin/env node
import { run } from '../dist/main.js';

const { stdin, stdout, stderr } = process;
// Swedish dates are ISO 8601; the day is that of the person's own clock.
const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
process.exitCode = await run(process.argv.slice(2), { cwd: process.cwd(), stdin, stdout, stderr, today });
