package org.cspplatform.server.modules;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Regime;
import org.cspplatform.module.Whose;
import org.cspplatform.server.modules.model.CodeList;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModelProblem;
import org.cspplatform.server.modules.model.ModuleModel;
import org.jspecify.annotations.Nullable;

/**
 * A module as the API shows it.
 *
 * @param switchedOn whether the asking person's partnership uses it; null for those of no partnership
 * @param refusedVersion the version that was refused, when one was
 * @param problems why, all of it
 * @param datasets what it records, when it serves
 * @param measures what it counts, when it serves
 * @param exchanges files that it writes for others or takes from them, when it serves
 */
@Introspected
record ModuleEntry(
        String id,
        String title,
        String version,
        ModuleState state,
        @Nullable Boolean switchedOn,
        @Nullable String refusedVersion,
        List<ModelProblem> problems,
        List<DatasetEntry> datasets,
        List<MeasureEntry> measures,
        List<ExchangeEntry> exchanges) {
    static ModuleEntry of(InstalledModule module, @Nullable Boolean switchedOn) {
        ModuleModel model = module.model();
        return new ModuleEntry(
                module.id(),
                module.title(),
                module.version(),
                module.state(),
                switchedOn,
                module.refusedVersion(),
                module.problems(),
                model == null
                        ? List.of()
                        : model.datasets().stream().map(DatasetEntry::of).toList(),
                model == null
                        ? List.of()
                        : model.measures().stream().map(MeasureEntry::of).toList(),
                model == null ? List.of() : ExchangeEntry.of(model));
    }

    /**
     * A format of files.
     *
     * @param direction out or in
     * @param format csv or xml
     */
    @Introspected
    record ExchangeEntry(String id, String title, String version, String direction, String format) {
        static List<ExchangeEntry> of(ModuleModel model) {
            return Stream.concat(
                            model.exchangesOut().stream()
                                    .map(out -> of(out.id(), out.title(), out.version(), "out", out.root())),
                            model.exchangesIn().stream()
                                    .map(in -> of(in.id(), in.title(), in.version(), "in", in.row())))
                    .toList();
        }

        private static ExchangeEntry of(String id, String title, String version, String direction, String element) {
            return new ExchangeEntry(id, title, version, direction, element.isEmpty() ? "csv" : "xml");
        }
    }

    @Introspected
    record DatasetEntry(
            String id, String title, String description, Whose whose, Regime regime, List<FieldEntry> fields) {
        static DatasetEntry of(DatasetModel dataset) {
            return new DatasetEntry(
                    dataset.id(),
                    dataset.title(),
                    dataset.description(),
                    dataset.whose(),
                    dataset.regime(),
                    dataset.fields().stream().map(FieldEntry::of).toList());
        }
    }

    @Introspected
    record FieldEntry(
            String name,
            String label,
            String type,
            boolean required,
            boolean key,
            boolean personal,
            boolean specialCategory,
            boolean derived,
            List<CodeEntry> codes,
            List<FieldEntry> parts) {
        static FieldEntry of(FieldModel field) {
            return new FieldEntry(
                    field.name(),
                    field.label(),
                    typeName(field.type()),
                    field.required(),
                    field.key(),
                    field.personal(),
                    field.specialCategory(),
                    field.derived(),
                    codes(field),
                    field.type() instanceof FieldType.Items items
                            ? items.fields().stream().map(FieldEntry::of).toList()
                            : List.of());
        }

        private static List<CodeEntry> codes(FieldModel field) {
            CodeList list = field.codeList();
            return list == null
                    ? List.of()
                    : list.codes().stream()
                            .map(code -> new CodeEntry(code.name(), code.label(), code.from(), code.until()))
                            .toList();
        }

        private static String typeName(FieldType type) {
            return switch (type) {
                case FieldType.Line _ -> "text";
                case FieldType.Lines _ -> "long-text";
                case FieldType.WholeNumber _ -> "integer";
                case FieldType.DecimalNumber number ->
                    switch (number.unit()) {
                        case NONE -> "decimal";
                        case POUNDS -> "money";
                        case PERCENT -> "percentage";
                    };
                case FieldType.YesNo _ -> "boolean";
                case FieldType.Day _ -> "date";
                case FieldType.Moment _ -> "date-time";
                case FieldType.OneOfCodes _ -> "code";
                case FieldType.SomeCodes _ -> "codes";
                case FieldType.Person _ -> "person-key";
                case FieldType.Pointer _ -> "reference";
                case FieldType.Items _ -> "list";
                case FieldType.FileId _ -> "attachment";
            };
        }
    }

    @Introspected
    record CodeEntry(
            String code,
            String label,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @Introspected
    record MeasureEntry(String id, String title, MeasureKind kind, String definition, String source, int version) {
        static MeasureEntry of(MeasureModel measure) {
            Measure.Definition definition = measure.definition();
            return new MeasureEntry(
                    definition.id(),
                    definition.title(),
                    measure.kind(),
                    definition.text(),
                    definition.source(),
                    definition.version());
        }
    }
}
