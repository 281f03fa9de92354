/** The sentences for scanning, files and photos in English. */
export const scanEn = {
  camera: {
    title: 'Scan with the camera',
    picture: 'Live picture of the camera',
    close: 'Close the camera',
    other: 'Other camera',
    again: 'Try again',
    guide: {
      starting: 'The camera is starting.',
      show: 'Hold the code inside the frame.',
      closer: 'Closer. The code should fill the frame.',
      back: 'A little farther away. The whole code must be inside the frame.',
      still: 'Hold still.',
      flat: 'A code is seen. Hold it flat and still.',
      light: 'Too dark. Turn to a lamp or a window.',
      glare: 'Too bright. Tilt it away from the light, or turn down the phone’s brightness.',
      checking: 'The code is read and is being checked.',
      other: 'This is not the code that is needed. Show the other one, or the other side.',
      enough: 'The code is read.',
    },
    trouble: {
      none: {
        what: 'This laptop has no camera',
        next: 'Plug one in and it starts by itself. Or use the scanner, or drop a picture of the card here.',
      },
      refused: {
        what: 'The system does not let Teeka use the camera',
        next: 'Allow it in the system’s settings under privacy, camera, for desktop apps. Then try again.',
      },
      busy: {
        what: 'Another program is using the camera',
        next: 'Close video calls and camera programs. Then try again.',
      },
      gone: {
        what: 'The camera was unplugged',
        next: 'Plug it in again and it starts by itself.',
      },
      failed: {
        what: 'The camera cannot be used',
        next: 'Try again. If it stays so, restart Teeka; until then use the scanner or drop a picture.',
      },
    },
  },
  drop: {
    here: 'Drop the picture or the PDF',
    hint: 'It is read here and kept nowhere.',
    choose: 'Choose a picture or PDF',
    reading: 'Looking for a code in the file.',
    locked: 'This PDF opens with a password',
    password: 'Password of the PDF',
    passwordHint:
      'An e-Aadhaar letter opens with the first four letters of the name in capitals and the year of birth, as in SUNI1974.',
    passwordNeeded: 'Write the password.',
    passwordWrong: 'This password does not open it. Look at the capitals and the year, and write it again.',
    unlock: 'Open the PDF',
    giveUp: 'Not now',
  },
  nothing: {
    'no-code':
      'No code was found in the file. Take the picture closer, flat and in good light, with the whole code in it.',
    'barcode-only': 'Only a barcode was found. The square code is needed, with some white around it.',
    'not-a-picture': 'This file is no picture and no PDF. A PNG, JPEG, WebP or PDF is needed.',
    'too-large': 'This file is too large. Up to 20 MB and 50 megapixels can be read.',
    'pdf-broken': 'This PDF cannot be opened. Download it again, or use a picture of it.',
  },
  photo: {
    signed: 'In the signed record',
    live: 'Before the camera',
    signedAlt: 'Photo of the person in the signed record',
    liveAlt: 'Live picture of the person at the desk',
    lookYourself: 'Compare the photo with the person before you.',
    none: 'The record shows no photo. Compare the person with the card itself.',
  },
} as const
