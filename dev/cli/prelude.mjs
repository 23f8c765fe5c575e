// cli/prelude.mjs from the sources as they are at this moment, built or not. `npm run check -- FILE…` is its `check`.
import '../check/register.mjs';

await import('../../cli/src/prelude.ts');
