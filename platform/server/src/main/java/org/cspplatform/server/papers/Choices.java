package org.cspplatform.server.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Choices of a form in their order. */
final class Choices {
    private Choices() {}

    static <T> Map<String, String> of(List<T> options, Function<T, String> code, Function<T, String> label) {
        Map<String, String> choices = new LinkedHashMap<>();
        options.forEach(option -> choices.put(code.apply(option), label.apply(option)));
        return choices;
    }
}
