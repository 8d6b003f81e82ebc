package org.cspplatform.plugin.arrestreferral;

import java.util.List;
import org.cspplatform.module.Rule;

/** What must hold within an outcomes profile, and between it and its episode. */
final class OutcomeRules {
    private OutcomeRules() {}

    static List<Rule<?>> all() {
        return List.of(
                Rule.across(
                        OutcomeProfile.class,
                        "client",
                        "The client is not the one of the treatment episode: correct the client or the episode",
                        (profile, others) -> others.find(Episode.class, profile.episode())
                                .map(episode -> episode.client().equals(profile.client()))
                                .orElse(true)),
                Rule.of(
                        OutcomeProfile.class,
                        "sharedEquipment",
                        "Enter the days of injecting too, or leave this empty",
                        profile -> !Boolean.TRUE.equals(profile.sharedEquipment())
                                || (profile.injectingDays() != null && profile.injectingDays() > 0)),
                Rule.across(
                        OutcomeProfile.class,
                        "stage",
                        "This treatment episode has a profile of the start, or of the exit, already",
                        (profile, others) -> profile.stage() == ProfileStage.REVIEW
                                || others.where(OutcomeProfile.class, "episode", profile.episode()).stream()
                                        .noneMatch(other -> other.stage() == profile.stage())));
    }
}
