// Draws charts that can be pointed at, and walked through with the arrow keys, where a browser without scripts has a picture.
// Nothing moves by itself, and what a page may not set by its headers (styles in its text) is not needed.
import './echarts.common.min.js'

const { echarts } = globalThis
const NARROW = 480

class LiveChart {
  constructor(figure) {
    this.figure = figure
    this.option = JSON.parse(figure.dataset.chart)
    this.table = JSON.parse(figure.dataset.table)
    this.place = figure.querySelector('.csp-figure__drawing')
    this.places = this.placesOfItems()
    this.at = -1
    this.draw()
    this.letKeysWalk()
    this.offerPictures()
  }

  // Items that name their row in the table; none where the rows are along an axis.
  placesOfItems() {
    const places = []
    this.option.baseOption.series.forEach((series, seriesIndex) => {
      (series.data || []).forEach((item, dataIndex) => {
        if (item && item.row !== undefined) places[item.row] = { seriesIndex, dataIndex }
      })
    })
    return places
  }

  draw() {
    this.place.replaceChildren()
    this.canvas = document.createElement('div')
    this.canvas.className = 'csp-figure__live'
    this.place.append(this.canvas)
    this.option.baseOption.tooltip = {
      trigger: this.places.length ? 'item' : 'axis',
      renderMode: 'richText',
      confine: true,
      transitionDuration: 0,
      axisPointer: { type: 'shadow', animation: false },
      backgroundColor: '#ffffff',
      borderColor: '#0b0c0c',
      borderWidth: 1,
      textStyle: { color: '#0b0c0c', fontSize: 14 },
      formatter: (at) => this.words(Array.isArray(at) ? at[0].dataIndex : at.data?.row).join('\n')
    }
    this.chart = echarts.init(this.canvas, null, { renderer: 'canvas', devicePixelRatio: Math.max(2, devicePixelRatio), ...this.size() })
    this.chart.setOption(this.option)
    new ResizeObserver(() => this.resize()).observe(this.place)
  }

  size() {
    const width = this.place.clientWidth
    return { width, height: Number(width <= NARROW ? this.figure.dataset.narrowHeight : this.figure.dataset.height) }
  }

  resize() {
    const size = this.size()
    if (size.width === this.chart.getWidth() || size.width === 0) return
    const form = size.width <= NARROW
    const was = this.chart.getWidth() <= NARROW
    this.chart.resize(size)
    // From one form into the other everything is set anew: what only one of them sets would stay.
    if (form !== was) this.chart.setOption(this.option, { notMerge: true })
  }

  words(row) {
    if (row === undefined) return []
    const { columns, rows } = this.table
    return rows[row].map((cell, i) => (i === 0 ? cell : cell && `${columns[i]}: ${cell}`)).filter(Boolean)
  }

  letKeysWalk() {
    this.status = document.createElement('p')
    this.status.className = 'govuk-visually-hidden'
    this.status.setAttribute('role', 'status')
    this.place.after(this.status)
    this.place.setAttribute('role', 'application')
    this.place.setAttribute('aria-roledescription', 'chart')
    this.place.setAttribute('aria-label', `${this.figure.querySelector('figcaption').textContent}. Left and right arrow keys read the figures.`)
    this.place.setAttribute('aria-describedby', this.figure.querySelector('.csp-figure__description').id)
    this.place.addEventListener('keydown', (event) => {
      const last = this.table.rows.length - 1
      const to = {
        ArrowRight: Math.min(last, this.at + 1), ArrowDown: Math.min(last, this.at + 1),
        ArrowLeft: Math.max(0, this.at - 1), ArrowUp: Math.max(0, this.at - 1), Home: 0, End: last
      }[event.key]
      if (event.key === 'Escape') this.leave()
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      this.show(to)
    })
    this.place.addEventListener('blur', () => this.leave())
  }

  show(row) {
    this.at = row
    this.status.textContent = this.words(row).join(', ')
    if (this.places.length) {
      this.chart.dispatchAction(this.places[row] ? { type: 'showTip', ...this.places[row] } : { type: 'hideTip' })
      return
    }
    const upright = this.option.baseOption.yAxis.type === 'category'
    const at = this.chart.convertToPixel(upright ? { yAxisIndex: 0 } : { xAxisIndex: 0 }, row)
    const { x, y, width, height } = this.chart.getModel().getComponent('grid').coordinateSystem.getRect()
    this.chart.dispatchAction({ type: 'showTip', x: upright ? x + width / 2 : at, y: upright ? at : y + height / 2 })
  }

  leave() {
    this.at = -1
    this.chart.dispatchAction({ type: 'hideTip' })
  }

  offerPictures() {
    this.downloads = this.figure.querySelector('.csp-figure__downloads')
    if (!this.downloads) {
      this.downloads = document.createElement('ul')
      this.downloads.className = 'govuk-list csp-figure__downloads csp-no-print'
      this.figure.append(this.downloads)
    }
    this.offer('SVG', () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(this.drawing())}`)
    this.offer('PNG', () => this.chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#ffffff' }))
  }

  // Drawn as text, beside the page, for a page may not hold styles.
  drawing() {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...this.size() })
    chart.setOption(this.option)
    const text = chart.renderToSVGString()
    chart.dispose()
    return text
  }

  offer(kind, address) {
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = `#${this.figure.id}`
    link.download = `${this.figure.id.replace('chart-', '')}.${kind.toLowerCase()}`
    link.textContent = `Download as ${kind}`
    const more = document.createElement('span')
    more.className = 'govuk-visually-hidden'
    more.textContent = `: ${this.figure.querySelector('figcaption').textContent}`
    link.append(more)
    link.addEventListener('click', () => { link.href = address() })
    const item = document.createElement('li')
    item.append(link)
    this.downloads.append(item)
  }
}

document.querySelectorAll('[data-chart]').forEach((figure) => new LiveChart(figure))
