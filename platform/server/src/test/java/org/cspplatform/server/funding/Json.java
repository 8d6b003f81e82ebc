package org.cspplatform.server.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.HttpResponse;
import java.io.IOException;
import java.math.BigDecimal;

/** What tests ask of a JSON answer. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** The body of an answer that must have this status. */
    public static JsonNode of(HttpResponse<String> answer, int status) {
        String text = answer.getBody(String.class).orElse("");
        assertThat(answer.code()).as(text).isEqualTo(status);
        try {
            return MAPPER.readTree(text);
        } catch (IOException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    public static BigDecimal money(JsonNode node, String field) {
        return node.get(field).decimalValue();
    }
}
