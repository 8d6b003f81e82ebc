package org.cspplatform.server.measures.cells;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.measures.cells.FigureStore.Figure;
import org.cspplatform.server.modules.InstalledModule;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/** Puts together what the partnership at work sees of its figures. */
@Singleton
class FiguresReader {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ModuleHost host;
    private final FigureStore figures;
    private final SignOffStore signOffs;
    private final FlagStore flags;
    private final Failures failures;
    private final MarkStore marks;
    private final Clock clock;

    FiguresReader(
            ModuleHost host,
            FigureStore figures,
            SignOffStore signOffs,
            FlagStore flags,
            Failures failures,
            MarkStore marks,
            Clock clock) {
        this.host = host;
        this.figures = figures;
        this.signOffs = signOffs;
        this.flags = flags;
        this.failures = failures;
        this.marks = marks;
        this.clock = clock;
    }

    static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (QualityFlag flag : List.of(QualityFlag.PROVISIONAL, QualityFlag.IMPUTED, QualityFlag.NOT_COMPARABLE)) {
            kinds.put(flag.code(), flag.words());
        }
        return Collections.unmodifiableMap(kinds);
    }

    /** The quarter that is looked at unless somebody says which: the last that has ended. */
    QuarterName present() {
        return new QuarterName(Span.quarterOf(LocalDate.now(clock)).minusMonths(3));
    }

    FiguresPage page(
            UUID partnership,
            QuarterName quarter,
            boolean lead,
            Map<String, String> typed,
            @Nullable String done,
            List<FieldError> errors) {
        Map<String, String> quarters = new LinkedHashMap<>();
        figures.quarters(partnership).stream()
                .map(QuarterName::new)
                .forEach(each -> quarters.put(each.path(), each.words()));
        List<FiguresPage.Line> lines = figures.figures(partnership, quarter.start(), false).stream()
                .map(this::line)
                .toList();
        Map<String, String> modules = new LinkedHashMap<>();
        Map<String, String> measures = new LinkedHashMap<>();
        boolean handedIn = signOffs.handedIn(partnership, quarter.start());
        for (FiguresPage.Line line : lines) {
            measures.put(line.module() + "/" + line.measure(), line.title());
            if (line.differs() || (handedIn && line.never())) {
                modules.put(line.module(), line.moduleTitle());
            }
        }
        return new FiguresPage(
                quarter,
                quarters,
                lines,
                figures.figures(partnership, null, true).stream()
                        .map(this::line)
                        .toList(),
                signings(partnership, quarter.start()),
                flags.of(partnership, quarter.start()).stream()
                        .map(flag -> new FiguresPage.Said(
                                flag.module(),
                                flag.measure(),
                                title(flag.module(), flag.measure()),
                                flag.flag().code(),
                                flag.flag().words(),
                                flag.reason(),
                                flag.said()))
                        .toList(),
                failures.of(partnership).stream()
                        .map(failure ->
                                new FiguresPage.Failed(title(failure.module(), failure.measure()), failure.words()))
                        .toList(),
                modules,
                measures,
                lead,
                marks.anyWaits(partnership),
                typed,
                done,
                errors);
    }

    private List<FiguresPage.Signing> signings(UUID partnership, LocalDate quarter) {
        return signOffs.all(partnership).stream()
                .filter(signed -> signed.quarter().equals(quarter))
                .map(signed -> new FiguresPage.Signing(
                        host.find(signed.module()).map(InstalledModule::title).orElse(signed.module()),
                        signed.number(),
                        "%s by %s on %s%s"
                                .formatted(
                                        signed.number() == 1
                                                ? "Signed off"
                                                : signed.withReturn() ? "Restated with a return" : "Restated",
                                        signed.name(),
                                        day(signed.at()),
                                        signed.reason().isEmpty() ? "" : ": " + signed.reason())))
                .toList();
    }

    private FiguresPage.Line line(Figure figure) {
        Optional<MeasureModel> measure = measure(figure.module(), figure.measure());
        return new FiguresPage.Line(
                new QuarterName(figure.quarter()),
                figure.module(),
                host.find(figure.module()).map(InstalledModule::title).orElse(figure.module()),
                figure.measure(),
                title(figure.module(), figure.measure()),
                measure.map(model ->
                                FigureWords.of(model.kind(), model.definition().unit(), figure.now()))
                        .orElseGet(Symbol.NOT_AVAILABLE::text),
                measure.map(model ->
                                FigureWords.of(model.kind(), model.definition().unit(), figure.signed()))
                        .orElseGet(Symbol.NOT_AVAILABLE::text),
                figure.signedAt() == null
                        ? FiguresPage.NEVER
                        : (figure.number() == 1 ? "Signed off on " : "Restated on ") + day(figure.signedAt()),
                figure.differs());
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(clock.getZone()));
    }

    private String title(String module, String measure) {
        return measure(module, measure).map(model -> model.definition().title()).orElse(measure);
    }

    /** The measure as the module that serves defines it. */
    Optional<MeasureModel> measure(String module, String measure) {
        ModuleModel model = host.find(module).map(InstalledModule::model).orElse(null);
        return model == null ? Optional.empty() : model.measure(measure);
    }
}
