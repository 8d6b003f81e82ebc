package org.cspplatform.server.web;

import io.micronaut.views.ModelAndView;
import java.util.HashMap;
import java.util.Map;

/** Makes pages: a template and the one record that it shows. */
public final class Pages {
    private Pages() {}

    /**
     * @param template path under {@code src/main/jte} without extension: {@code returns/fill}
     * @param page what its parameter {@code page} takes
     */
    public static ModelAndView<Map<String, Object>> view(String template, Object page) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        return new ModelAndView<>(template, model);
    }
}
