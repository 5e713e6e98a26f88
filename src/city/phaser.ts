/**
 * The only file that imports Phaser. Modules are taken one by one instead of the index, because the
 * index brings sound, physics, tile maps and loaders the city never uses. Order matters: the
 * renderer before the game, the game before the plugins that register themselves.
 */
import type Phaser from 'phaser'
import 'phaser-src/polyfills/requestVideoFrame'
import 'phaser-src/renderer'
import GameC from 'phaser-src/core/Game'
import SceneC from 'phaser-src/scene/Scene'
import 'phaser-src/cameras/2d/CameraManager'
import 'phaser-src/events/EventEmitter'
import 'phaser-src/scene/ScenePlugin'
import 'phaser-src/gameobjects/DisplayList'
import 'phaser-src/gameobjects/UpdateList'
import 'phaser-src/gameobjects/GameObjectCreator'
import 'phaser-src/gameobjects/image/ImageFactory'
import 'phaser-src/gameobjects/container/ContainerFactory'
import 'phaser-src/gameobjects/graphics/GraphicsFactory'

export const Game = GameC as typeof Phaser.Game
export const Scene = SceneC as typeof Phaser.Scene
/** Phaser.WEBGL */
export const WEBGL = 2
/** Phaser.BlendModes */
export const BLEND = { normal: 0, add: 1, multiply: 2 } as const
export type { Phaser }
