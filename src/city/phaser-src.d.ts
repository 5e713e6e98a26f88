declare module 'phaser-src/*' {
  const x: unknown
  export default x
}
