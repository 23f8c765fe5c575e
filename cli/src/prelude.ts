import {provideInflate} from './inflate';
import {main} from './main';
import {nodeShell} from './node';

// Whoever reads may have seen enough (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
provideInflate();
process.exitCode = await main(nodeShell());
