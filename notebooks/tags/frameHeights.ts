/** How high a frame has to be for each chart with its controls, in CSS pixels, from a phone's width on. */
export const frameHeights = {
  probabilities: 570,
  sweep: 540,
  rank: 680,
  draw: 480,
  frequencies: 730,
  ledger: 500,
  streams: 710,
  bits: 490,
  answerTree: 810,
  diversity: 490,
  picture: 420,
} as const;
