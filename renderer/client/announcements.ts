/** What the shell tells the page without being asked. One rule: each announcement is parsed, then passed to all. */
import { Announcement } from '#contract/wire'

type Listener = (announcement: Announcement) => void

/** Returns the way to stop listening. Something unreadable is dropped: the screen asks again at its next act. */
export function listen(listener: Listener): () => void {
  return window.teeka.onChange((raw) => {
    const announcement = Announcement.safeParse(raw)
    if (announcement.success) listener(announcement.data)
  })
}
