/** Which centre a log belongs to, which certificate its device holds, and in which language it certifies. */
import type { Effects } from './effect.ts'

export const centreEffects = {
  'centre-founded.1': (db, { header, body }) =>
    db.run(
      `insert into centre (log, kind, mode, code, name, district, state, language, machine, founded_at)
       values (:log, :kind, :mode, :code, :name, :district, :state, :language, :machine, :at)
       on conflict do nothing`,
      {
        log: header.log,
        kind: body.kind,
        mode: body.mode,
        code: body.code,
        name: body.name,
        district: body.district,
        state: body.state,
        language: body.language,
        machine: body.machine,
        at: header.at,
      },
    ),
  'device-certified.1': (db, { header, body }) =>
    db.run(
      `insert into device_certificate (log, certificate, root, issuer, server)
       values (:log, :certificate, :root, :issuer, :server)
       on conflict (log) do update set certificate = excluded.certificate, root = excluded.root,
         issuer = excluded.issuer, server = excluded.server`,
      {
        log: header.log,
        certificate: body.certificate,
        root: body.root,
        issuer: body.issuer,
        server: body.server,
      },
    ),
  'certificate-language-chosen.1': (db, { header, body }) =>
    db.run('update centre set certificate_language = :language where log = :log', {
      log: header.log,
      language: body.language,
    }),
} satisfies Partial<Effects>
