import { Download, Printer, Square } from 'lucide'
import { registerIcons } from '../parts/icons.ts'

/** Icons of the debrief. */
registerIcons({
  download: Download,
  printer: Printer,
  square: Square,
} as Parameters<typeof registerIcons>[0])
