/** The certificate's id for reading aloud and typing. One rule: an id of another form is shown as it is. */
import { CertificateId, groupsOf } from '#domain/certificate/certificate-id'

/** `ABCD EFGH JKMN PQRS #X` */
export function readableId(id: string): string {
  const known = CertificateId.safeParse(id)
  return known.success ? groupsOf(known.data) : id
}
