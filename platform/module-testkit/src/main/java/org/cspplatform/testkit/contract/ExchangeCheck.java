package org.cspplatform.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.cspplatform.module.ExchangeIn;
import org.cspplatform.module.ExchangeOut;
import org.cspplatform.testkit.records.RecordJson;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The formats of others: each that goes out is written, and each that comes in is taken from a file that the kit writes in it. */
final class ExchangeCheck {
    private static final int FILES = 2;
    private static final int TRIES = 30;

    private final Trial trial;
    private final Set<Record> sent = new HashSet<>();

    ExchangeCheck(Trial trial) {
        this.trial = trial;
    }

    void run(Findings.Check check) throws IOException, ParserConfigurationException {
        for (ExchangeOut<?> out : trial.module().exchangesOut()) {
            writes(out.definition(), check);
        }
        for (ExchangeIn in : trial.module().exchangesIn()) {
            reads(in.definition(), check);
        }
    }

    private void writes(ExchangeOut.Definition<?> out, Findings.Check check)
            throws IOException, ParserConfigurationException {
        String path = path(out.id(), out.version()) + "&from=" + Trial.SCENE.from() + "&to=" + Trial.SCENE.until();
        String file = Place.ok(trial.east().lead().get(path)).body();
        if (!out.root().isEmpty()) {
            String root = rootOf(file);
            check.expect(
                    root.equals(out.root()), out.id() + ": the root element is " + root + " and must be " + out.root());
            return;
        }
        String heading = out.columns().stream()
                .map(ExchangeOut.Column::heading)
                .map(column -> column.matches("[^\",\\s]+") ? column : '"' + column.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        String first = file.replace("\uFEFF", "").lines().findFirst().orElse("");
        check.expect(
                first.replace("\"", "").equals(heading.replace("\"", "")),
                out.id() + ": the heading is " + first + " and must be " + heading);
    }

    private static String rootOf(String file) throws IOException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try {
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(file)))
                    .getDocumentElement();
            return root.getNodeName();
        } catch (SAXException malformed) {
            throw new AssertionError("The file is no XML: " + malformed.getMessage(), malformed);
        }
    }

    private void reads(ExchangeIn.Definition in, Findings.Check check) {
        Subject subject = trial.subjects().stream()
                .filter(each -> each.type().equals(in.dataset()))
                .findFirst()
                .orElseThrow();
        int taken = 0;
        for (int i = 0; i < TRIES && taken < FILES; i++) {
            Optional<Record> record = trial.west()
                    .generator()
                    .valid(subject.type())
                    .flatMap(made -> ExchangeFile.onlyWhatItHas(made, in, trial.west()));
            // The same file again changes nothing, which is another promise.
            if (record.isPresent() && sent.add(record.get())) {
                take(subject, in, record.get(), check);
                taken++;
            }
        }
        if (taken == 0) {
            check.untried("a file of " + in.id() + ": chance finds no "
                    + subject.dataset().one()
                    + " whose codes are written in it as in ours and that is valid with the fields of the"
                    + " format alone");
        }
    }

    private void take(Subject subject, ExchangeIn.Definition in, Record record, Findings.Check check) {
        List<String> before = ids(subject);
        HttpResponse<String> answer =
                trial.west().writer(subject).postFile(path(in.id(), in.version()), ExchangeFile.write(in, record));
        if (!check.expect(answer.statusCode() == 200, in.id() + ": " + Place.words(answer))) {
            return;
        }
        List<JsonNode> added = new ArrayList<>(trial.west().all(subject));
        added.removeIf(row -> before.contains(row.path("id").asText()));
        if (check.expect(
                added.size() == 1,
                in.id() + ": a file of one record makes " + added.size() + ", and the answer is "
                        + Place.words(answer))) {
            String difference = RecordJson.difference(subject.type(), RecordJson.of(record), added.getFirst());
            check.expect(difference == null, in.id() + ": " + difference);
        }
    }

    private List<String> ids(Subject subject) {
        return trial.west().all(subject).stream()
                .map(row -> row.path("id").asText())
                .toList();
    }

    private String path(String id, String version) {
        return "/api/v1/modules/" + trial.module().id() + "/exchanges/" + id + "?version="
                + URLEncoder.encode(version, StandardCharsets.UTF_8);
    }
}
