package org.cspplatform.server.records;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.CodeList;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;

/**
 * A field by which a list can be narrowed.
 *
 * @param options what can be chosen; none for a text
 */
public record FilterField(String name, String label, String value, Map<String, String> options) {
    /** A field with what was chosen. */
    public static FilterField of(FieldModel field, String value) {
        Map<String, String> options = new LinkedHashMap<>();
        CodeList list = field.codeList();
        if (list != null) {
            options.put("", "Any");
            list.codes().forEach(code -> options.put(code.name(), code.label()));
        } else if (field.type() instanceof FieldType.YesNo) {
            options.put("", "Any");
            options.put("true", "Yes");
            options.put("false", "No");
        }
        return new FilterField(field.name(), field.label(), value, options);
    }

    /** The parameters of a request's address. */
    public static Map<String, String> asked(HttpRequest<?> request) {
        Map<String, String> asked = new LinkedHashMap<>();
        request.getParameters()
                .names()
                .forEach(name ->
                        asked.put(name, request.getParameters().getFirst(name).orElse("")));
        return asked;
    }

    /** The address of the next page of the same list: the parameters that were asked with, and where to go on. */
    public static String address(Map<String, String> asked, String after) {
        Map<String, String> all = new LinkedHashMap<>(asked);
        all.remove("done");
        all.put("after", after);
        return all.entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .map(one -> URLEncoder.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
