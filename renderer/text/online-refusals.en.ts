/** What asking UIDAI may come to, in English. */
import type { OnlineRefusals } from './online-refusals.ts'

export const onlineRefusalsEn: OnlineRefusals = {
  'online-off': 'This centre does not ask UIDAI. Verify by the card.',
  'set-up-expired': 'A certificate of the connection to UIDAI has expired. Verify by the card; tell the district.',
  'number-wrong': 'This cannot be an Aadhaar number. Read it again from the card.',
  'reply-unreadable': 'UIDAI’s reply could not be read. Verify by the card.',
  'reply-unsigned': 'The reply is not signed by UIDAI, so it does not count. Verify by the card; tell the district.',
  'reply-altered': 'The reply was changed on its way, so it does not count. Verify by the card; tell the district.',
  'reply-other-txn': 'The reply belongs to another question, so it does not count. Ask again, or verify by the card.',
  'reply-stale': 'The reply is old, so it does not count. Check the clock, then ask again.',
  'not-the-person':
    'UIDAI says no: name, gender or birth are not those of this number. Compare the card with the record.',
  'otp-wrong': 'This is not the OTP that was sent. Ask the person to read it once more.',
  'otp-expired': 'This OTP can no longer be used. Have a new one sent.',
  'contact-missing': 'UIDAI has no mobile or e-mail of this person. Ask by name and birth, or verify by the card.',
  'too-many-otps': 'Too many OTPs were sent. Verify by the card.',
  'number-not-in-use': 'UIDAI says that this number is not in use. Take another document; tell the in-charge.',
  'locked-by-holder': 'The person has locked this number at UIDAI. Verify by the card or another document.',
  'no-consent': 'Without the person’s consent UIDAI is not asked. Verify by the card or another document.',
  'clock-wrong': 'The clock of this laptop is wrong. Put it right, then ask again.',
  'service-busy': 'UIDAI is busy. Verify by the card; the day does not wait.',
  'service-refused': 'UIDAI did not take the question[[ ({{code}})]]. Verify by the card; tell the district.',
  'not-a-set-up': 'This file is no connection to UIDAI. Ask the district for the right one.',
  'only-in-practice':
    'This connection is not encrypted and may be used in practice only. Ask the district for the right one.',
}
