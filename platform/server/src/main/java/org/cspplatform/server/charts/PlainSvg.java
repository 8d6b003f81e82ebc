package org.cspplatform.server.charts;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a drawing again with nothing but shapes and texts: no script, style, link or outer file can be in it, whatever the texts
 * are. Then it may stand in a page as it is, and readers that know less of SVG than a browser (those of papers) understand it.
 */
final class PlainSvg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "text",
            "tspan",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "defs",
            "pattern",
            "clipPath");
    private static final Set<String> ATTRIBUTES = Set.of(
            "width",
            "height",
            "viewBox",
            "x",
            "y",
            "dx",
            "dy",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "d",
            "points",
            "id",
            "transform",
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "opacity",
            "clip-path",
            "text-anchor",
            "font-size",
            "font-family",
            "font-weight",
            "font-style",
            "paint-order",
            "patternUnits",
            "patternTransform");
    private static final Pattern DECLARATION = Pattern.compile("([a-z-]+)\\s*:\\s*([^;]+)");
    private static final Pattern FAR = Pattern.compile("url\\((?!#)|javascript:", Pattern.CASE_INSENSITIVE);

    private PlainSvg() {}

    /**
     * The drawing with its title and description.
     *
     * @param prefix before the ids within, so that several drawings may stand in one page
     */
    static String of(String drawing, String prefix, String title, String description) {
        XMLInputFactory reading = XMLInputFactory.newDefaultFactory();
        reading.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        reading.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        StringWriter text = new StringWriter(drawing.length());
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            XMLStreamReader reader = reading.createXMLStreamReader(new StringReader(drawing));
            copy(reader, writer, prefix, title, description);
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The drawing is not well-formed", e);
        }
        return text.toString();
    }

    private static void copy(
            XMLStreamReader reader, XMLStreamWriter writer, String prefix, String title, String description)
            throws XMLStreamException {
        Deque<Boolean> kept = new ArrayDeque<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                boolean keep = !Boolean.FALSE.equals(kept.peek()) && ELEMENTS.contains(reader.getLocalName());
                kept.push(keep);
                if (keep) {
                    start(reader, writer, prefix, kept.size() == 1);
                }
                if (kept.size() == 1) {
                    named(writer, "title", prefix + "-title", title);
                    named(writer, "desc", prefix + "-desc", description);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (kept.pop()) {
                    writer.writeEndElement();
                }
            } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                    && Boolean.TRUE.equals(kept.peek())
                    && !reader.getText().isBlank()) {
                writer.writeCharacters(reader.getText());
            }
        }
    }

    private static void named(XMLStreamWriter writer, String element, String id, String words)
            throws XMLStreamException {
        writer.writeStartElement(element);
        writer.writeAttribute("id", id);
        writer.writeCharacters(words);
        writer.writeEndElement();
    }

    private static void start(XMLStreamReader reader, XMLStreamWriter writer, String prefix, boolean root)
            throws XMLStreamException {
        writer.writeStartElement(reader.getLocalName());
        if (root) {
            writer.writeDefaultNamespace(NAMESPACE);
            writer.writeAttribute("role", "img");
            writer.writeAttribute("aria-labelledby", prefix + "-title " + prefix + "-desc");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            switch (name) {
                case "style" -> declared(value, attributes);
                // A third of the size of letters is where their middle is; not every reader knows the other way to say
                // so.
                case "dominant-baseline" -> attributes.put("dy", value.equals("central") ? "0.35em" : "0");
                case "id" -> attributes.put(name, prefix + "-" + value);
                default -> attributes.put(name, value.replace("url(#", "url(#" + prefix + "-"));
            }
        }
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            if (ATTRIBUTES.contains(attribute.getKey())
                    && !FAR.matcher(attribute.getValue()).find()) {
                writer.writeAttribute(attribute.getKey(), attribute.getValue());
            }
        }
    }

    private static void declared(String style, Map<String, String> attributes) {
        Matcher declaration = DECLARATION.matcher(style);
        while (declaration.find()) {
            attributes.put(declaration.group(1), declaration.group(2).strip());
        }
    }
}
