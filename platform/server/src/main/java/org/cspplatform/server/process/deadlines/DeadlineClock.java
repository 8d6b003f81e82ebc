package org.cspplatform.server.process.deadlines;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cspplatform.module.Deadline;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.Items;
import org.cspplatform.server.process.days.Countdown;
import org.cspplatform.server.process.days.Days;
import org.cspplatform.server.process.days.Pause;
import org.cspplatform.server.records.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * Counts one deadline for the records of one partnership.
 *
 * @param amount how much time there is, as the partnership has set it
 */
record DeadlineClock(Deadline.Definition deadline, DatasetModel dataset, int amount) {
    /** What there is to do about a record, or was; empty while the clock has not started or for a record that it is not about. */
    Optional<DeadlineRow> of(StoredRecord record) {
        LocalDate from = day(record, deadline.from());
        if (from == null || !new FilterEvaluator(name -> record.value(dataset, name)).passes(deadline.when())) {
            return Optional.empty();
        }
        Countdown countdown = countdown(from, pauses(record));
        LocalDate due = countdown.end();
        return Optional.of(new DeadlineRow(
                record.id(),
                deadline.id(),
                due,
                due.minusDays(deadline.warnDays()),
                countdown.stoppedSince().orElse(null),
                day(record, deadline.done())));
    }

    private Countdown countdown(LocalDate from, List<Pause> pauses) {
        return switch (deadline.unit()) {
            case DAYS -> new Countdown(from, amount, Days.ALL, pauses);
            case WORKING_DAYS -> new Countdown(from, amount, Days.WORKING, pauses);
            case MONTHS -> Countdown.ofMonths(from, amount, pauses);
        };
    }

    private @Nullable LocalDate day(StoredRecord record, String field) {
        return day(record.value(dataset, field));
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> day;
            case LocalDateTime moment -> moment.toLocalDate();
            case null, default -> null;
        };
    }

    private List<Pause> pauses(StoredRecord record) {
        return dataset.field(String.valueOf(deadline.pauses()))
                .map(FieldModel::type)
                .map(type -> type instanceof Items items ? pauses(items, record) : List.<Pause>of())
                .orElse(List.of());
    }

    private List<Pause> pauses(Items items, StoredRecord record) {
        int from = position(items, "from");
        int until = position(items, "until");
        List<Pause> pauses = new ArrayList<>();
        if (record.value(dataset, String.valueOf(deadline.pauses())) instanceof List<?> stored) {
            for (Object item : stored) {
                if (item instanceof List<?> values && values.get(from) instanceof LocalDate begun) {
                    pauses.add(new Pause(begun, day(values.get(until))));
                }
            }
        }
        return pauses;
    }

    private static int position(Items items, String name) {
        return items.fields().stream().map(FieldModel::name).toList().indexOf(name);
    }
}
