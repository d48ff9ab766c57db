/** Asks again until something holds, for two minutes at most. */
export async function poll(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`Waited too long until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
