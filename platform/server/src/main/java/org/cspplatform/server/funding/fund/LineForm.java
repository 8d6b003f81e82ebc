package org.cspplatform.server.funding.fund;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cspplatform.server.funding.EnteredPounds;
import org.cspplatform.server.web.Checked;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * A line of the fund as it was entered, right or wrong.
 *
 * @param version of the line that was shown, when it is changed
 */
@Introspected
public record LineForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String amount,
        @Nullable String note,
        @Nullable Long version) {

    static LineForm empty() {
        return new LineForm(null, null, null, null, null);
    }

    static LineForm of(KeptLine line) {
        return new LineForm(
                line.kind().code(), line.name(), line.amount().toPlainString(), line.note(), line.version());
    }

    /** What was entered into a field; nothing when it was left out. */
    public static String text(@Nullable String entered) {
        return Objects.requireNonNullElse(entered, "").strip();
    }

    /** @throws InvalidException naming every broken rule */
    NewLine entered(Checked checked) {
        List<FieldError> errors = new ArrayList<>();
        Optional<LineKind> chosen = LineKind.ofCode(text(kind));
        if (chosen.isEmpty()) {
            errors.add(new FieldError("kind", "Choose what kind of line it is"));
        }
        BigDecimal pounds = EnteredPounds.read(amount, "amount", "the amount", errors);
        NewLine line = new NewLine(chosen.orElse(LineKind.ALLOCATION), text(name), pounds, text(note));
        errors.addAll(checked.errorsOf(line));
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return line;
    }
}
