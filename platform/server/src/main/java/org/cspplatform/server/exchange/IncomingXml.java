package org.cspplatform.server.exchange;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cspplatform.module.ExchangeIn;
import org.cspplatform.server.web.InvalidException;

/**
 * Reads an XML file of somebody else's. It declares no types and no entities, refers to nothing outside, and is neither deep nor
 * long: whatever else comes is refused, not worked through.
 */
final class IncomingXml {
    static final int MOST_ROWS = 100_000;
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 20_000;

    private final ExchangeIn.Definition format;
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> header = new HashMap<>();
    private final List<IncomingRow> rows = new ArrayList<>();
    private Map<String, String> row = new HashMap<>();
    private int rowDepth;

    private IncomingXml(ExchangeIn.Definition format) {
        this.format = format;
    }

    /** @throws InvalidException when the file is no such XML */
    static List<IncomingRow> read(ExchangeIn.Definition format, InputStream content) {
        IncomingXml reading = new IncomingXml(format);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(content);
            reading.read(reader);
            reader.close();
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNumber();
            throw refused("The file is no XML that can be read" + (line > 0 ? ": see line " + line : ""));
        }
        return reading.rows;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused("The file declares types or entities of its own. Send it without them");
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    open(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    text.append(reader.getText());
                    if (text.length() > LONGEST_TEXT) {
                        throw refused("The element " + path.peekLast() + " in row " + (rows.size() + 1)
                                + " holds more than 20,000 characters");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    close(text.toString().strip());
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private void open(String name) {
        path.addLast(name);
        if (path.size() > DEEPEST) {
            throw refused("The file's elements lie more than 32 deep");
        }
        if (rowDepth == 0 && name.equals(format.row())) {
            if (rows.size() == MOST_ROWS) {
                throw refused("The file has more than 100,000 rows. Send it in parts");
            }
            rowDepth = path.size();
            row = new HashMap<>(header);
        }
    }

    private void close(String text) {
        if (rowDepth == path.size() && rowDepth > 0) {
            rows.add(new IncomingRow(rows.size() + 1, row));
            rowDepth = 0;
        } else if (rowDepth > 0) {
            String name = String.join("/", path.stream().skip(rowDepth).toList());
            keep(name, text, false, row);
        } else if (rows.isEmpty()) {
            String name = String.join("/", path);
            for (ExchangeIn.Source source : format.sources()) {
                if (source.header() && (name.equals(source.name()) || name.endsWith("/" + source.name()))) {
                    keep(source.name(), text, true, header);
                }
            }
        }
        path.removeLast();
    }

    /** An element that repeats within a row says several codes of a set. */
    private void keep(String name, String text, boolean ofHeader, Map<String, String> texts) {
        for (ExchangeIn.Source source : format.sources()) {
            if (source.header() == ofHeader && source.name().equals(name) && !text.isEmpty()) {
                texts.merge(source.component(), text, (before, more) -> before + ";" + more);
            }
        }
    }

    private static InvalidException refused(String words) {
        return new InvalidException("file", words);
    }
}
