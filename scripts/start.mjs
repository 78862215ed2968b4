// `npm start`: installs when needed, builds, and serves the demo until you stop it. PORT chooses where.
import { build } from './build.mjs';
import { serve } from './serve.mjs';
import { setup } from './setup.mjs';

setup();
build();

const wanted = Number(process.env.PORT ?? 4173);
const server = await firstFree(wanted);
console.log(`\nTake Stock is at ${server.url}/\nPress Ctrl+C to stop.`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());

/** Serves on the port, or on the next that nobody else uses. */
async function firstFree(port) {
  try {
    return await serve({ port });
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || process.env.PORT || port >= wanted + 20) throw error;
    return firstFree(port + 1);
  }
}
