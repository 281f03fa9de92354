/** Files dropped or pasted anywhere in the window. One rule: text that is dragged or pasted stays with its field. */
import { useEffect, useRef, useState } from 'react'

/** @returns true while files hang over the window */
export function useWindowFiles(onFiles: (files: Iterable<File>) => void): boolean {
  const [over, setOver] = useState(false)
  const current = useRef(onFiles)
  useEffect(() => {
    current.current = onFiles
  })
  useEffect(() => {
    const gone = new AbortController()
    const hang = (event: DragEvent): void => {
      if (!hasFiles(event.dataTransfer)) return
      // Without this the window takes no drop.
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      // From one element to the next there is a related one; out of the window there is none.
      if (event.relatedTarget === null) setOver(false)
    }
    const take = (event: DragEvent | ClipboardEvent): void => {
      const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer
      setOver(false)
      if (!hasFiles(data)) return
      event.preventDefault()
      current.current(data.files)
    }
    const { signal } = gone
    window.addEventListener('dragenter', hang, { signal })
    window.addEventListener('dragover', hang, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', take, { signal })
    window.addEventListener('paste', take, { signal })
    return () => gone.abort()
  }, [])
  return over
}

const hasFiles = (data: DataTransfer | null): data is DataTransfer => data?.types.includes('Files') === true
