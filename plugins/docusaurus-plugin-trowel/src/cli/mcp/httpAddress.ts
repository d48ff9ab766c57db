import { isLoopback } from '../../shared/hubSource.ts';
import { UsageError } from '../io.ts';

/** Where a server over HTTP listens, and by which names clients may call it. */
export interface HttpAddress {
  readonly host: string;
  readonly port: number;
  /** Host names without ports; IPv6 addresses in brackets. */
  readonly names: readonly string[];
  /** Its host as one types it. */
  readonly shown: string;
}

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'] as const;

/** Reads `7333`, `192.168.1.4:7333` or `[::1]:7333`. Throws a `UsageError` for anything else. */
export function readHttpAddress(written: string, allowed: readonly string[]): HttpAddress {
  const [, bracketed, plain, digits] = /^(?:(?:\[([\da-f:.]+)\]|([\w.-]+)):)?(\d{1,5})$/i.exec(written) ?? [];
  const port = Number(digits);
  if (digits === undefined || port > 65_535)
    throw new UsageError(`\`--http\` is \`${written}\`; expected a port, or an address with a port: --http 7333`);
  const wrong = allowed.find((name) => !/^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:.]+\])$/i.test(name));
  if (wrong !== undefined)
    throw new UsageError(
      `\`--allow-host\` is \`${wrong}\`; expected a name without a port: --allow-host why.example.org`,
    );
  const host = bracketed ?? plain ?? '127.0.0.1';
  const shown = bracketed === undefined ? host : `[${bracketed}]`;
  if (isLoopback(host)) return { host, port, shown, names: [...loopbackNames, ...allowed] };
  if (allowed.length === 0)
    throw new UsageError(
      `\`--http ${written}\` answers others on the network. Say by which names they may call it: --allow-host why.example.org`,
    );
  return { host, port, shown, names: [...loopbackNames, ...allowed] };
}
