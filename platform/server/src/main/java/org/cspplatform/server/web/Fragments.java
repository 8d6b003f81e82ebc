package org.cspplatform.server.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.util.Map;

/** Writes a template by itself: a document that is no page, or a part of a page that is kept because it is the same for many readers. */
@Singleton
public final class Fragments {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * The text, escaped where the template escapes.
     *
     * @param template path under {@code src/main/jte} without extension
     * @param parameters by name; all that the template has no default for
     */
    public String text(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", parameters, html);
        return html.toString();
    }

    /** The same to be put into another template, where it is not escaped again. */
    public Content part(String template, Map<String, Object> parameters) {
        String text = text(template, parameters);
        return output -> output.writeContent(text);
    }
}
