/** Asks again until something holds, for two minutes at most. Throws when the signal is aborted. */
export async function poll(holds: () => Promise<boolean>, what: string, signal?: AbortSignal): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await holds().catch(() => false))) {
    signal?.throwIfAborted();
    if (Date.now() > end) throw new Error(`Waited too long until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
