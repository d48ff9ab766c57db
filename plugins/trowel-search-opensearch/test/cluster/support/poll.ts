/**
 * Asks again until something holds, for two minutes at most. Throws when the signal is aborted. `what` says what is waited for; as a function, it is
 * asked once that was in vain.
 */
export async function poll(
  holds: () => Promise<boolean>,
  what: string | (() => Promise<string>),
  signal?: AbortSignal,
): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await holds().catch(() => false))) {
    signal?.throwIfAborted();
    if (Date.now() > end) throw new Error(`Waited too long until ${typeof what === 'string' ? what : await what()}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
