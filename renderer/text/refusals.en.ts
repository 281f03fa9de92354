/** Refusals in English. One rule: what, why, what next; nothing that blames the person at the desk. */
import { careRefusalsEn } from './care-refusals.en.ts'
import { correctionRefusalsEn } from './correction-refusals.en.ts'
import { onlineRefusalsEn } from './online-refusals.en.ts'
import { policyRefusalsEn } from './policy-refusals.en.ts'
import { sheetRefusalsEn } from './sheet-refusals.en.ts'
import type { Refusals } from './refusals.ts'

export const refusalsEn: Refusals = {
  shared: {
    ...correctionRefusalsEn,
    ...onlineRefusalsEn,
    ...policyRefusalsEn,
    ...sheetRefusalsEn,
    ...careRefusalsEn,
    'bad-input': 'This could not be read as entered. Check the fields and try again.',
    'unknown-call': 'This page asked for something the register does not know. Restart Teeka; nothing is lost.',
    forbidden: 'This page may not ask for that. Restart Teeka; nothing is lost.',
    'not-signed-in': 'Nobody is signed in. Sign in and do it again.',
    'not-allowed': 'Your role does not allow this. Ask the in-charge to sign in and do it.',
    'register-down': 'The register is starting again. What was confirmed is kept; try again in a moment.',
    'register-locked': 'The register is locked. Give the passphrase first.',
    'register-elsewhere':
      'This register was made on another computer. Here it can be read and exported, but nothing can be added.',
    bug: 'Something went wrong inside Teeka and nothing was changed. Try again; if it stays, restart Teeka.',
    'already-founded': 'This laptop already has a register. Restart Teeka to use it.',
    'code-mistyped': 'The code has a typing error. Compare it with the paper, part by part.',
    'code-refused': 'The server does not accept this code: it was used before or has run out. Ask for a new one.',
    'server-unreachable': 'The server did not answer. Check the line and try again; the day can go on without it.',
    'server-not-the-one-named':
      'The server that answered is not the one the code names. Do not go on; check the address with the district.',
    'server-answer-wrong':
      'The server answered in a way Teeka does not accept. Nothing was changed; tell the district.',
    'practice-and-real': 'A practice register and a real code do not go together. Ask for a code of the right kind.',
    'wrong-passphrase': 'This is not the passphrase of this register. Try again; capital letters count.',
    'printer-refused':
      'The printer did not take the page. Check that it is switched on and has paper, then print again.',
    'printing-cancelled': 'Printing was cancelled. Nothing was printed.',
    'copy-taken':
      'Another copy of this certificate went out meanwhile. Print again; it is then marked as the next duplicate.',
    'copy-unknown': 'This copy is not in the register. Print another one; it is marked as a duplicate.',
    'not-noted': 'The register could not note the copies, so nothing was printed. Sign in again, then print again.',
    'job-unknown': 'This print job is no longer here. Print again from where you started it.',
    'job-too-late': 'It is too late for that: the job is already elsewhere. Look at the printer.',
    'queue-holds-it':
      "The system's own queue still holds this job, and it would come out twice. Delete it there, then print again.",
    'folder-not-chosen': 'Choose the folder again; it was not chosen since Teeka was started.',
    'page-failed': 'The page could not be prepared. Try again; what stands on it is kept.',
    'saving-cancelled': 'Saving was cancelled. No file was written.',
    'file-unwritable': 'The file could not be written there. Choose another folder.',
    'wrong-pin': 'This PIN is not right. Try again.',
    wait: 'Too many wrong PINs.[[ Wait {{seconds}} seconds, then try again.]]',
    'wrong-recovery-code':
      'This code does not open your register. Take the newest envelope; an older code was replaced by it.',
    'no-recovery-code':
      'No recovery code was made for this person. Another in-charge resets the PIN on the page Staff (Alt+P there); where there is none, ask the district.',
    'code-shown':
      'This code was shown already and is not kept. Sign in with the PIN you chose, and print a new code on the page Staff.',
    'staff-unknown': 'This person is not on the staff of this register. Choose from the list.',
    'name-taken': 'Somebody with this name is on the list already. Add an initial or a second name.',
    'pin-weak':
      'This PIN is guessed first: one digit again and again, digits in a row, a year, or two halves alike. Choose another.',
    'pin-the-same': 'This is the PIN you have. Choose another one.',
    'own-pin':
      'Change your own PIN on the page Settings, with the old one. If you forgot it, another in-charge resets it, or the code in the envelope does: at the sign-in, Alt+K.',
    'last-in-charge': 'Nobody else could add or change staff. Make somebody else in-charge first.',
    yourself: 'Nobody takes themselves off the staff. Ask another in-charge to do it.',
    'date-past': 'This day is over. Choose today or a day to come.',
    'date-too-far': 'This day is too far ahead.[[ The latest is {{last}}.]] Choose an earlier day.',
    'product-unknown': 'This vaccine is not in the policy of this register. Choose from the list.',
    'session-there-already':
      'There is a session for this day and vaccine already[[: number {{number}}]]. Go on with that one.',
    'session-unknown': 'This session is not known here. Open the session page again.',
    'session-not-today': 'This session is not for today.[[ It is for {{date}}.]] Open a session for today.',
    'lot-expired': 'This lot has expired.[[ Its last day was {{expiry}}.]] Put the vial aside and open another.',
    'lot-of-other-product':
      'This lot was entered for another vaccine[[: {{product}}]]. Read the label again; do not use the vial until it is clear.',
    'monitor-past': 'The monitor on this vial is past its discard point. Put the vial aside; do not use it.',
    'expiry-differs': 'This lot was entered with another expiry date[[: {{expiry}}]]. Read the label again.',
    'more-than-received':
      'All vials of this lot are used up by the books[[: {{received}} received]]. Read the lot on the label again.',
    'not-on-the-staff': 'Whoever opened it is not on the staff of this register. Choose from the list.',
    'vial-discarded': 'This vial was written down as discarded already. Open the vials again.',
    'note-needed': 'Say in a few words what happened to the vial.',
    'lot-unknown': 'This lot was never entered here. Receive it first, or read the label again.',
    'more-than-held':
      'There are not so many vials of this lot here[[: the register holds {{held}}]]. Count again; if the shelf is right, enter the count first.',
    'count-agrees': 'The count agrees with the register. There is nothing to change.',
    'not-a-list': 'This file is not a list that Teeka can read. Save it as CSV (UTF-8) and choose it again.',
    'too-many-rows': 'This list is too long.[[ At most {{most}} rows.]] Divide it and bring in the parts.',
    'no-name-column':
      'No column with names was found. The first row must name the columns; one of them must be "name".',
    'wrong-encoding':
      'The letters of this list are garbled: it was saved in another encoding. Save it as CSV (UTF-8) and choose it again.',
    'separators-mixed':
      'The headings and the rows are separated by different signs[[, from row {{row}} on]]. Save the list as CSV once more and choose it again.',
    'session-full':
      'This session is full.[[ Session {{number}} has {{places}} places and all are taken.]] The in-charge may take this person in all the same: F4.',
    'open-places-taken':
      'The open places of {{from}}–{{to}} are taken.[[ Reserved places that wait for those on the list: {{reserved}}.]] The in-charge may take this person in all the same: F4.',
    'slot-upside-down': 'The slot {{from}}–{{to}} ends before it begins. Write its end after its beginning.',
    'slot-empty': 'The slot {{from}}–{{to}} has no places. Give it some, or empty its line.',
    'slots-overlap': 'The slot {{from}}–{{to}} begins before the one before it is over. Let it begin later.',
    'places-too-many': 'The slots have too many places together.[[ A session has at most {{most}}.]] Take some away.',
    'places-need-in-charge':
      'Only the in-charge takes people in above the places. Hand over with F9; what was typed stays.',
    'no-list': 'The national server has no list for this centre and day. Bring it in as a file, or ask the district.',
    'list-untrusted':
      'What came is not the list that the national server signed for this centre and day. It was not taken in; tell the district.',
    'list-under-way': 'Another list is being taken in just now. Wait until it is done, then bring in this one.',
    'no-code-here': 'There is no appointment code for this person in this session. Go on without it.',
    'code-wrong': 'This is not the code of this appointment. Read it from the message or the slip once more.',
    'person-unknown': 'This person is not in the register. Search again.',
    'birth-in-future':
      'This birth lies ahead of the session.[[ The year is {{from}} to {{to}}.]] Read the document again.',
    'birth-too-long-ago': 'This birth is too long ago.[[ The year is {{from}} to {{to}}.]] Read the document again.',
    'full-date-needed': 'Under 18 the full date of birth is needed, not the year alone.',
    'reference-taken': 'Another person has this reference id. Open that record and compare.',
    'mobile-full':
      'This mobile already stands for as many people as allowed[[, {{most}}]]. Use another one, or leave it empty.',
    'number-blocked': 'This cannot be a number of this document. Read it again from the original.',
    'reason-needed': 'Say why, in a few words. It stays in the register.',
    'vial-unknown': 'This vial is not open in this session. Choose one of the open vials.',
    'not-a-vaccinator': 'This person is not a vaccinator here. Choose the one who gave the dose.',
    'needs-approval': 'The rules speak against this dose. If it was given, the in-charge approves it with a reason.',
    'approver-not-in-charge': 'Only an in-charge can approve this. Choose the in-charge.',
    'wrong-approver-pin': "This is not the in-charge's PIN. Try again.",
    'badge-unknown':
      "This badge does not open this name: it is another's, or it has ended. Type the PIN, or ask for a new badge.",
    'badge-printed': 'The code of this badge is not held any more. Issue a new badge; the old one ends with it.',
    'dose-unknown': 'This dose is not waiting here any more. Look at the list again.',
    'not-your-dose': 'One of these doses names another vaccinator. Look at the list again.',
    'officer-order-needed':
      'The policy leaves this dose to the district officer: write the number of the order, or who gave it and when. Without an order the dose stays recorded and waits.',
    'approval-reason-needed': 'No reason was given when this was entered. Write one; it stays in the register.',
    'approval-refused': 'Approval of one of these was refused before. Look at the list again.',
    'approved-already': 'This dose is approved already.',
    'no-dose': 'There is no dose to certify yet. Record the dose first.',
    'clock-behind':
      'The clock of this laptop[[ says {{clock}} and]] is behind the last entry[[ of {{last}}]]. Set date and time right, then try again. If they are right now, wait until then, or enrol the laptop again.',
    'clock-outside-certificate':
      'The clock of this laptop[[ says {{clock}} and]] stands outside the time of its certificate[[, {{from}} to {{to}}]]. Set date and time right, then try again. If they are right, the laptop needs a new code from the district to enrol again.',
    'signers-unreadable': 'This file is no list of signers. Take the list in PEM or JSON as EU or WHO give it out.',
    'no-signers':
      'No signer of certificates stands in this file, only authorities or other keys. Take the list of signers (DSC).',
    'too-many-signers':
      'This file holds more signers than any list has. Take the list of signers from whoever gave it again.',
    'too-long': 'Too much stands on this certificate for one code. Tell the district; the doses themselves are kept.',
    'certificate-not-standing':
      'This certificate does not stand any more. Open the person again and issue the new one.',
    'certificate-not-signed':
      'This laptop’s certificate did not sign this one, so there is no credential of it. Enrol the laptop, then try again; print the paper meanwhile.',
    'certificate-unknown': 'This certificate is not in the register. Open the person again.',
    'not-enrolled': 'This laptop is not enrolled yet, so nothing can be sent. Enrol it first.',
    'folder-unwritable': 'Nothing can be written in this folder. Check the stick, or choose another folder.',
    'nothing-to-send': 'Everything has a receipt already. There is nothing to export.',
    'folder-unreadable': 'This folder cannot be read. Check that the stick is in, then choose it again.',
    'no-batches': 'There are no batches in this folder. Choose the folder that the centre exported.',
    'no-root': 'This laptop does not know the national root yet. Enrol it, then receive.',
    'share-code-wrong': 'This is not the share code of this file. Type it again[[; tries left: {{left}}]].',
    'file-locked':
      'Too many wrong share codes for this file. Ask the person for a fresh file with a new code, or take another ID.',
    'scan-gone': 'What was scanned is no longer held. Scan it once more.',
    'needs-in-charge': 'Something speaks against it, so the in-charge decides. Nothing was recorded yet.',
    'looks-like': 'Somebody in this register may be the same person. Compare the two first.',
    'guardian-needed': 'A child’s card has no photo. Say who stands for the child, with an ID of their own.',
    'facilitation-unknown': 'This authorisation is not in the register. Choose one from the list.',
    'facilitation-used-up':
      'This authorisation is used up[[: all {{authorised}} people]]. Choose another one, or ask the in-charge.',
    'facilitation-over':
      'This authorisation has ended.[[ Its last day was {{until}}.]] Choose another one, or ask the in-charge.',
    'session-to-come': 'This session is still to come[[: it is on {{date}}]]. It is closed when its day is over.',
    'closed-already': 'This session is closed, and nothing has come to it since.',
    'figures-changed':
      'Somebody went on working meanwhile, and the figures have changed. Look at them once more, then seal.',
    'difference-open':
      'Some acts still want their seal or their approval. They are put right before the day is closed.',
    'difference-unexplained': 'Some figures differ and nothing says why. Put them right, or explain them in writing.',
    'session-closed':
      'This session was closed[[ at {{at}}]]. What was given before that is entered as a late entry, which the in-charge signs off.',
    'given-in-future': 'That time has not come yet[[: it is {{now}} now]]. Type when the dose was given.',
    'given-on-another-day':
      'This session was[[ on {{date}}]] another day. Choose the session of that day, or put the time right.',
    'given-before-birth': 'That is before this person was born. Put the time right, or correct the birth first.',
    'token-taken':
      'Token[[ {{token}}]] was given[[ to {{name}}]] already. Look at the slip once more, or take the next one.',
    'arrived-already': 'This person has a token already[[: {{token}}]]. Go on with that one.',
    'vaccinated-already': 'The dose of today is recorded. A wrong entry is corrected, not taken back.',
    'come-again-past': 'The day to come again must lie after today[[, {{today}}]]. Choose a later one.',
    'same-record': 'These two are one person already. There is nothing to decide.',
    'link-unknown': 'These records are not joined any more. Open the person again.',
    'history-known': 'Everything on this certificate is in the history already. Nothing was added.',
    'conflict-unknown': 'This was settled already, or it is no longer so. Open the list again.',
    'not-a-certificate': 'This is not a certificate in PEM form. Choose the file that UIDAI published.',
    'key-not-pinned': 'This certificate is not one that Teeka knows as UIDAI’s, so it is not taken. Tell the district.',
    'not-for-practice': 'This register is not for practice. Nothing was changed.',
    'no-real-centre': 'There is no real centre on this laptop to practise beside. Everything here is as it was.',
    'practice-not-opened':
      'The practice register could not be opened. The real one is open again; sign in. Start practice over to make a fresh one.',
    'not-rsa-2048': 'The key in this certificate is not of the kind that UIDAI signs with. Choose another file.',
  },
  own: {
    'lists.pull': {
      'server-unreachable':
        'There is no line just now.[[ The list is known as of {{knownAt}}.]] It will be fetched by itself when the line is back; the day can go on.',
    },
    'corrections.person': {
      'needs-in-charge': 'This is corrected by the in-charge. Choose the in-charge and give the PIN.',
    },
    'corrections.dose': {
      'needs-in-charge': 'This is corrected by the in-charge. Choose the in-charge and give the PIN.',
    },
    'corrections.void': {
      'needs-in-charge': 'This is corrected by the in-charge. Choose the in-charge and give the PIN.',
    },
    'doses.readBack': {
      'dose-unknown': 'This dose is not in the register as one of this person. Open the person again.',
    },
    'staff.add': { 'not-allowed': 'Only the in-charge adds people to the staff.' },
    'sessions.open': { 'not-allowed': 'Only the in-charge opens a session. Ask the in-charge to sign in.' },
    'setup.enrol': {
      'server-unreachable':
        'The server did not answer. Check the address and the line, then try again. You can also enrol later.',
    },
    'people.register': {
      'needs-in-charge':
        'The document itself names somebody who is here already. Only the in-charge may register another person with it.',
      'scan-gone': 'What was scanned is no longer held. Scan it once more, or type what stands on the document.',
    },
    'identity.verify': { 'reason-needed': 'Say in a few words what differs, or why the number could not be read.' },
    'identity.read': {
      'not-allowed': 'Documents are scanned by the verifier or the in-charge. Search by name instead.',
    },
    'vault.open': { 'bad-input': 'A passphrase has 8 characters or more.' },
  },
}
