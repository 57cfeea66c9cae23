import { z } from 'zod';

// zod can write a program for each schema and compile it. That pays for a server; a command that
// ends in a second waits longer for the compiler than it gains. It must be said before any schema.
z.config({ jitless: true });
