package org.cspplatform.server.records.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.module.Regime;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.FileId;
import org.cspplatform.server.modules.model.FieldType.SomeCodes;
import org.cspplatform.server.modules.model.ModuleModel;
import org.jspecify.annotations.Nullable;

/** The schema and the paths of one dataset. */
record DatasetApi(ModuleModel module, DatasetModel dataset) {
    String name() {
        return module.id() + "." + dataset.id();
    }

    private String reference() {
        return "#/components/schemas/" + name();
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = FieldSchema.object(dataset.fields());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", readOnly("string", "uuid"));
        properties.put("version", readOnly("integer", "int64"));
        properties.put("createdAt", readOnly("string", "date-time"));
        properties.put("updatedAt", readOnly("string", "date-time"));
        if (dataset.shareable()) {
            properties.put("shared", Map.of("type", "boolean", "readOnly", true));
        }
        if (schema.get("properties") instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> properties.put(String.valueOf(name), field));
        }
        schema.put("properties", properties);
        schema.put("description", description());
        return schema;
    }

    private String description() {
        String regime = dataset.regime() == Regime.LAW_ENFORCEMENT ? " Law-enforcement processing." : "";
        return (module.title() + ": " + dataset.title() + ". " + dataset.description()).strip() + regime;
    }

    private static Map<String, Object> readOnly(String type, String format) {
        return Map.of("type", type, "format", format, "readOnly", true);
    }

    Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        String base = "/api/v1/modules/" + module.id() + "/datasets/" + dataset.id();
        String one = base + "/records/{id}";
        paths.put(
                base + "/records",
                Map.of(
                        "get", operation("The newest first", filters(), null, page()),
                        "post", operation("Adds a " + dataset.one(), List.of(), body(), ok("201", record()))));
        paths.put(
                base + "/records/search",
                Map.of("post", operation("Looks for what somebody knows, exactly", List.of(), search(), page())));
        paths.put(
                one,
                Map.of(
                        "get", operation("Reads a " + dataset.one(), List.of(id()), null, ok("200", record())),
                        "put", operation("Replaces it", List.of(id(), ifMatch()), body(), ok("200", record())),
                        "delete", operation("Deletes it", List.of(id(), ifMatch()), null, ok("204", Map.of()))));
        paths.put(
                one + "/history",
                Map.of("get", operation("What changed, when, by whom", List.of(id()), null, ok("200", Map.of()))));
        paths.put(
                base + "/records/export",
                Map.of("get", operation("All as CSV", List.of(), null, ok("200", Map.of("text/csv", Map.of())))));
        if (dataset.shareable()) {
            paths.put(base + "/shared", Map.of("get", operation("What the region shares", List.of(), null, page())));
            paths.put(
                    one + "/shared",
                    Map.of(
                            "put", operation("Shares it", List.of(id()), null, ok("204", Map.of())),
                            "delete", operation("Takes it back", List.of(id()), null, ok("204", Map.of()))));
        }
        if (dataset.fields().stream().anyMatch(field -> field.type() instanceof FileId)) {
            paths.put(
                    base + "/attachments",
                    Map.of("post", operation("Sends a file", List.of(), file(), ok("201", Map.of()))));
        }
        return paths;
    }

    private Map<String, Object> operation(
            String summary,
            List<Map<String, Object>> parameters,
            @Nullable Map<String, Object> body,
            Map<String, Object> responses) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of(module.title()));
        operation.put("summary", dataset.title() + ": " + summary);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (body != null) {
            operation.put("requestBody", Map.of("required", true, "content", body));
        }
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> ok(String status, Map<String, Object> content) {
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("description", "Done"));
        if (!content.isEmpty()) {
            answer.put("content", content);
        }
        return Map.of(
                status,
                answer,
                "422",
                Map.of("description", "What was sent is not right; each field to blame is named"));
    }

    private Map<String, Object> record() {
        return Map.of("application/json", Map.of("schema", Map.of("$ref", reference())));
    }

    private Map<String, Object> body() {
        return record();
    }

    private Map<String, Object> page() {
        Map<String, Object> items = Map.of("type", "array", "items", Map.of("$ref", reference()));
        Map<String, Object> next = Map.of("type", "string", "nullable", true);
        Map<String, Object> schema = Map.of("type", "object", "properties", Map.of("items", items, "next", next));
        return ok("200", Map.of("application/json", Map.of("schema", schema)));
    }

    private static Map<String, Object> search() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> schema = Map.of(
                "type",
                "object",
                "required",
                List.of("field", "value"),
                "properties",
                Map.of("field", text, "value", text));
        return Map.of("application/json", Map.of("schema", schema));
    }

    private static Map<String, Object> file() {
        Map<String, Object> properties = Map.of("file", Map.of("type", "string", "format", "binary"));
        return Map.of("multipart/form-data", Map.of("schema", Map.of("type", "object", "properties", properties)));
    }

    private static Map<String, Object> id() {
        return Map.of(
                "name", "id", "in", "path", "required", true, "schema", Map.of("type", "string", "format", "uuid"));
    }

    private static Map<String, Object> ifMatch() {
        return Map.of("name", "If-Match", "in", "header", "required", true, "schema", Map.of("type", "string"));
    }

    private List<Map<String, Object>> filters() {
        List<Map<String, Object>> filters = new ArrayList<>();
        filters.add(query("after", Map.of("type", "string", "format", "uuid")));
        filters.add(query("limit", Map.of("type", "integer", "minimum", 1, "maximum", 200)));
        for (FieldModel field : dataset.fields()) {
            if (field.dimension() || (!field.personal() && field.type() instanceof SomeCodes)) {
                filters.add(query(field.name(), Map.of("type", "string", "description", field.label())));
            }
        }
        if (dataset.countsOn().isPresent()) {
            filters.add(query("counts-from", Map.of("type", "string", "format", "date")));
            filters.add(query("counts-until", Map.of("type", "string", "format", "date")));
        }
        return filters;
    }

    private static Map<String, Object> query(String name, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "schema", schema);
    }
}
