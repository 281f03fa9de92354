/** Runs the openssl of this machine on files in a folder of its own: a judge that nobody here wrote. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Verdict {
  readonly ok: boolean
  readonly said: string
}

export async function openssl(files: Readonly<Record<string, string | Uint8Array>>, command: string): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), 'teeka-openssl-'))
  try {
    await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)))
    const { stdout, stderr } = await run('openssl', command.split(' '), { cwd: folder })
    return { ok: true, said: stdout + stderr }
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    if (stdout + stderr === '') throw error
    return { ok: false, said: stdout + stderr }
  } finally {
    await rm(folder, { recursive: true })
  }
}
