package org.cspplatform.plugin.arrestreferral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Demo.Scene;
import org.cspplatform.module.Reference;
import org.jspecify.annotations.Nullable;

/** Invented treatment episodes of the invented contacts, and what their clients said. */
final class DemoTreatment {
    private static final List<Modality> MODALITIES =
            List.of(Modality.PHARMACOLOGICAL, Modality.COMBINED, Modality.PSYCHOSOCIAL, Modality.PSYCHOSOCIAL);
    private static final List<TreatmentExit> PLANNED = List.of(
            TreatmentExit.COMPLETED_DRUG_FREE,
            TreatmentExit.COMPLETED_OCCASIONAL_USER,
            TreatmentExit.TRANSFERRED_PLANNED);
    private static final List<TreatmentExit> UNPLANNED = List.of(
            TreatmentExit.DROPPED_OUT, TreatmentExit.DROPPED_OUT, TreatmentExit.DROPPED_OUT, TreatmentExit.IMPRISONED);

    private DemoTreatment() {}

    /** What the providers report of the treatments that the contacts name. */
    static List<Episode> episodes(Scene scene) {
        Chance chance = scene.chance("episodes");
        List<Episode> episodes = new ArrayList<>();
        for (Contact contact : DemoContacts.make(scene)) {
            LocalDate referred = contact.referredOn();
            LocalDate started = contact.treatmentStartedOn();
            String provider = contact.provider();
            if (referred != null && started != null && provider != null) {
                LocalDate end = contact.treatmentEndedOn() == null ? scene.until() : contact.treatmentEndedOn();
                episodes.add(new Episode(
                        contact.contactReference() + "-T",
                        new Reference<>(contact.contactReference()),
                        contact.client(),
                        provider,
                        chance.oneOf(MODALITIES),
                        referred,
                        contact.triagedOn(),
                        started,
                        chance.later(started, 70, 60, 90, end),
                        contact.lastSeenOn(),
                        contact.treatmentEndedOn(),
                        exit(contact, chance)));
            }
        }
        return episodes;
    }

    private static @Nullable TreatmentExit exit(Contact contact, Chance chance) {
        Boolean planned = contact.exitPlanned();
        if (planned == null) {
            return null;
        }
        return chance.oneOf(planned ? PLANNED : UNPLANNED);
    }

    /** A profile of the start for most, a review for those who stay, one of the exit for most planned exits. */
    static List<OutcomeProfile> profiles(Scene scene) {
        Chance chance = scene.chance("profiles");
        List<OutcomeProfile> profiles = new ArrayList<>();
        for (Episode episode : episodes(scene)) {
            if (!chance.percent(85)) {
                continue;
            }
            int opiates = chance.percent(60) ? chance.between(8, 28) : 0;
            int life = chance.between(4, 14);
            profiles.add(profile(episode, ProfileStage.START, episode.startedOn(), opiates, life, chance));
            LocalDate reviewed = episode.reviewedOn();
            if (reviewed != null) {
                profiles.add(profile(episode, ProfileStage.REVIEW, reviewed, opiates / 2, life + 2, chance));
            }
            LocalDate ended = episode.endedOn();
            if (ended != null
                    && episode.exit() != null
                    && chance.percent(episode.exit().planned() ? 80 : 25)) {
                int less = chance.percent(75) ? opiates / 3 : opiates;
                profiles.add(profile(
                        episode, ProfileStage.EXIT, ended, less, Math.min(20, life + chance.between(-2, 6)), chance));
            }
        }
        return profiles;
    }

    private static OutcomeProfile profile(
            Episode episode, ProfileStage stage, LocalDate day, int opiates, int life, Chance chance) {
        int injecting = chance.percent(20) ? opiates : 0;
        return new OutcomeProfile(
                episode.episodeReference() + "-" + stage.name(),
                new Reference<>(episode.episodeReference()),
                episode.client(),
                stage,
                day,
                chance.between(0, 28),
                opiates,
                chance.percent(40) ? opiates / 2 : 0,
                chance.percent(20) ? chance.between(1, 10) : 0,
                0,
                chance.percent(40) ? chance.between(1, 28) : 0,
                chance.percent(75) ? 28 : 0,
                injecting,
                injecting > 0 ? chance.percent(10) : null,
                opiates > 10 && chance.percent(60) ? chance.between(1, 20) : 0,
                chance.percent(10) ? chance.between(1, 10) : 0,
                chance.percent(12),
                chance.percent(8),
                chance.between(3, 16),
                chance.percent(15) ? chance.between(4, 20) : 0,
                chance.percent(8) ? chance.between(2, 12) : 0,
                chance.between(4, 17),
                chance.percent(25),
                life);
    }
}
