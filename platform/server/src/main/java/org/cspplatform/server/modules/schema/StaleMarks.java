package org.cspplatform.server.modules.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cspplatform.server.modules.model.Countable;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.Dependence;
import org.cspplatform.server.modules.model.Dependences;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.MeasureModel;

/**
 * The triggers that note which figures go out of date, whoever changes records and however. They run once a statement, not once
 * a row, so that a file of a million rows leaves a note for each of its quarters.
 */
record StaleMarks(SchemaStatements statements, List<MeasureModel> measures) {
    private static final String BEFORE = "old_rows";
    private static final String AFTER = "new_rows";

    void put(DatasetModel dataset) throws SQLException {
        String table = statements.table(dataset);
        for (String trigger : statements.names("""
            select tgname from pg_trigger where tgrelid = ?::regclass and tgname like 'platform\\_stale\\_%'
            """, table)) {
            statements.run("drop trigger %s on %s".formatted(trigger, table));
        }
        Map<String, Dependence> dependences = new TreeMap<>();
        measures.stream()
                .flatMap(measure -> Dependences.of(measure).stream())
                .filter(dependence -> dependence.dataset().id().equals(dataset.id()))
                .forEach(dependence -> dependences.put(dependence.name(), dependence));
        if (dependences.isEmpty()) {
            return;
        }
        List<Dependence> watched = List.copyOf(dependences.values());
        watch(dataset, "insert", "new table as " + AFTER, marking(dataset, watched, List.of(AFTER)));
        watch(dataset, "delete", "old table as " + BEFORE, marking(dataset, watched, List.of(BEFORE)));
        watch(
                dataset,
                "update",
                "old table as %s new table as %s".formatted(BEFORE, AFTER),
                marking(dataset, watched, List.of(BEFORE, AFTER)));
    }

    private void watch(DatasetModel dataset, String event, String rows, String marking) throws SQLException {
        statements.run("""
            create trigger platform_stale_%s after %s on %s referencing %s
            for each statement execute function platform.mark_changed_records(%s)
            """.formatted(event, event, statements.table(dataset), rows, literal(marking)));
    }

    private String marking(DatasetModel dataset, List<Dependence> watched, List<String> changed) {
        List<String> parts = new ArrayList<>();
        for (Dependence dependence : watched) {
            for (String rows : changed) {
                parts.add(told(dependence, dataset.ownerColumn(), rows));
            }
        }
        return """
            select platform.mark_stale(%s, %s, array_agg(owner), array_agg(dependence), array_agg(period_start))
            from (%s) told having count(*) > 0\
            """.formatted(literal(dataset.module()), dataset.regional(), String.join(" union ", parts));
    }

    /** Whose, which dependence, which quarter. */
    private String told(Dependence dependence, String owner, String rows) {
        String quarter =
                switch (dependence) {
                    case Dependence.Own(DatasetModel dataset) ->
                        quarter("r", dataset.countsOn().orElseThrow());
                    case Dependence.Dated(DatasetModel _, FieldModel date, int _, int _) -> quarter("r", date);
                    case Dependence.Referring(DatasetModel _, FieldModel _, DatasetModel counted) ->
                        quarter("c", counted.countsOn().orElseThrow());
                    case Dependence.ReferredTo(DatasetModel _, DatasetModel counted, FieldModel _) ->
                        quarter("c", counted.countsOn().orElseThrow());
                    case Dependence.Any _ -> "null::date";
                };
        String from =
                switch (dependence) {
                    case Dependence.Own _, Dependence.Any _ -> "";
                    case Dependence.Dated(DatasetModel _, FieldModel date, int _, int _) ->
                        " where r.%s is not null".formatted(column(date));
                    case Dependence.Referring(DatasetModel _, FieldModel reference, DatasetModel counted) ->
                        join(counted, targetOf(reference), column(reference));
                    case Dependence.ReferredTo(DatasetModel _, DatasetModel counted, FieldModel reference) ->
                        join(counted, column(reference), targetOf(reference));
                };
        return "select r.%s as owner, %s as dependence, %s as period_start from %s r%s"
                .formatted(owner, literal(dependence.name()), quarter, rows, from);
    }

    private String join(DatasetModel counted, String column, String ofChanged) {
        return " join %s c on c.tenant_id = r.tenant_id and c.%s = r.%s"
                .formatted(statements.table(counted), column, ofChanged);
    }

    private static String quarter(String alias, FieldModel date) {
        return "date_trunc('quarter', %s.%s::date)::date".formatted(alias, column(date));
    }

    private static String targetOf(FieldModel reference) {
        return SchemaStatements.quoted(
                Countable.target(reference.type()).orElseThrow().column());
    }

    private static String column(FieldModel field) {
        return SchemaStatements.quoted(field.column());
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
