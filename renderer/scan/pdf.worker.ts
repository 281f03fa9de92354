/** PDF.js's own worker, as a file of this app. One rule: nothing is added to it. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
