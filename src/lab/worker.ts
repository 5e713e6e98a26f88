// A process that shares the work of a sweep; see sweep.ts.
import { readArgs } from './args.ts'
import { serve } from './sweep.ts'

serve(readArgs(process.argv.slice(2)).values)
