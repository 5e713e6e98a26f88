import './trusted-types.ts'
import { startDesk } from './desk/app.tsx'

startDesk()
