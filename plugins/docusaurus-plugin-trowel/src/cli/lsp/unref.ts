/** Lets a process end while a timer runs. In a browser a timer is a number, and nothing ends. */
export function unref(timer: NodeJS.Timeout | number): void {
  if (typeof timer === 'object') timer.unref();
}
