import { t } from '../../text/core.ts'
import '../../text/crisis.ts'
import { Scroll } from '../charts/scroll.tsx'
import { number } from '../parts/format.ts'
import { Icon } from '../parts/Icon.tsx'
import type { Game } from '../store.ts'
import { nodeName, type Service, STATE_ICON, statusOf } from './service.ts'

/** The network as a table: state, what each service needs, and who goes without. */
export function ServiceTable({ game, services }: { game: Game; services: readonly Service[] }) {
  return (
    <div class="cri-table sheet">
      <Scroll label={t('crisis.graph')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('crisis.table.service')}</th>
              <th scope="col">{t('crisis.table.state')}</th>
              <th scope="col">{t('crisis.table.needs')}</th>
              <th scope="col" class="num">
                {t('crisis.table.lost')}
              </th>
            </tr>
          </thead>
          <tbody>
            {services.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.name}</th>
                <td>
                  <Icon name={STATE_ICON[one.state]} /> {t(`crisis.state.${one.state}`)},{' '}
                  {statusOf(one)}
                </td>
                <td>
                  {game.scenario.edges
                    .filter((edge) => edge.to === one.id)
                    .map((edge) => nodeName(edge.from))
                    .join(', ') || '–'}
                </td>
                <td class="num">{number(one.lost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  )
}
