package org.cspplatform.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.CodeList.Code;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.jspecify.annotations.Nullable;

/** Writes a statement that fills a dataset's own table with made-up records of every partnership, ten years of them. */
final class NationalRecords {
    private static final int RANGE = 100;

    private NationalRecords() {}

    /**
     * @param each how many records a partnership has
     * @param years back from today
     */
    static String fill(DatasetModel dataset, int each, int years) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (FieldModel field : dataset.fields()) {
            columns.add('"' + field.column() + '"');
            String value = value(field, each);
            boolean empties = !field.required()
                    && !field.key()
                    && !field.countsOn()
                    && !field.type().many();
            values.add(empties ? "case when random() < 0.7 then " + value + " end" : value);
        }
        return """
            insert into "%s"."%s" (tenant_id, %s)
            select tenant.id, %s
            from (select id from platform.partnership) tenant
            cross join lateral (select n, current_date - (random() * 365.25 * %d)::integer as d
                from generate_series(1, %d) n where tenant.id is not null) made
            on conflict do nothing
            """.formatted(
                dataset.schema(), dataset.table(), String.join(", ", columns), String.join(", ", values), years, each);
    }

    private static String value(FieldModel field, int each) {
        return switch (field.type()) {
            case FieldType.Line _ -> field.key() ? "'K' || n" : "'T' || n % 40";
            case FieldType.Lines _ -> "'Made up'";
            case FieldType.Person _ -> "'K' || " + (field.key() ? "n" : "n % " + Math.max(1, each / 2));
            case FieldType.Pointer _ -> field.key() ? "'K' || n" : "'K' || 1 + floor(random() * " + each + ")::integer";
            case FieldType.WholeNumber(BigDecimal min, BigDecimal max) ->
                field.key() ? "n" : least(min) + " + floor(random() * " + span(min, max) + ")::integer";
            case FieldType.DecimalNumber number ->
                "round((%s + random() * %s)::numeric, %d)"
                        .formatted(least(number.min()), span(number.min(), number.max()), Math.min(2, number.places()));
            case FieldType.YesNo _ -> "random() < 0.5";
            case FieldType.Day _ -> field.countsOn() ? "d" : "d + floor(random() * 60)::integer";
            case FieldType.Moment _ -> "d + time '00:00' + random() * interval '23 hours'";
            case FieldType.OneOfCodes codes -> one(codes.codes());
            case FieldType.SomeCodes some -> "array[" + one(some.list().codes()) + "]";
            case FieldType.Items _ -> "'[]'::jsonb";
            case FieldType.FileId _ -> "null::uuid";
        };
    }

    private static String one(List<Code> codes) {
        return "(array[" + codes.stream().map(code -> "'" + code.name() + "'").collect(Collectors.joining(", "))
                + "])[1 + floor(random() * " + codes.size() + ")::integer]";
    }

    private static String least(@Nullable BigDecimal min) {
        return min == null ? "0" : min.toPlainString();
    }

    private static String span(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        BigDecimal least = min == null ? BigDecimal.ZERO : min;
        BigDecimal range = BigDecimal.valueOf(RANGE);
        return max == null
                ? range.toPlainString()
                : max.subtract(least).add(BigDecimal.ONE).min(range).toPlainString();
    }
}
