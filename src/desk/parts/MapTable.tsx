import { residentsByDistrict } from '../../model/people.ts'
import { t } from '../../text/core.ts'
import { useGame, w } from '../store.ts'
import { dependenceOn, levelOf, pinsOf, runningContracts } from './cityPicture.ts'
import { byDistrict, type Overlay, saidValue } from './cityValues.ts'
import { money, number, percent } from './format.ts'
import { partsOf } from './mapParts.ts'

/** The map in words: its equal, for eyes and ears. */
export function MapTable({ overlay, failed }: { overlay: Overlay; failed: boolean }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section class="map__table" tabIndex={0} aria-label={t('map.asTable')}>
      {failed && <p class="map__failed">{t('map.failed')}</p>}
      {overlay === 'contracts' ? <Contracts /> : <Districts overlay={overlay} />}
    </section>
  )
}

function Districts({ overlay }: { overlay: Overlay }) {
  const game = useGame()
  const { scenario, world } = game
  const pins = overlay === 'model' ? pinsOf(game, world) : null
  const residents = residentsByDistrict(world.people)
  const known = byDistrict(game, overlay)
  const parts = partsOf(world, overlay)
  if (!known && overlay === 'outage') return <p>{t('map.noOutage')}</p>
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('map.district')}</th>
          <th scope="col" class="num">
            {t('map.residents')}
          </th>
          {known && (
            <th scope="col" class="num">
              {t('map.value')}
            </th>
          )}
          {parts.map((part) => (
            <th scope="col" class="num" key={part.id}>
              {t(`map.part.${part.id}`)}
            </th>
          ))}
          {pins && <th scope="col">{t('map.systems')}</th>}
        </tr>
      </thead>
      <tbody>
        {scenario.districts.map((district, d) => (
          <tr key={district.id}>
            <th scope="row">{district.name}</th>
            <td class="num">{number(residents[d] ?? 0)}</td>
            {known && (
              <td class="num">
                {saidValue(known, d)}
                {known.thin && <span class="soft">, {t('map.estimated')}</span>}
              </td>
            )}
            {parts.map((part) => (
              <td class="num" key={part.id}>
                {percent(part.values[d] ?? 0)}
              </td>
            ))}
            {pins && (
              <td>
                {pins
                  .filter((pin) => pin.district === d)
                  .map((pin) => pin.label)
                  .join('; ') || '–'}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Contracts() {
  const { world } = useGame()
  const contracts = runningContracts(world)
  if (contracts.length === 0) return <p>{t('map.noContracts')}</p>
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('map.partner')}</th>
          <th scope="col">{t('map.service')}</th>
          <th scope="col" class="num">
            {t('map.fee')}
          </th>
          <th scope="col">{t('map.dependence')}</th>
        </tr>
      </thead>
      <tbody>
        {contracts.map((contract) => (
          <tr key={contract.id}>
            <th scope="row">{w(`partners.${contract.partner}.name`)}</th>
            <td>{w(`measures.${contract.measure}.title`)}</td>
            <td class="num">{money(contract.fee)}</td>
            <td>{t(`level.${levelOf(dependenceOn(world, contract.partner))}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
