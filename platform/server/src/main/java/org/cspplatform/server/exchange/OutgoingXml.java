package org.cspplatform.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cspplatform.module.ExchangeOut;
import org.cspplatform.module.Period;
import org.jspecify.annotations.Nullable;

/** An XML file: UTF-8, the header's elements, then one element a row. Nothing is written for null. */
final class OutgoingXml implements OutgoingFile {
    private final XMLStreamWriter writer;
    private final String row;
    private final List<String> columns;

    OutgoingXml(OutputStream out, ExchangeOut.Definition<?> format, Period period) throws IOException {
        this.row = format.row();
        this.columns =
                format.columns().stream().map(ExchangeOut.Column::heading).toList();
        try {
            this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(format.root());
            for (ExchangeOut.Header header : format.headers()) {
                element(header.element(), header.value().apply(period));
            }
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        try {
            writer.writeStartElement(row);
            for (int i = 0; i < columns.size(); i++) {
                element(columns.get(i), values.get(i));
            }
            writer.writeEndElement();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void finish() throws IOException {
        try {
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private void element(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            writer.writeStartElement(name);
            writer.writeCharacters(allowed(OutgoingFile.text(value)));
            writer.writeEndElement();
        }
    }

    /** Without the characters that XML 1.0 has no way to write. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
