package org.cspplatform.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.Map;

/** Gives every page its layout. */
@Singleton
final class LayoutModelProcessor implements ViewModelProcessor<Map<String, Object>> {
    private final Layouts layouts;

    LayoutModelProcessor(Layouts layouts) {
        this.layouts = layouts;
    }

    @Override
    public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> page) {
        page.getModel().ifPresent(model -> model.put("layout", layouts.of(request)));
    }
}
