import './trusted-types.ts'
import { startDesk } from './desk/app.tsx'
import { keepForOffline } from './offline.ts'

startDesk()
void keepForOffline()
