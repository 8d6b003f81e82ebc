package org.cspplatform.server.measures.cells;

import static org.cspplatform.server.measures.cells.CellRounds.literal;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Statements that change records of the counted module, each of a kind that the service uses somewhere. */
final class RandomEdits {
    private static final String[] COLOURS = {"RED", "GREEN", "BLUE"};

    private final SplittableRandom random;
    private final LocalDate base;
    private int made;

    RandomEdits(SplittableRandom random, LocalDate base) {
        this.random = random;
        this.base = base;
    }

    /** The next statement, of which the partnership's own rows are changed. */
    String next(UUID own) {
        return switch (random.nextInt(13)) {
            case 0 -> entries(own, 1 + random.nextInt(12));
            case 1 -> entriesAre(entry(own, "R" + random.nextInt(made + 1)));
            case 2 -> happenings(own, 1 + random.nextInt(12));
            case 3 -> changeEntries(own, "day = day - 730");
            case 4 -> changeEntries(own, "day = " + literal(day()));
            case 5 -> changeEntries(own, "reference = reference || 'x'");
            case 6 ->
                changeEntries(
                        own,
                        "colour = %s, agreed = %s, cost = %s, started_on = %s, place = %s"
                                .formatted(
                                        literal(colour()),
                                        literal(truth()),
                                        literal(cost()),
                                        literal(later()),
                                        place()));
            case 7 ->
                changeEntries(
                        own,
                        "earlier = (select min(reference) from recounted.entries where tenant_id = '%s')"
                                .formatted(own));
            case 8 ->
                changeHappenings(
                        own, "day = %s, person = %s, proven = not proven".formatted(literal(day()), literal(person())));
            case 9 -> changeHappenings(own, "entry = " + anEntry(own));
            case 10 ->
                "delete from recounted.happenings where tenant_id = '%s' and %s".formatted(own, some("happenings"));
            case 11 -> """
                delete from recounted.entries e where tenant_id = '%1$s' and %2$s
                and not exists (select from recounted.entries o where o.tenant_id = e.tenant_id and o.earlier = e.reference)
                and not exists (select from recounted.happenings h where h.tenant_id = e.tenant_id and h.entry = e.reference)
                """.formatted(own, some("entries"));
            default -> """
                insert into recounted.entries (tenant_id, reference, day, person, colour, agreed, points, cost, started_on)
                select tenant_id, reference || '-%d', day + %d, person, colour, not agreed, points, cost, started_on
                from recounted.entries where tenant_id = '%s' and %s
                on conflict do nothing
                """.formatted(made++, random.nextInt(200) - 100, own, some("entries"));
        };
    }

    /** Many records to begin with. */
    String entries(UUID own, int number) {
        return entriesAre(IntStream.range(0, number)
                .mapToObj(_ -> entry(own, "R" + made++))
                .collect(Collectors.joining(", ")));
    }

    private static String entriesAre(String rows) {
        return """
            insert into recounted.entries (tenant_id, reference, day, person, colour, agreed, points, cost, started_on, ended_on,
                shades, place, seen_at)
            values %s on conflict (tenant_id, reference) do update set day = excluded.day
            """.formatted(rows);
    }

    private String entry(UUID own, String reference) {
        LocalDate day = day();
        LocalDate started = random.nextInt(3) == 0 ? null : day.plusDays(random.nextInt(40));
        LocalDate ended = started == null || random.nextInt(3) == 0 ? null : started.plusDays(random.nextInt(200));
        return "('%s', '%s', '%s', '%s', %s, %s, %s, %s, %s, %s, '%s', %s, %s)"
                .formatted(
                        own,
                        reference,
                        day,
                        person(),
                        literal(colour()),
                        literal(truth()),
                        random.nextInt(4) == 0 ? "null" : String.valueOf(random.nextInt(40) - 20),
                        literal(cost()),
                        literal(started),
                        literal(ended),
                        random.nextBoolean() ? "{}" : "{" + COLOURS[random.nextInt(3)] + "}",
                        place(),
                        random.nextBoolean() ? "null" : literal(day.plusDays(random.nextInt(6)) + " 10:00"));
    }

    String happenings(UUID own, int number) {
        return "insert into recounted.happenings (tenant_id, day, person, gravity, proven, entry) values "
                + IntStream.range(0, number)
                        .mapToObj(_ -> "('%s', '%s', '%s', %s, %s, %s)"
                                .formatted(
                                        own,
                                        day(),
                                        person(),
                                        random.nextInt(3) == 0 ? "null" : String.valueOf(random.nextInt(9)),
                                        random.nextInt(4) > 0,
                                        random.nextBoolean() ? "null" : anEntry(own)))
                        .collect(Collectors.joining(", "));
    }

    private String anEntry(UUID own) {
        return "(select reference from recounted.entries where tenant_id = '%s' order by md5(reference || '%d') limit 1)"
                .formatted(own, random.nextInt(1000));
    }

    private String changeEntries(UUID own, String set) {
        return "update recounted.entries set %s where tenant_id = '%s' and %s".formatted(set, own, some("entries"));
    }

    private String changeHappenings(UUID own, String set) {
        return "update recounted.happenings set %s where tenant_id = '%s' and %s"
                .formatted(set, own, some("happenings"));
    }

    /** A few rows, by their place among all, so that the same seed finds the same. */
    private String some(String table) {
        String order = table.equals("entries") ? "reference" : "day, person, gravity, proven, entry";
        return """
            id in (select id from (select id, row_number() over (partition by tenant_id order by %s) as place
                from recounted.%s) numbered where place %% %d = 0)\
            """.formatted(order, table, 2 + random.nextInt(9));
    }

    private LocalDate day() {
        return base.plusDays(random.nextInt(1100));
    }

    private @Nullable LocalDate later() {
        return random.nextInt(3) == 0 ? null : day();
    }

    private String person() {
        return "P" + random.nextInt(12);
    }

    private @Nullable String colour() {
        return random.nextInt(4) == 0 ? null : COLOURS[random.nextInt(3)];
    }

    private @Nullable Boolean truth() {
        return random.nextInt(3) == 0 ? null : random.nextBoolean();
    }

    /** With as many decimal places as it happens to have: a sum of them says which. */
    private @Nullable String cost() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> String.valueOf(random.nextInt(100));
            case 2 -> random.nextInt(100) + ".5";
            default -> random.nextInt(100) + ".00";
        };
    }

    private String place() {
        return random.nextInt(3) == 0 ? "null" : "'P" + random.nextInt(5) + "'";
    }
}
