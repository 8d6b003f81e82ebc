package org.cspplatform.server.openness;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cspplatform.server.identity.PublicAddress;

/** What was published lately, for programs that follow it (RFC 4287, The Atom Syndication Format). */
@Singleton
class AtomFeed {
    static final String TYPE = "application/atom+xml; charset=utf-8";
    private static final int MOST = 50;

    private final PublicRegions regions;
    private final PublicAddress address;
    private final XMLOutputFactory xml = XMLOutputFactory.newFactory();

    AtomFeed(PublicRegions regions, PublicAddress address) {
        this.regions = regions;
        this.address = address;
    }

    /** The latest entries of these regions together. */
    byte[] of(String place, String title, List<PublicRegion> of) {
        List<PublicSection.Entry> entries = of.stream()
                .flatMap(
                        region -> regions.sections().stream().flatMap(section -> section.latest(region, MOST).stream()))
                .sorted(Comparator.comparing(PublicSection.Entry::published).reversed())
                .limit(MOST)
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter feed = xml.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            feed.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            feed.writeStartElement("feed");
            feed.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            Instant updated = entries.stream()
                    .map(PublicSection.Entry::published)
                    .findFirst()
                    .orElse(Instant.EPOCH);
            head(feed, urn("feed " + place), title, updated);
            link(feed, "self", place + "/feed.atom");
            link(feed, "alternate", place);
            feed.writeStartElement("author");
            element(feed, "name", title);
            feed.writeEndElement();
            for (PublicSection.Entry entry : entries) {
                feed.writeStartElement("entry");
                head(feed, "urn:uuid:" + entry.id(), entry.title(), entry.published());
                link(feed, "alternate", entry.path());
                element(feed, "summary", entry.summary());
                feed.writeEndElement();
            }
            feed.writeEndElement();
            feed.writeEndDocument();
            feed.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("The feed cannot be written", impossible);
        }
        return bytes.toByteArray();
    }

    private static void head(XMLStreamWriter feed, String id, String title, Instant updated) throws XMLStreamException {
        element(feed, "id", id);
        element(feed, "title", title);
        element(feed, "updated", updated.toString());
    }

    private void link(XMLStreamWriter feed, String relation, String path) throws XMLStreamException {
        feed.writeEmptyElement("link");
        feed.writeAttribute("rel", relation);
        feed.writeAttribute("href", address.of(path));
    }

    private static void element(XMLStreamWriter feed, String name, String text) throws XMLStreamException {
        feed.writeStartElement(name);
        feed.writeCharacters(withoutControls(text));
        feed.writeEndElement();
    }

    /** XML 1.0 has no place for most control characters, and somebody may have typed one. */
    private static String withoutControls(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
