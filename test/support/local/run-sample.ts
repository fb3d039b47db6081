import { startLocal } from '../../../infra/local/runtime.ts';

/** A runtime in a process of its own, to be killed: argv = assembly, data folder, port; prints its portal address. */
const [assembly = '', dataDir = '', port = '0'] = process.argv.slice(2);
const local = await startLocal({ assembly, dataDir, port: Number(port), report: () => {} });
process.once('SIGTERM', () => void local.stop().then(() => process.exit(0)));
console.log(JSON.stringify({ portalUrl: local.portalUrl }));
