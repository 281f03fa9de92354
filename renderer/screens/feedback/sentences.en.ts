/** Saying what is bad, in English. */
export const feedbackEn = {
  open: 'Say what is bad',
  title: 'What is bad about Teeka?',
  hint: 'It goes with the batches to those who build Teeka. Write no names and no numbers of people.',
  screen: 'What were you doing?',
  rating: 'How bad is it?',
  ratings: { '1': 'A trifle', '2': 'Slow', '3': 'Annoying', '4': 'Wrong', '5': 'Cannot work' },
  ratingMissing: 'Say how bad it is, 1 to 5.',
  words: 'In your words',
  wordsHint: 'In any language. What happened, and what should have happened?',
  wordsMissing: 'Write a few words.',
  give: 'Send it with the batches',
  given: 'Thank you. It is written down and travels with the next batch.',
  section: 'What is bad about Teeka',
  travels: 'Whatever is said here is kept in the register and travels with its batches.',
  none: 'Nothing was said yet.',
  inPractice: 'in practice',
  hintPractice:
    'It leaves practice with you and goes with the real batches to those who build Teeka. Write no names and no numbers of people.',
  centre: 'Centre',
  at: 'When',
} as const
