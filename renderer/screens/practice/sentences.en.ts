/** Practice, in English. */
export const practiceEn = {
  enter: 'Practice',
  enterTitle: 'Go to the practice register?',
  enterWhat:
    'Practice has a register of its own, with people who do not exist and PINs that stand on the screen. Nothing of it counts, and nothing of the real register can be seen there.',
  signedOut: 'Whoever is signed in is signed out. What is half typed here is not kept.',
  enterAct: 'Go to practice',
  leave: 'Leave practice',
  leaveTitle: 'Back to the real register?',
  leaveWhat: 'What was practised stays in the practice register. In the real one everything counts.',
  leaveAct: 'Back to the real register',
  startOver: 'Start practice over',
  startOverWhat: 'Starting over drops what was practised and makes a fresh practice register.',
  backInReal: 'This is the real register again, not practice. What is recorded here counts.',
  pin: 'Practice PIN: {{pin}}, if nobody changed it.',
  section: 'Practice',
  sectionHint: 'For training and for rehearsals, as often as you like.',
} as const
