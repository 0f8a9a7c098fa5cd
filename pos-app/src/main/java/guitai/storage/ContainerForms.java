package guitai.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;

import guitai.money.Money;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tax.TaxShare;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// The containers whose form the library does not know: shares per tax category, a list with one
/// row a category; an `Optional`, which is its value or `null`; and a set, which is written sorted,
/// so that one set is always the same bytes.
final class ContainerForms {
    private ContainerForms() {}

    private record TaxRow(String code, TaxRate rate, Money gross, Money exTax, Money tax) {}

    static final class Writers extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findCollectionSerializer(
                SerializationConfig config,
                CollectionType type,
                BeanDescription description,
                @Nullable TypeSerializer types,
                @Nullable JsonSerializer<Object> elements) {
            return Set.class.isAssignableFrom(type.getRawClass()) ? new SetWriter() : null;
        }

        @Override
        public @Nullable JsonSerializer<?> findMapSerializer(
                SerializationConfig config,
                MapType type,
                BeanDescription description,
                @Nullable JsonSerializer<Object> keys,
                @Nullable TypeSerializer types,
                @Nullable JsonSerializer<Object> values) {
            return type.getKeyType().hasRawClass(TaxCategory.class) ? new PerTaxWriter() : null;
        }

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return type.hasRawClass(Optional.class) ? new OptionalWriter() : null;
        }
    }

    private static final class SetWriter extends JsonSerializer<Set<?>> {
        @Override
        public void serialize(Set<?> values, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeStartArray();
            for (var value : sorted(values)) provider.defaultSerializeValue(value, out);
            out.writeEndArray();
        }

        private static List<?> sorted(Set<?> values) {
            if (values instanceof SortedSet<?> already) return List.copyOf(already);
            // What has no order of its own has that of its words.
            return values.stream().allMatch(value -> value instanceof Comparable<?>)
                    ? values.stream().sorted().toList()
                    : values.stream().sorted(Comparator.comparing(Object::toString)).toList();
        }
    }

    static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findMapDeserializer(
                MapType type,
                DeserializationConfig config,
                BeanDescription description,
                @Nullable KeyDeserializer keys,
                @Nullable TypeDeserializer types,
                @Nullable JsonDeserializer<?> values) {
            return type.getKeyType().hasRawClass(TaxCategory.class) ? new PerTaxReader() : null;
        }

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return type.hasRawClass(Optional.class)
                    ? new OptionalReader(type.containedType(0))
                    : null;
        }
    }

    private static final class PerTaxWriter
            extends JsonSerializer<java.util.Map<TaxCategory, TaxShare>> {
        @Override
        public void serialize(
                java.util.Map<TaxCategory, TaxShare> perTax,
                JsonGenerator out,
                SerializerProvider provider)
                throws IOException {
            out.writeStartArray();
            for (var row : perTax.entrySet()) {
                var share = row.getValue();
                provider.defaultSerializeValue(
                        new TaxRow(
                                row.getKey().code(),
                                row.getKey().rate(),
                                share.gross(),
                                share.exTax(),
                                share.tax()),
                        out);
            }
            out.writeEndArray();
        }
    }

    private static final class PerTaxReader
            extends JsonDeserializer<SortedMap<TaxCategory, TaxShare>> {
        @Override
        public SortedMap<TaxCategory, TaxShare> deserialize(
                JsonParser in, DeserializationContext context) throws IOException {
            var rows = context.getTypeFactory().constructCollectionType(List.class, TaxRow.class);
            var perTax = new TreeMap<TaxCategory, TaxShare>();
            List<TaxRow> read = context.readValue(in, rows);
            for (var row : read) {
                perTax.put(
                        new TaxCategory(row.code(), row.rate()),
                        new TaxShare(row.gross(), row.exTax(), row.tax()));
            }
            return perTax;
        }
    }

    private static final class OptionalWriter extends JsonSerializer<Optional<?>> {
        @Override
        public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            if (value.isPresent()) provider.defaultSerializeValue(value.get(), out);
            else out.writeNull();
        }
    }

    private static final class OptionalReader extends JsonDeserializer<Optional<?>> {
        private final JavaType of;

        OptionalReader(JavaType of) {
            this.of = of;
        }

        @Override
        public Optional<?> deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return Optional.of(context.readValue(in, of));
        }

        @Override
        public Optional<?> getNullValue(DeserializationContext context) {
            return Optional.empty();
        }
    }
}
