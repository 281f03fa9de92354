/** The page that is printed. One rule: the shell waits for its mark and prints nothing before. */
import './csp-report.ts'
import './trusted-types.ts'
import './fonts.ts'
import './text/language.ts'
import { fillPrintPage } from './certificate/print-page.tsx'

const place = document.getElementById('root')
if (place === null) throw new Error('print.html has no root')
void fillPrintPage(window.location.search, place, Date.now)
