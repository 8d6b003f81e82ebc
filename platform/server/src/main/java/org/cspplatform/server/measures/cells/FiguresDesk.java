package org.cspplatform.server.measures.cells;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;

/** What people do about figures, checked. */
@Singleton
class FiguresDesk {
    private static final int LONGEST_REASON = 1000;

    private final SignOffs signOffs;
    private final FlagStore flags;
    private final FiguresReader reader;
    private final Clock clock;

    FiguresDesk(SignOffs signOffs, FlagStore flags, FiguresReader reader, Clock clock) {
        this.signOffs = signOffs;
        this.flags = flags;
        this.reader = reader;
        this.clock = clock;
    }

    static UUID partnership(SignedIn person) {
        UUID partnership = person.partnershipId();
        if (partnership == null) {
            throw new NotFoundException("figures");
        }
        return partnership;
    }

    /** @param field what to blame for a missing reason */
    void restate(QuarterName quarter, String module, String reason, String field, SignedIn person) {
        String words = required(reason, field, "Say why the figures are other than what was signed off");
        signOffs.restate(
                module,
                quarter.start(),
                new SignOffStore.Vouched(null, null, words, person.accountId(), person.name(), clock.instant()));
    }

    /** @param measure module and measure with a slash between them */
    void flag(QuarterName quarter, String measure, String flag, String reason, String field, SignedIn person) {
        QualityFlag set = QualityFlag.ofCode(flag)
                .orElseThrow(() -> new InvalidException("flag", "Choose what is to be known of the figure"));
        String words = required(reason, field, "Say why");
        String[] place = place(measure);
        flags.say(
                partnership(person),
                quarter.start(),
                new FlagStore.Flag(place[0], place[1], set, words, true),
                person.accountId(),
                person.name());
    }

    void unflag(QuarterName quarter, String measure, String flag, SignedIn person) {
        String[] place = place(measure);
        QualityFlag set = QualityFlag.ofCode(flag).orElseThrow(() -> new NotFoundException("flag"));
        flags.takeBack(partnership(person), quarter.start(), place[0], place[1], set);
    }

    private String[] place(String measure) {
        int slash = measure.indexOf('/');
        if (slash < 0
                || reader.measure(measure.substring(0, slash), measure.substring(slash + 1))
                        .isEmpty()) {
            throw new InvalidException("measure", "Choose a measure");
        }
        return new String[] {measure.substring(0, slash), measure.substring(slash + 1)};
    }

    private static String required(String reason, String field, String words) {
        String tidy = reason.strip();
        if (tidy.isEmpty()) {
            throw new InvalidException(field, words);
        }
        if (tidy.length() > LONGEST_REASON) {
            throw new InvalidException(field, "The reason must be 1,000 characters or fewer");
        }
        return tidy;
    }
}
