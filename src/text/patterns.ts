import { register, type Texts } from './core.ts'

/**
 * Which city a run became (Kap. 2 to 4.9). A description, never a title: the sentence names what can be
 * seen and who carries it.
 */
export const patterns = {
  'pattern.companyTown.text': {
    de: 'Wenige Partner bestimmen, wie die Stadt läuft. Was sie kostet und wohin sie geht, entscheidet sich in deren Büros.',
    en: 'A few partners decide how the city runs. What it costs and where it goes is settled in their offices.',
  },
  'pattern.panopticon.text': {
    de: 'Vieles wird erfasst, wenig vergessen. Wer über einen Platz geht, hinterlässt Spuren, die jemand verknüpfen kann.',
    en: 'Much is recorded, little forgotten. Whoever crosses a square leaves traces that someone can link.',
  },
  'pattern.dualCity.text': {
    de: 'Ein Teil der Stadt ist gut versorgt und gut erreicht. Der andere steht vor Türen, die nur digital aufgehen.',
    en: 'One part of the city is well served and well reached. The other faces doors that open only digitally.',
  },
  'pattern.patchwork.text': {
    de: 'Viele Anfänge, wenig Zusammenhang. Jedes System arbeitet für sich und wird für sich alt.',
    en: 'Many beginnings, little connection. Each system works by itself and grows old by itself.',
  },
  'pattern.dumbCity.text': {
    de: 'Die Technik ist vernetzt und schlecht geschützt. Ein Fehler an einer Stelle legt viele andere still.',
    en: 'The technology is connected and poorly protected. One fault in one place stops many others.',
  },
  'pattern.leftBehind.text': {
    de: 'Die Stadt hat sich wenig bewegt, andere schon. Wer kann, geht, und mit ihm gehen Einnahmen.',
    en: 'The city moved little, others did. Whoever can leaves, and revenue leaves too.',
  },
  'pattern.glossyBrochure.text': {
    de: 'Angekündigt wurde viel, angekommen ist wenig. Die Menschen messen die Stadt an ihren Broschüren.',
    en: 'Much was announced, little arrived. People measure the city by its brochures.',
  },
  'pattern.desolateSquare.text': {
    de: 'Öffentliche Flächen sind da, aber nicht mehr für alle. Wer nichts kauft oder nicht passt, bleibt weg.',
    en: 'Public areas exist, but no longer for everyone. Whoever buys nothing or does not fit stays away.',
  },
  'pattern.analogueHaven.text': {
    de: 'Die Stadt kommt mit wenig Technik aus und erreicht die Menschen von Hand. Das hält, solange genug Hände da sind.',
    en: 'The city gets by with little technology and reaches people by hand. That holds while there are hands.',
  },
  'pattern.mixedOpenCity.text': {
    de: 'Technik steht dort, wo sie nützt, und daneben bleibt ein zweiter Weg. Die Stadt kann Partner wechseln.',
    en: 'Technology stands where it is useful, and a second way stays beside it. The city can change partners.',
  },
} as const satisfies Texts
register(patterns)
declare module './core.ts' {
  interface Areas {
    patterns: typeof patterns
  }
}
