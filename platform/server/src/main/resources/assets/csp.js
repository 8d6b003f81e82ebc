// Pages work without this; it adds the design system's behaviour where the browser has JavaScript.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()

// Charts are drawn here: the server need not draw them for this browser.
document.cookie = `csp_scripts=1; path=/; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`
if (document.querySelector('[data-chart]')) {
  import('./charts.js')
}
