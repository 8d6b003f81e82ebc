// Draws the OpenAPI document as pages to browse and try. Without JavaScript the document itself can be downloaded.
const place = document.getElementById('api-browser')
window.SwaggerUIBundle({ url: place.dataset.document, domNode: place, deepLinking: true, validatorUrl: null })
