package org.cspplatform.server.measures.populations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PopulationFileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final String HEAD = "partnership,group,year,people,source\n";
    private static final Partnership EAST =
            new Partnership(UUID.randomUUID(), "east", "East Community Safety Partnership", "East", null);

    @Test
    void aFileSavedByASpreadsheetInWindowsKeepsItsLetters() {
        byte[] file = (HEAD + "east,RESIDENTS,2025,5,Größe\n").getBytes(Charset.forName("windows-1252"));
        assertThat(new PopulationFile(CLOCK).read(file, List.of(EAST)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.source()).isEqualTo("Größe"));
    }

    @Test
    void aRowThatIsCutShortIsNamedByWhatItLacks() {
        assertThat(errors(HEAD + "east,RESIDENTS\n"))
                .contains(
                        "Row 2: the year must be a year like 2016",
                        "Row 2: people must be a whole number above 0",
                        "Row 2: the source must be said, in at most 200 characters");
        assertThat(errors(HEAD + "\"east,RESIDENTS")).isNotEmpty();
    }

    @Test
    void aYearThatIsStillToComeIsRefused() {
        assertThat(errors(HEAD + "east,RESIDENTS,2027,5,s\n"))
                .containsExactly(
                        "Row 2: the year must be 2026 or earlier: rates divide by estimates, not by forecasts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "PK\u0003\u0004\u0000\u0000", HEAD, "east,RESIDENTS,2025,5,s"})
    void whatIsNoFileOfPopulationsSaysWhatIs(String content) {
        assertThat(errors(content)).singleElement().asString().containsAnyOf("CSV file", "no rows below the one with");
    }

    @Test
    void ofVeryManyErrorsTheFirstAreShownAndTheRestCounted() {
        assertThat(errors(HEAD + "east,RESIDENTS,2025,0,s\n".repeat(70)))
                .hasSize(51)
                .endsWith("And 20 more like these");
    }

    private static List<String> errors(String content) {
        List<String> messages = new java.util.ArrayList<>();
        assertThatThrownBy(
                        () -> new PopulationFile(CLOCK).read(content.getBytes(StandardCharsets.UTF_8), List.of(EAST)))
                .isInstanceOfSatisfying(InvalidException.class, invalid -> invalid.errors().stream()
                        .map(FieldError::message)
                        .forEach(messages::add));
        return messages;
    }
}
