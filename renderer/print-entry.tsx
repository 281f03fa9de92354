/** The page that is printed. One rule: the shell waits for its mark and prints nothing before. */
import './csp-report.ts'
import './trusted-types.ts'
import './fonts.ts'
import './text/language.ts'
import { fillPage } from './print/fill-page.tsx'

const place = document.getElementById('root')
if (place === null) throw new Error('print.html has no root')
void fillPage(window.location.search, place)
