import type { Command } from '../command.ts';
import { agentsCommand } from './agents.ts';
import { askCommand } from './ask.ts';
import { badgesCommand } from './badges.ts';
import { bundleCommand } from './bundle.ts';
import { checkCommand } from './check.ts';
import { cmsCommand } from './cms.ts';
import { creditCommand } from './credit.ts';
import { digCommand } from './dig.ts';
import { dueCommand } from './due.ts';
import { feedbackCommand } from './feedback.ts';
import { gapsCommand } from './gaps.ts';
import { hubsCommand } from './hubs.ts';
import { importCommand } from './import.ts';
import { indexCommand } from './indexPush.ts';
import { initCommand } from './init.ts';
import { interviewCommand } from './interview.ts';
import { listCommand } from './list.ts';
import { lspCommand } from './lsp.ts';
import { matchCommand } from './match.ts';
import { mcpCommand } from './mcp.ts';
import { newCommand } from './new.ts';
import { pathCommand } from './path.ts';
import { pilotCommand } from './pilot.ts';
import { programmeCommand } from './programme.ts';
import { promoteCommand } from './promote.ts';
import { reportCommand } from './report.ts';
import { rotationCommand } from './rotation.ts';
import { searchCommand } from './search.ts';
import { searchProxyCommand } from './searchProxy.ts';
import { verifyCommand } from './verify.ts';
import { whyCommand } from './why.ts';

/** Every command, in the order of `trowel --help`. */
export const commands: readonly Command[] = [
  listCommand,
  checkCommand,
  searchCommand,
  askCommand,
  newCommand,
  dueCommand,
  verifyCommand,
  whyCommand,
  agentsCommand,
  mcpCommand,
  lspCommand,
  gapsCommand,
  feedbackCommand,
  programmeCommand,
  reportCommand,
  pathCommand,
  rotationCommand,
  interviewCommand,
  creditCommand,
  matchCommand,
  pilotCommand,
  promoteCommand,
  badgesCommand,
  hubsCommand,
  bundleCommand,
  importCommand,
  digCommand,
  initCommand,
  cmsCommand,
  indexCommand,
  searchProxyCommand,
];
