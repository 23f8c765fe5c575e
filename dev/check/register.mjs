// Lets Node import the TypeScript of amd/src as it is: extensionless relative imports, types stripped on the fly.
import {register} from 'node:module';

register('./hooks.mjs', import.meta.url);
