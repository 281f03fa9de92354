/** The page that is printed. One rule: the shell fills it, waits for its word and prints nothing before. */
import './csp-report.ts'
import './trusted-types.ts'
import './fonts.css'
import './text/language.ts'
import { openPress } from './print/press.tsx'

const place = document.getElementById('root')
if (place === null) throw new Error('print.html has no root')
window.teekaPress = openPress(place)
