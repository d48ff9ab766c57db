import { translate } from '@docusaurus/Translate';
import type { Trace } from 'docusaurus-plugin-trowel/feedback';

/** Names what in an answer leads to somebody. */
export function traceWords(trace: Trace): string {
  switch (trace) {
    case 'mail':
      return translate({ id: 'theme.trowel.feedback.trace.mail', message: 'an e-mail address' });
    case 'handle':
      return translate({ id: 'theme.trowel.feedback.trace.handle', message: 'a name with @' });
    case 'link':
      return translate({ id: 'theme.trowel.feedback.trace.link', message: 'a link' });
    case 'phone':
      return translate({ id: 'theme.trowel.feedback.trace.phone', message: 'a telephone number' });
  }
}

interface Destinations {
  readonly endpoint?: string;
  readonly form?: string;
  readonly mail?: string;
}

/** Says whether answers go to a name that ends in `.example`, which is kept for examples (RFC 2606) and leads nowhere. */
export function isExample({ endpoint, form, mail }: Destinations = {}): boolean {
  const hosts = [endpoint, form].flatMap((address) => (address === undefined ? [] : [new URL(address).hostname]));
  return [...hosts, ...(mail === undefined ? [] : [mail])].some((host) => host.endsWith('.example'));
}
