package guitai.gateway.wechatpay;

import guitai.gateway.http.Body;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The flat `<xml>` document of V2: one element a field, no attributes that mean anything.
///
/// No document type, no entity of one's own, no file or address outside: what gateways' own kits
/// were once robbed through.
final class V2Xml {
    // The longest answer documented has some sixty fields; coupons are numbered fields too.
    private static final int MOST_FIELDS = 500;

    private V2Xml() {}

    static Body write(Map<String, String> fields) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartElement("xml");
            for (var field : fields.entrySet()) {
                xml.writeStartElement(field.getKey());
                xml.writeCharacters(field.getValue());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException onlyOnBrokenDisks) {
            throw new IllegalStateException(onlyOnBrokenDisks);
        }
        return Body.of(text.toString());
    }

    /// The fields, or nothing where it is not such a document, or says one thing twice.
    static Optional<Map<String, String>> read(Body body) {
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(body.bytes()));
            try {
                return fields(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException notOurs) {
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static Optional<Map<String, String>> fields(XMLStreamReader xml)
            throws XMLStreamException {
        var fields = new LinkedHashMap<String, String>();
        if (!toRoot(xml)) return Optional.empty();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var name = xml.getLocalName();
                    // getElementText refuses elements inside an element.
                    var twice = fields.put(name, xml.getElementText()) != null;
                    if (twice || fields.size() > MOST_FIELDS) return Optional.empty();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return endsHere(xml) ? Optional.of(fields) : Optional.empty();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                    if (!xml.isWhiteSpace()) return Optional.empty();
                }
                case XMLStreamConstants.COMMENT -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
    }

    private static boolean toRoot(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.DTD) return false;
            if (event == XMLStreamConstants.START_ELEMENT) return xml.getLocalName().equals("xml");
        }
        return false;
    }

    private static boolean endsHere(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) return false;
        }
        return true;
    }
}
