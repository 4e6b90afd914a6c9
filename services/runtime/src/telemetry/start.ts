import { startTracing } from './tracing.ts';

// Loaded by `--require` before everything else: instrumentations patch packages as those are required.
startTracing(process.env);
