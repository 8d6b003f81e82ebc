package org.cspplatform.server.process;

import org.cspplatform.server.modules.PluginJar;

/** A module with states and deadlines, for the tests of what follows from them. */
public final class ReviewModule {
    private ReviewModule() {}

    /** @param days for the reply, unless a partnership sets another number */
    public static PluginJar jar(String id, String version, int days) {
        return PluginJar.of(id)
                .version(version)
                .record("""
                    @Dataset(id = "reviews", title = "Reviews", one = "review")
                    public record Visit(
                            @Key @Label("Reference") String reference,
                            @CountsOn @Label("Decided on") LocalDate decidedOn,
                            @Label("Status") Status status,
                            @Label("Replied on") @Nullable LocalDate repliedOn,
                            @Label("Completed on") @Nullable LocalDate completedOn,
                            @Label("Pauses") @Items(one = "pause") List<Pause> pauses) {
                        public record Pause(
                            @Label("From") LocalDate from,
                            @Label("Until") @Nullable LocalDate until,
                            @Label("Reason") String reason) {}

                        public enum Status {
                            @Label("Proposed") PROPOSED, @Label("Accepted") ACCEPTED,
                            @Label("Implemented") IMPLEMENTED, @Label("Closed") CLOSED
                        }
                    }
                    """)
                .datasets("Visit.class, Provider.class")
                .type("Provider", """
                    @Dataset(id = "providers", title = "Providers", one = "provider", whose = Whose.REGION)
                    public record Provider(@Key @Label("Code") String code, @Label("Standing") Standing standing) {
                        public enum Standing { @Label("Applied") APPLIED, @Label("Approved") APPROVED }
                    }
                    """)
                .members("""
                    private static final Setting DAYS = Setting.number("reply-days", "Days for the reply", %d);

                    public List<Setting> settings() {
                        return List.of(DAYS);
                    }

                    public List<Workflow> workflows() {
                        return List.of(Workflow.of(Visit.class, "status", Visit.Status.PROPOSED)
                            .allow(Who.ANYONE, Visit.Status.PROPOSED, Visit.Status.ACCEPTED)
                            .allow(Who.STAFF, Visit.Status.ACCEPTED, Visit.Status.IMPLEMENTED, Visit.Status.PROPOSED)
                            .allow(Who.LEAD, Visit.Status.IMPLEMENTED, Visit.Status.CLOSED),
                            Workflow.of(Provider.class, "standing", Provider.Standing.APPLIED)
                            .allow(Who.LEAD, Provider.Standing.APPLIED, Provider.Standing.APPROVED));
                    }

                    public List<Deadline> deadlines() {
                        return List.of(
                            Deadline.of("reply", "Reply to the family", Visit.class, "decidedOn", "repliedOn")
                                .within(DAYS, Deadline.Unit.WORKING_DAYS),
                            Deadline.of("complete", "Complete the review", Visit.class, "decidedOn", "completedOn")
                                .within(6, Deadline.Unit.MONTHS).pausedBy("pauses").warn(30)
                                .when(Filter.oneOf("status", Visit.Status.CLOSED).not()));
                    }
                    """.formatted(days))
                .migration(
                        "V1__visits.sql",
                        "create table reviews (reference text not null, decided_on date not null, status text not null,"
                                + " replied_on date, completed_on date, pauses jsonb not null default '[]');"
                                + " create table providers (code text not null, standing text not null);");
    }
}
