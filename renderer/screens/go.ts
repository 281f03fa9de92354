/** How a screen sends on to another. */
import { createContext, useContext } from 'react'

export const Going = createContext<(screen: string) => void>(() => undefined)

/** `useGo()('desk')` */
export const useGo = (): ((screen: string) => void) => useContext(Going)
