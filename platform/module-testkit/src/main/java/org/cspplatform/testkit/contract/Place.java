package org.cspplatform.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.records.RecordGenerator;
import org.cspplatform.testkit.records.World;

/**
 * A partnership of the trial.
 *
 * @param lead who works there
 * @param office the office of its region, which writes what is the region's
 * @param world the records that are there as far as the kit knows
 */
record Place(String code, Person lead, Person office, World world, RecordGenerator generator) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final int PAGE = 200;

    /** Who may write a dataset. */
    Person writer(Subject subject) {
        return subject.ofRegion() ? office : lead;
    }

    /** Every record of a dataset as the API gives it. */
    List<JsonNode> all(Subject subject) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(ok(writer(subject).get(subject.api() + "?limit=" + PAGE + next)));
            page.path("items").forEach(all::add);
            next = page.path("next").isTextual() ? "&after=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return all;
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException none) {
            throw new AssertionError(words(answer), none);
        }
    }

    static HttpResponse<String> ok(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(words(answer));
        }
        return answer;
    }

    /** An unexpected answer. */
    static String words(HttpResponse<String> answer) {
        String body = answer.body().strip();
        return answer.request().method() + " " + answer.uri().getPath() + " answers " + answer.statusCode() + " "
                + (body.startsWith("<") ? "" : body.substring(0, Math.min(400, body.length())));
    }
}
