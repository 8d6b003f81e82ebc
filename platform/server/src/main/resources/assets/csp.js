// Pages work without this; it adds the design system's behaviour where the browser has JavaScript.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()

if (document.querySelector('[data-chart]')) {
  import('./charts.js')
}
