// Runs in a page of a site with easyops' plugin: queries its worker as its search page does. The worker uses
// Comlink's protocol: https://github.com/GoogleChromeLabs/comlink (src/protocol.ts).

globalThis.trowelBenchEasyops = (address) => {
  const worker = new Worker(address);
  const raw = (value) => ({ type: 'RAW', value });
  const call = (port, message) =>
    new Promise((resolve, reject) => {
      const id = crypto.randomUUID();
      const take = ({ data }) => {
        if (data?.id !== id) return;
        port.removeEventListener('message', take);
        if (data.type === 'HANDLER' && data.name === 'throw') reject(new Error(JSON.stringify(data.value)));
        else resolve(data.value);
      };
      port.addEventListener('message', take);
      port.start?.();
      port.postMessage({ id, ...message });
    });
  const remote = call(worker, { type: 'CONSTRUCT', path: [], argumentList: [] });
  /** Returns the addresses of results, best first: pages, headings and passages. */
  return async (text, limit) => {
    const port = await remote;
    const found = await call(port, { type: 'APPLY', path: ['search'], argumentList: ['/', '', text, limit].map(raw) });
    return found.map(({ document: { u } }) => u);
  };
};
