import type { Figures } from '../../model/content.ts'
import { figure, maybe, nearestYear, type Table } from './csv.ts'
import { netMoves } from './moves.ts'
import { readPyramid, total } from './pyramid.ts'

/** Published budget years that follow the reference year are taken too: plans, up to this many in all. */
const BUDGET_YEARS = 3
const MILLION = 1_000_000
/** The pyramids come every second year. */
const BETWEEN = 2

/** A figure with the table it comes from, for the comment beside it. */
export interface Published {
  figures: Figures
  /** Source per field of `Figures`, in words. */
  sources: Record<keyof Figures, string>
  /** What does not quite agree, or was taken from another year. */
  notes: string[]
}

/**
 * Turns tables in the shape of *Konstanz in Zahlen* into the figures of one year. `table` gives a
 * table by its file name without ending; `districts` are the district columns in the order wanted.
 * Throws an Error naming table, year and column where a figure is missing.
 */
export function publishedFigures(
  table: (name: string) => Table,
  districts: readonly string[],
  year: number,
): Published {
  const notes: string[] = []
  const residents = districts.map((id) => figure(table('nach_stadtteilen'), year, id))
  const pyramid = readPyramid(table(`pyramide/pyramide_${year}`))
  const counted = figure(table('wohnbevoelkerung'), year, 'gesamt')
  const byAge = total(pyramid.men) + total(pyramid.women)
  const byDistrict = total(residents)
  notes.push(
    byAge === byDistrict && byAge === counted
      ? `pyramid, districts and total agree: ${counted} residents`
      : `residents at the end of ${year}: ${byAge} by the pyramid, ${byDistrict} by district, ${counted} in total`,
  )
  const natural = table('natuerliche_entwicklung')
  const births = figure(natural, year, 'geburten')
  const deaths = figure(natural, year, 'sterbefaelle')
  const movesIn = figure(table('zu_und_wegzug'), year, 'zuzug')
  const movesOut = figure(table('zu_und_wegzug'), year, 'wegzug')
  const before = figure(table('wohnbevoelkerung'), year - 1, 'gesamt')
  const reckoned = before + births - deaths + movesIn - movesOut
  if (reckoned !== counted)
    notes.push(
      `${year - 1} plus births, deaths and moves gives ${reckoned}, published are ${counted}: corrections of the register of ${counted - reckoned}`,
    )
  /** Values that are not published each year come from the nearest; the source then says which. */
  const near = (name: string, column: string): { value: number; source: string } => {
    const found = nearestYear(table(name), year, column)
    if (found.year !== year) notes.push(`${name}.csv has no "${column}" for ${year}: ${found.year}`)
    return { value: found.value, source: `${name}.csv, ${column}, ${found.year}` }
  }
  const car = near('modalsplit', 'motorisiert')
  const heat = near('versorgung_verkauf', 'waerme')
  const area = near('stadtgebiet', 'insgesamt')
  const homes = near('stadtgebiet', 'wohnbau')
  const sold = (column: string) => round(figure(table('versorgung_verkauf'), year, column) * 1000)
  const beds = ['klinikum', 'schmieder', 'herzzentrum'].map((one) =>
    figure(table('kliniken'), year, one),
  )
  return {
    figures: {
      year,
      residents,
      pyramid: { men: pyramid.men, women: pyramid.women },
      foreign: pyramid.foreign,
      births,
      deaths,
      movesIn,
      movesOut,
      netMoves: netMoves({
        earlier: readPyramid(table(`pyramide/pyramide_${year - BETWEEN}`)),
        later: pyramid,
        births: [figure(natural, year - 1, 'geburten'), births],
        deaths: figure(natural, year - 1, 'sterbefaelle') + deaths,
        balance: movesIn - movesOut,
      }),
      flats: figure(table('wohnungsbestand'), year, 'wohnungen'),
      budget: budgetYears(table('haushalt'), year),
      energy: { power: sold('strom'), gas: sold('gas'), heat: round(heat.value * 1000) },
      unemployment: round(figure(table('arbeitslosenquote'), year, 'konstanz') * 10) / 1000,
      carShare: round(car.value * 10) / 1000,
      passengers: round(figure(table('bus'), year, 'personen') * MILLION),
      careHomePlaces: figure(table('altenhilfe'), year, 'heime_platz'),
      hospitalBeds: total(beds),
      area: area.value,
      homeArea: homes.value,
    },
    sources: {
      year: 'reference year of the stocks, 31 December',
      residents: `nach_stadtteilen.csv, ${year}, in the order of districts.yaml`,
      pyramid: `pyramide/pyramide_${year}.csv, citizenships summed; last entry ${pyramid.men.length - 1} and over`,
      foreign: `pyramide/pyramide_${year}.csv, without a German passport, both sexes; counts for the right to vote only`,
      births: `natuerliche_entwicklung.csv, geburten, ${year}`,
      deaths: `natuerliche_entwicklung.csv, sterbefaelle, ${year}`,
      movesIn: `zu_und_wegzug.csv, zuzug, ${year}`,
      movesOut: `zu_und_wegzug.csv, wegzug, ${year}`,
      netMoves: `reckoned from pyramide_${year - BETWEEN}.csv and pyramide_${year}.csv beyond births and deaths, smoothed, scaled to the balance of ${year}`,
      flats: `wohnungsbestand.csv, wohnungen, ${year}`,
      budget: `haushalt.csv (plans, Ergebnishaushalt), EUR; other = total less the lines named`,
      energy: `versorgung_verkauf.csv, strom and gas, ${year}; ${heat.source}; MWh; partly sold beyond the city`,
      unemployment: `arbeitslosenquote.csv, konstanz, ${year}`,
      carShare: `${car.source}; cars and motorcycles`,
      passengers: `bus.csv, personen, ${year}; without the nationwide ticket from 2022 on`,
      careHomePlaces: `altenhilfe.csv, heime_platz, ${year}`,
      hospitalBeds: `kliniken.csv, klinikum + schmieder + herzzentrum, ${year}`,
      area: `${area.source}; km²`,
      homeArea: `${homes.source}; km²`,
    },
    notes,
  }
}

function budgetYears(table: Table, first: number): Figures['budget'] {
  const years: Figures['budget'] = []
  for (let year = first; year < first + BUDGET_YEARS; year++) {
    if (year > first && maybe(table, year, 'einnahmen') === null) break
    const line = (column: string): number => round(figure(table, year, column) * MILLION)
    const tradeTax = line('gewerbesteuer')
    const incomeTax = line('einkommenssteuer')
    const personnel = line('personal')
    const levy = line('umlage')
    years.push({
      year,
      revenue: { tradeTax, incomeTax, other: line('einnahmen') - tradeTax - incomeTax },
      spending: { personnel, levy, other: line('ausgaben') - personnel - levy },
      debtPerHead: figure(table, year, 'schulden'),
    })
  }
  return years
}

const round = (value: number): number => Math.round(value)
