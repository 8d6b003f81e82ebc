package org.cspplatform.testkit.contract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Demo;
import org.cspplatform.module.Period;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.server.modules.ModuleState;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.RunningService;
import org.cspplatform.testkit.records.RecordGenerator;
import org.cspplatform.testkit.records.World;

/** The module in a running service, with partnerships that use it. */
final class Trial implements AutoCloseable {
    /** When everything happens. */
    static final Period SCENE = new Period(LocalDate.of(2016, 4, 1), LocalDate.of(2017, 3, 31));

    private static final String REGION = "testshire";
    private static final long RESIDENTS = 40_000;

    private final PriorityModule module;
    private final Path jar;
    private final LogWatch logs = LogWatch.begin();
    private final RunningService service = RunningService.start();
    private final List<Subject> subjects;
    private final Person office = service.regional("region.officer");
    private final Place east;
    private final Place west;
    private final Place north;

    Trial(PriorityModule module, Path jar) {
        this.module = module;
        this.jar = jar;
        this.subjects = inOrder(module);
        this.east = place("east", 1);
        this.west = place("west", 2);
        this.north = place("north", 3);
    }

    /** The datasets in the order in which records can come: as in the demo, then those without one. */
    private static List<Subject> inOrder(PriorityModule module) {
        List<Class<? extends Record>> types = new ArrayList<>();
        module.demo().forEach(demo -> types.add(demo.definition().dataset()));
        types.addAll(module.datasets());
        return types.stream()
                .distinct()
                .map(type -> Subject.of(module.id(), type))
                .toList();
    }

    private Place place(String code, long seed) {
        World world = new World();
        return new Place(
                code,
                service.person(code, "partnership.lead"),
                office,
                world,
                new RecordGenerator(module, SCENE, LocalDate.now(ZoneId.of("Europe/London")), world, seed));
    }

    /** Drops the jar and switches the module on in both partnerships. */
    void install(Findings.Check check) {
        service.drop(jar);
        var found = service.await(module.id(), ModuleState.STARTED, ModuleState.REFUSED);
        found.problems()
                .forEach(problem -> check.broken(problem.place() + ": " + problem.problem() + " " + problem.mend()));
        if (found.state() == ModuleState.STARTED) {
            for (Place place : List.of(east, west, north)) {
                Place.ok(place.lead().putJson("/api/v1/modules/" + module.id() + "/use", "{\"on\": true}"));
            }
        }
    }

    PriorityModule module() {
        return module;
    }

    Path jar() {
        return jar;
    }

    RunningService service() {
        return service;
    }

    LogWatch logs() {
        return logs;
    }

    List<Subject> subjects() {
        return subjects;
    }

    Place east() {
        return east;
    }

    Place west() {
        return west;
    }

    /** Begins empty and gets what east exports. */
    Place north() {
        return north;
    }

    /** The demo's records of one dataset for a place; the region's are the same for all. */
    static List<? extends Record> demo(
            PriorityModule module, Class<? extends Record> type, String place, boolean region) {
        List<Record> records = new ArrayList<>();
        for (Demo demo : module.demo()) {
            Demo.Definition<?> definition = demo.definition();
            if (definition.dataset().equals(type)) {
                String where = region ? REGION : place;
                Demo.Scene scene =
                        new Demo.Scene(where, RESIDENTS, SCENE.from(), SCENE.until(), (module.id() + where).hashCode());
                records.addAll(definition.maker().apply(scene));
            }
        }
        return records;
    }

    @Override
    public void close() {
        service.close();
        logs.close();
    }
}
