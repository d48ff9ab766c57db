import { Uri } from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';
import type { WhyView } from './whyView.ts';

/** The server's command for lenses, such as `2 landmines · why?`. */
const whyCommand = 'trowel.why';

/** Shows beside the code what a lens is about. The server by itself opens a page, or lets one choose among several by their titles. */
export function showLenses(view: WhyView): ExecuteCommandMiddleware['executeCommand'] {
  return async (command, given, next) => {
    if (command !== whyCommand) return next(command, given);
    const [asked] = given;
    const shown = await next(command, [{ ...asked, show: false }]);
    if (shown) await view.show(shown.markdown, Uri.parse(asked.uri));
    return shown;
  };
}
