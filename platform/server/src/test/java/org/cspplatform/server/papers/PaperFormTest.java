package org.cspplatform.server.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.cspplatform.server.web.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PaperFormTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "99", "1899", "2200", "99999", "999999999", "99999999999", "soon"})
    void aYearInWhichNoBoardMeetsIsRefused(String year) {
        assertThatThrownBy(() -> dated("meetingOn", year).details())
                .isInstanceOf(InvalidException.class)
                .hasMessage("The meeting must be on a real date, such as 6 12 2027");
        assertThatThrownBy(() -> SectionForm.read("measure", "0a0a0a0a", dated("upTo", year)))
                .isInstanceOf(InvalidException.class)
                .hasMessage("Enter a real date, such as 31 3 2027, or leave it empty");
    }

    @Test
    void aRealDateIsTaken() {
        assertThat(dated("meetingOn", "2026").details().meetingOn()).isEqualTo(LocalDate.of(2026, 12, 6));
    }

    private static PaperForm dated(String field, String year) {
        return new PaperForm(Map.of(
                "title",
                "A paper",
                "purpose",
                "information",
                "audience",
                "public",
                "measure",
                "module/measure",
                "quarters",
                "4",
                "show",
                "TABLE",
                field + "-day",
                "6",
                field + "-month",
                "12",
                field + "-year",
                year));
    }
}
