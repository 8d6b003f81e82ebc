package org.cspplatform.server.dashboards.alerts;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.dashboards.OwnFigures;
import org.cspplatform.server.release.Audience;
import org.cspplatform.server.release.ReleasedCell;
import org.cspplatform.server.release.ReleasedFigures;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Scope;
import org.jspecify.annotations.Nullable;

/** The figures that the scope of the work at hand may be told about: its own exact ones, or those released to its region's board. */
@Singleton
class Watched {
    private static final int QUARTERS = 4;

    private final ReleasedFigures released;
    private final OwnFigures own;
    private final PartnershipDirectory partnerships;

    Watched(ReleasedFigures released, OwnFigures own, PartnershipDirectory partnerships) {
        this.released = released;
        this.own = own;
        this.partnerships = partnerships;
    }

    /** A measure's latest figure. */
    record Latest(LocalDate period, BigDecimal figure) {}

    /** One that may be chosen. */
    record Choice(String module, String measure, String title) {
        String name() {
            return module + "/" + measure;
        }
    }

    /** Answers for the latest figures, as they stood at one moment. */
    interface Figures {
        /** Empty when there is none, or it is withheld. */
        Optional<Latest> latest(String module, String measure, @Nullable UUID subject);
    }

    /** By name, in the order in which they are offered. */
    Map<String, Choice> choices() {
        Map<String, Choice> choices = new LinkedHashMap<>();
        region().ifPresent(region -> released.list(Audience.BOARD, region)
                .forEach(each -> put(choices, each.module(), each.measure(), each.moduleTitle(), each.title())));
        if (Scope.current() instanceof Scope.OfPartnership) {
            own.measures()
                    .forEach(each -> put(choices, each.module(), each.measure(), each.moduleTitle(), each.title()));
        }
        return choices;
    }

    private static void put(
            Map<String, Choice> choices, String module, String measure, String moduleTitle, String title) {
        Choice choice = new Choice(module, measure, moduleTitle + ": " + title);
        choices.put(choice.name(), choice);
    }

    Figures figures() {
        Optional<UUID> region = region();
        if (region.isEmpty()) {
            return (module, measure, _) -> Scope.current() instanceof Scope.OfPartnership
                    ? own.now(module, measure)
                            .flatMap(found -> found.figure().map(figure -> new Latest(found.from(), figure)))
                    : Optional.empty();
        }
        List<ReleasedMeasure> headlines = released.headlines(Audience.BOARD, region.get(), QUARTERS);
        return (module, measure, subject) -> headlines.stream()
                .filter(each -> each.module().equals(module) && each.measure().equals(measure))
                .findFirst()
                .flatMap(each -> latest(each, code(subject)));
    }

    private @Nullable String code(@Nullable UUID subject) {
        return subject == null
                ? null
                : partnerships.byId(subject).map(Partnership::code).orElse("");
    }

    /** Of the latest quarter alone: an earlier one in its place would tell what is old, or hint at what is withheld. */
    private static Optional<Latest> latest(ReleasedMeasure measure, @Nullable String partnership) {
        return measure.cells().stream()
                .map(ReleasedCell::from)
                .max(LocalDate::compareTo)
                .flatMap(quarter -> measure.cells().stream()
                        .filter(cell -> cell.isWhole() && cell.from().equals(quarter))
                        .filter(cell -> Objects.equals(cell.partnership(), partnership))
                        .findFirst()
                        .flatMap(cell -> cell.figure().value())
                        .map(figure -> new Latest(quarter, figure)));
    }

    private static Optional<UUID> region() {
        return switch (Scope.current()) {
            case Scope.OfRegionalOffice office -> Optional.of(office.region());
            case Scope.OfRegionReader reader -> Optional.of(reader.region());
            case Scope.OfPartnership _, Scope.OfOperator _, Scope.Nothing _ -> Optional.empty();
        };
    }
}
