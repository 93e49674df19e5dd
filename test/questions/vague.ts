/** What can be taken in more than one way. What was learnt decides which of them are asked back, so there are several. */
export const VAGUE: readonly string[] = [
  'Our Head of ICT has gone very quiet.',
  'is the adoption plan ok',
  'We must be at least half way on views of children by now.',
  'There is a rumour that health signed theirs.',
  'One of the members swears training was meant to be over by now.',
  'The January papers had something about families.',
];
