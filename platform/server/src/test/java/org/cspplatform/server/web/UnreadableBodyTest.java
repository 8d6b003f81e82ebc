package org.cspplatform.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnreadableBodyTest {
    private enum Colour {
        RED,
        BLUE
    }

    private record Paint(Colour colour, int litres, UUID id) {}

    private record Rule(String word) {
        @JsonCreator
        Rule {
            if (!word.equals("right")) {
                throw new IllegalArgumentException("A word is written like right");
            }
        }
    }

    private record Ruled(Rule rule) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"colour\": \"GREEN\"}|colour|colour must be one of RED, BLUE",
                "{\"litres\": \"many\"}|litres|litres is not what the API's document describes, in line 1, column 12",
                "{\"litres\": 99999999999}|litres|litres is not what the API's document describes",
                "{\"size\": 1}|size|There is no field size here",
                "[]|~~|What was sent cannot be read as the API's document describes it, in line 1, column 1",
                "{|~~|What was sent cannot be read as the API's document describes it, in line 1",
                "{\"id\": \"x\"}|id|id is not what the API's document describes"
            })
    void readersWordsBecomePlainOnes(String json, String field, String words) {
        FieldError error = explained(json, Paint.class);
        assertThat(error.field()).isEqualTo(field);
        assertThat(error.message()).startsWith(words).doesNotContain("org.cspplatform", "Jackson", "Source", "`");
    }

    @Test
    void ourOwnRulesKeepTheirWords() {
        assertThat(explained("{\"rule\": {\"word\": \"wrong\"}}", Ruled.class))
                .isEqualTo(new FieldError("rule", "A word is written like right"));
    }

    @Test
    void theFrameworksWordsBecomePlainOnes() {
        assertThat(said("Required Body [form] not specified"))
                .isEqualTo(new FieldError("", "Nothing was sent: the request has no fields"));
        assertThat(said("Required Part [file] not specified")).isEqualTo(new FieldError("file", "Choose a file"));
        assertThat(said("Text 'x' could not be parsed at index 0").message()).isEqualTo("Write a day like 2016-04-01");
        assertThat(said("Invalid UUID string: zz").message()).contains("an identifier in it is cut or changed");
        assertThat(UnreadableBody.explain("year", "A financial year is written like 2016-17, not 'x'"))
                .isEqualTo(Optional.empty());
    }

    private static FieldError said(String message) {
        return UnreadableBody.explain("", message).orElseThrow();
    }

    private static FieldError explained(String json, Class<?> type) {
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        try {
            Object read = mapper.readValue(json, type);
            throw new AssertionError("Was read as " + read + " on " + LocalDate.EPOCH);
        } catch (JsonProcessingException unreadable) {
            return said(String.valueOf(unreadable.getMessage()));
        }
    }
}
