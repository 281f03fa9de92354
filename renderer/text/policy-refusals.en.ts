/** Refusals of the rules in English. */
export const policyRefusalsEn = {
  'policy-unreadable': 'This file holds no signed policy pack. Ask the district for the file again.',
  'policy-other-signer':
    'This pack was not signed by the national policy signer whom this register believes. It was not taken; tell the district.',
  'policy-signer-out-of-date':
    'The signer’s certificate is not valid today. Check the laptop’s date; if it is right, ask the district for a pack that was signed anew.',
  'policy-altered': 'This pack was changed after it was signed. It was not taken; ask the district for the file again.',
  'policy-faulty':
    'This pack is signed but its rules do not hold together. It was not taken; send the list below to the district.',
  'policy-other-programme':
    'This pack is of another programme.[[ It is {{name}}, and {{inForce}} is in force here.]] It was not taken.',
  'policy-older':
    'This pack is older than the one in force.[[ It is {{name}}, and {{inForce}} is in force.]] Nothing was changed.',
  'policy-same-version':
    'This pack has the number of the one in force and other rules.[[ Both call themselves {{name}}.]] It was not taken; tell the district.',
  'no-root':
    'This laptop has no national root yet, so no signature can be checked. Enrol it first, on the page Sending.',
  'no-policy-there': 'The national server has published no policy pack. The one in force stays.',
  'illness-not-listed':
    'One of these illnesses is not on the list of the pack in force. Open the person again and choose from the list.',
  'illness-missing': 'Say which listed illness the certificate names.',
  'day-to-come': 'A day that was entered lies in the future. Enter the day on which it was.',
} as const
