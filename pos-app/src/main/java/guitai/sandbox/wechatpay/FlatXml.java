package guitai.sandbox.wechatpay;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The one document form of WeChat Pay V2: `<xml>` with text elements in it, and nothing else.
///
/// A document type, an entity of its own, an attribute, an element within an element or the same
/// name twice is refused: each has been used to read a merchant's files or to sign one amount and
/// pay another.
final class FlatXml {
    // V2 requests carry at most one 6000 character detail; 64 KiB is far beyond any real one.
    static final int LONGEST = 64 * 1024;

    private static final int MOST_FIELDS = 200;

    private FlatXml() {}

    /// What came of reading a body.
    sealed interface Reading {
        /// The fields in the order they were sent; an element without text is an empty string.
        record Document(SequencedMap<String, String> fields) implements Reading {}

        /// The bytes are not UTF-8.
        record NotUtf8() implements Reading {}

        /// The text is not a flat document.
        record Malformed(String why) implements Reading {}
    }

    static Reading read(byte[] body) {
        if (body.length > LONGEST) return new Reading.Malformed("longer than " + LONGEST);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return new Reading.NotUtf8();
        }
        try {
            return fields(factory().createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            return new Reading.Malformed("not well-formed XML");
        }
    }

    static String write(Map<String, String> fields) {
        var out = new StringBuilder("<xml>");
        fields.forEach(
                (name, value) ->
                        out.append('<')
                                .append(name)
                                .append("><![CDATA[")
                                .append(value.replace("]]>", "]]]]><![CDATA[>"))
                                .append("]]></")
                                .append(name)
                                .append('>'));
        return out.append("</xml>").toString();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static Reading fields(XMLStreamReader in) throws XMLStreamException {
        var fields = new LinkedHashMap<String, String>();
        var depth = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (in.getAttributeCount() > 0) return new Reading.Malformed("an attribute");
                    if (depth++ == 0) {
                        if (!in.getLocalName().equals("xml")) return new Reading.Malformed("root");
                        continue;
                    }
                    var name = in.getLocalName();
                    // Throws at an element within it.
                    var text = in.getElementText();
                    depth--;
                    if (fields.putIfAbsent(name, text) != null) {
                        return new Reading.Malformed(name + " twice");
                    }
                    if (fields.size() > MOST_FIELDS) return new Reading.Malformed("too many");
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!in.getText().isBlank()) return new Reading.Malformed("stray text");
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return new Reading.Malformed("a document type or entity");
                }
                default -> {}
            }
        }
        return new Reading.Document(fields);
    }
}
