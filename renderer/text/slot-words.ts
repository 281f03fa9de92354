/** A part of the day as it is read: hours with a dash between them, or the word of the booking system. */

export const slotWords = (slot: string): string =>
  /^\d\d:\d\d-\d\d:\d\d$/.test(slot) ? slot.replace('-', '–') : slot.charAt(0).toUpperCase() + slot.slice(1)
