package org.cspplatform.plugin.arrestreferral;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.cspplatform.module.Rule;
import org.jspecify.annotations.Nullable;

/** What must hold within a treatment episode, and between it and its contact. */
final class EpisodeRules {
    private EpisodeRules() {}

    static List<Rule<?>> all() {
        return List.of(
                Rule.across(
                        Episode.class,
                        "client",
                        "The client is not the one of the contact: correct the client or the contact",
                        (episode, others) -> others.find(Contact.class, episode.contact())
                                .map(contact -> contact.client().equals(episode.client()))
                                .orElse(true)),
                inOrder(
                        "triagedOn",
                        "Triage must be on or after the day of the referral",
                        Episode::referredOn,
                        Episode::triagedOn),
                inOrder(
                        "startedOn",
                        "Treatment must start on or after the day of the referral",
                        Episode::referredOn,
                        Episode::startedOn),
                inOrder(
                        "reviewedOn",
                        "The review must be on or after the day on which treatment started",
                        Episode::startedOn,
                        Episode::reviewedOn),
                inOrder(
                        "lastSeenOn",
                        "The client must be seen on or after the day on which treatment started",
                        Episode::startedOn,
                        Episode::lastSeenOn),
                inOrder(
                        "lastSeenOn",
                        "The client cannot be seen in treatment after it ended",
                        Episode::lastSeenOn,
                        Episode::endedOn),
                inOrder(
                        "endedOn",
                        "Treatment must end on or after the day on which it started",
                        Episode::startedOn,
                        Episode::endedOn),
                Rule.of(
                        Episode.class,
                        "exit",
                        "Leave this empty until treatment has ended",
                        episode -> episode.exit() == null || episode.endedOn() != null));
    }

    private static Rule<Episode> inOrder(
            String field,
            String message,
            Function<Episode, @Nullable LocalDate> earlier,
            Function<Episode, @Nullable LocalDate> later) {
        return Rule.inOrder(Episode.class, field, message, earlier, later);
    }
}
