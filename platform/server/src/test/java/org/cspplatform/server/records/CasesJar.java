package org.cspplatform.server.records;

import org.cspplatform.server.modules.PluginJar;

/** A module that has every field type, a dataset of each owner, a reference of each kind, and rules within and across records. */
final class CasesJar {
    private static final String CHILD = """
        @Dataset(id = "children", title = "Children", one = "child")
        public record Child(@Key @Label("Child's reference") PersonKey child, @Label("Sex") Sex sex) {}
        """;

    private static final String CASE = """
        @Dataset(id = "cases", title = "Cases", one = "case", description = "Every field type there is.",
                whose = Whose.SHAREABLE, regime = Regime.LAW_ENFORCEMENT)
        @Keep(years = 6, because = "The schedule of the service, line 4")
        public record Case(
                @Key @Label("Reference") @Text(max = 20) String reference,
                @CountsOn @Label("Opened on") @Bounds(min = "2000-01-01", max = "today") LocalDate openedOn,
                @Label("Child") @Nullable Reference<Child> child,
                @Label(value = "Seen at", hint = "The clock on the wall") @Bounds(max = "today") @Nullable LocalDateTime seenAt,
                @Label("Stage") Stage stage,
                @Label("Themes") Set<Theme> themes,
                @RequiredWhen(field = "themes", is = "OTHER") @Label("Other theme") @Nullable String otherTheme,
                @Money @Bounds(min = "0") @Label("Cost") @Nullable BigDecimal cost,
                @Percentage @Label("Attendance") @Nullable BigDecimal attendance,
                @Decimals(3) @Label("Rate") @Nullable BigDecimal rate,
                @Label("Score of part one") @Bounds(min = "0", max = "20") int first,
                @Label("Score of part two") @Bounds(min = "0", max = "20") int second,
                @Dimension @Label("Team") @Nullable String team,
                @Label("Learning") @LongText @Nullable String learning,
                @Withheld @Label("Narrative") @LongText @Nullable String narrative,
                @Personal @Label("Name") @Nullable String name,
                @Label("Closed?") @Nullable Boolean closed,
                @Label("Provider") @Nullable Reference<Provider> provider,
                @Items(one = "pause", max = 3) @Label("Pauses") List<Pause> pauses,
                @Label("Letter") @Nullable Attachment letter) {
            @Derived @Label("Total score") public int total() { return first + second; }
            @Derived @Label("Band") public Band band() { return total() > 20 ? Band.HIGH : Band.LOW; }
        }
        """;

    private static final String MEMBERS = """
        public List<Rule<?>> rules() {
            return List.of(
                    Rule.of(Case.class, "second", "The second score must not be above the first", c -> c.second() <= c.first()),
                    Rule.across(Case.class, "openedOn", "The child has a case of this day already", (c, others) ->
                            c.child() == null || others.where(Case.class, "child", c.child()).stream()
                                    .noneMatch(other -> other.openedOn().equals(c.openedOn()))),
                    Rule.across(Case.class, "child", "Only girls are in this project", (c, others) ->
                            c.child() == null || others.find(Child.class, c.child()).map(child -> child.sex() == Sex.GIRL)
                                    .orElse(false)));
        }
        """;

    private static final String TABLES = """
        create table children (child text not null, sex text not null);
        create table providers (code text not null, title text not null, approved_on date);
        create table cases (
            reference text not null, opened_on date not null, child text, seen_at timestamp, stage text not null,
            themes text[] not null default '{}', other_theme text, cost numeric(14,2), attendance numeric, rate numeric,
            first integer not null, second integer not null, team text, learning text, narrative text, name text,
            closed boolean, provider text, pauses jsonb not null default '[]', letter uuid,
            total integer not null, band text not null);
        """;

    private CasesJar() {}

    static PluginJar of(String id) {
        return PluginJar.of(id)
                .datasets("Child.class, Case.class, Provider.class")
                .type("Child", CHILD)
                .type("Case", CASE)
                .type("Provider", """
                    @Dataset(id = "providers", title = "Providers", one = "provider", whose = Whose.REGION)
                    public record Provider(@Key @Label("Code") String code, @Label("Name of the provider") String title,
                            @Label("Approved on") @Nullable LocalDate approvedOn) {}
                    """)
                .type("Pause", """
                    public record Pause(@Label("From") LocalDate from, @Label("Until") @Nullable LocalDate until,
                            @Label("Why") Why why) {
                        public Pause {
                            if (until != null && until.isBefore(from)) {
                                throw new IllegalArgumentException("A pause ends before it begins");
                            }
                        }
                    }
                    """)
                .type("Why", "public enum Why { @Label(\"Illness\") ILL, @Label(\"In court\") COURT }")
                .type("Sex", "public enum Sex { @Label(\"Girl\") GIRL, @Label(\"Boy\") BOY }")
                .type("Band", "public enum Band { @Label(\"Low\") LOW, @Label(\"High\") HIGH }")
                .type("Theme", """
                    public enum Theme { @Label("Housing") HOUSING, @Label("Health") HEALTH, @Label("Another") OTHER }
                    """)
                .type("Stage", """
                    public enum Stage {
                        @Label("Open") OPEN,
                        @Label("Old way") @InForce(until = "2015-12-31") OLD,
                        @Label("New way") @InForce(from = "2016-01-01") NEW
                    }
                    """)
                .members(MEMBERS)
                .withoutMigrations()
                .migration("V1__tables.sql", TABLES);
    }
}
