package org.cspplatform.server.records.docs;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.web.ApiPart;

/** The API of the modules that serve now. */
@Singleton
final class InstalledApi implements ApiPart {
    private final Modules modules;

    InstalledApi(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        serving().forEach(module -> {
            datasets(module).forEach(dataset -> paths.putAll(dataset.paths()));
            for (MeasureModel measure : module.measures()) {
                paths.put("/api/v1/modules/" + module.id() + "/measures/" + measure.id(), path(module, measure));
            }
        });
        return paths;
    }

    @Override
    public Map<String, Object> schemas() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        serving().forEach(module -> datasets(module).forEach(dataset -> schemas.put(dataset.name(), dataset.schema())));
        return schemas;
    }

    private Stream<ModuleModel> serving() {
        return modules.all().stream().flatMap(module -> Stream.ofNullable(module.model()));
    }

    private static Stream<DatasetApi> datasets(ModuleModel module) {
        return module.datasets().stream().map(dataset -> new DatasetApi(module, dataset));
    }

    private static Map<String, Object> path(ModuleModel module, MeasureModel measure) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of(module.title()));
        operation.put("summary", measure.definition().title());
        operation.put("description", measure.definition().text());
        operation.put("responses", Map.of("200", Map.of("description", "The figures by period")));
        return Map.of("get", operation);
    }
}
