package guitai.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;

import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.loyalty.MemberId;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.coupon.CouponId;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.GatewayReference;
import guitai.payment.RefundId;
import guitai.promotion.OfferId;
import guitai.reconciliation.DifferenceCase;
import guitai.sale.DocumentNumber;
import guitai.sale.Quantity;
import guitai.sale.SaleId;
import guitai.staff.OperatorId;
import guitai.tax.TaxRate;
import guitai.time.BusinessDate;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Currency;
import java.util.function.Function;

/// Values as one word or one whole number each.
///
/// Money is its minor units: a codec is made for one currency and refuses another, and the home
/// remembers which. Quantities are thousandths; a unit is 0 for pieces or the grams its price is
/// for; a tax rate is parts per million or `"EXEMPT"`; an instant has milliseconds, always three.
final class ValueForms extends Module {
    private static final String EXEMPT = "EXEMPT";
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final Currency currency;

    ValueForms(Currency currency) {
        this.currency = currency;
    }

    @Override
    public String getModuleName() {
        return "guitai";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        var writers = new SimpleSerializers();
        var readers = new SimpleDeserializers();
        words(writers, readers);
        numbers(writers, readers);
        writers.addSerializer(TaxRate.class, new TaxRateWriter());
        readers.addDeserializer(TaxRate.class, new TaxRateReader());
        context.addSerializers(writers);
        context.addDeserializers(readers);
        context.addSerializers(new ContainerForms.Writers());
        context.addDeserializers(new ContainerForms.Readers());
    }

    private void words(SimpleSerializers w, SimpleDeserializers r) {
        word(w, r, Instant.class, ValueForms::text, Instant::parse);
        word(w, r, BusinessDate.class, BusinessDate::toString, BusinessDate::parse);
        word(w, r, LocalDate.class, LocalDate::toString, LocalDate::parse);
        word(w, r, DifferenceCase.Id.class, DifferenceCase.Id::value, DifferenceCase.Id::new);
        word(w, r, SaleId.class, SaleId::value, SaleId::new);
        word(w, r, OperatorId.class, OperatorId::value, OperatorId::new);
        word(w, r, OfferId.class, OfferId::value, OfferId::new);
        word(w, r, LocalTime.class, LocalTime::toString, LocalTime::parse);
        word(w, r, Sku.class, Sku::value, Sku::new);
        word(w, r, AttemptId.class, AttemptId::value, AttemptId::new);
        word(w, r, RefundId.class, RefundId::value, RefundId::new);
        word(w, r, GatewayReference.class, GatewayReference::value, GatewayReference::new);
        word(w, r, MemberId.class, MemberId::value, MemberId::new);
        word(w, r, CouponId.class, CouponId::value, CouponId::new);
        word(w, r, CampaignId.class, CampaignId::value, CampaignId::new);
        word(w, r, DocumentNumber.class, DocumentNumber::toString, ValueForms::documentNumber);
    }

    private void numbers(SimpleSerializers w, SimpleDeserializers r) {
        number(w, r, Money.class, this::minor, minor -> new Money(minor, currency));
        number(w, r, Quantity.class, Quantity::milli, Quantity::new);
        number(w, r, Unit.class, ValueForms::grams, ValueForms::unit);
    }

    private static DocumentNumber documentNumber(String text) {
        return DocumentNumber.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("not a document number"));
    }

    private long minor(Money money) {
        if (money.currency().equals(currency)) return money.minor();
        throw new IllegalArgumentException(
                "books in " + currency + " cannot hold " + money.currency());
    }

    static String text(Instant instant) {
        return INSTANT.format(instant);
    }

    static long grams(Unit unit) {
        return switch (unit) {
            case Unit.Each() -> 0;
            case Unit.Weighed(var grams) -> grams;
        };
    }

    static Unit unit(long grams) {
        return grams == 0 ? Unit.EACH : new Unit.Weighed(Math.toIntExact(grams));
    }

    private static <T> void word(
            SimpleSerializers writers,
            SimpleDeserializers readers,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        writers.addSerializer(
                type, new Writer<>((value, out) -> out.writeString(write.apply(value))));
        readers.addDeserializer(
                type, new Reader<>(type, JsonToken.VALUE_STRING, in -> read.apply(in.getText())));
    }

    private static <T> void number(
            SimpleSerializers writers,
            SimpleDeserializers readers,
            Class<T> type,
            Function<T, Long> write,
            Function<Long, T> read) {
        writers.addSerializer(
                type, new Writer<>((value, out) -> out.writeNumber(write.apply(value))));
        readers.addDeserializer(
                type,
                new Reader<>(
                        type, JsonToken.VALUE_NUMBER_INT, in -> read.apply(in.getLongValue())));
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private interface ReadingOne<T> {
        T read(JsonParser in) throws IOException;
    }

    private static final class Writer<T> extends JsonSerializer<T> {
        private final Writing<T> writing;

        Writer(Writing<T> writing) {
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            writing.write(value, out);
        }
    }

    private static final class Reader<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final JsonToken token;
        private final ReadingOne<T> reading;

        Reader(Class<T> type, JsonToken token, ReadingOne<T> reading) {
            this.type = type;
            this.token = token;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != token) context.reportWrongTokenException(type, token, "");
            return reading.read(in);
        }
    }

    private static final class TaxRateWriter extends JsonSerializer<TaxRate> {
        @Override
        public void serialize(TaxRate rate, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            switch (rate) {
                case TaxRate.Exempt() -> out.writeString(EXEMPT);
                case TaxRate.Percent(var ppm) -> out.writeNumber(ppm);
            }
        }
    }

    private static final class TaxRateReader extends JsonDeserializer<TaxRate> {
        @Override
        public TaxRate deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            if (in.currentToken() == JsonToken.VALUE_STRING && in.getText().equals(EXEMPT)) {
                return TaxRate.EXEMPT;
            }
            if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                context.reportWrongTokenException(TaxRate.class, JsonToken.VALUE_NUMBER_INT, "");
            }
            return new TaxRate.Percent(in.getLongValue());
        }
    }
}
