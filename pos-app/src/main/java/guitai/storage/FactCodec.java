package guitai.storage;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import guitai.journal.Fact;
import guitai.payment.AttemptState;
import guitai.payment.RefundState;
import guitai.promotion.Offer;
import guitai.sale.Sale;
import guitai.shift.CashCount;
import guitai.shift.Shift;
import guitai.storage.Decoded.ClockWentBack;
import guitai.storage.Decoded.Known;
import guitai.storage.Decoded.Reason;
import guitai.storage.Decoded.Undecodable;
import guitai.store.journal.Entry;
import guitai.store.journal.EntryDraft;

import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The written form of every fact: a type, a version, an id and a body of compact JSON.
///
/// What is written can be read for ever: the golden files of the tests pin the form, and a form
/// that must change gets a new version beside the old one. No secret is ever part of a fact, so
/// none is part of a body. Thread-safe.
final class FactCodec {
    private static final TypeReference<List<CashCount>> COUNTS = new TypeReference<>() {};

    private final Currency currency;
    private final JsonMapper json;
    private final OlderForms older;
    private volatile Optional<Latest> latest = Optional.empty();

    /// @param currency of every amount; facts in another are refused with
    ///   `IllegalArgumentException`
    FactCodec(Currency currency) {
        this.currency = currency;
        this.json = WrittenForm.of(currency);
        this.older = new OlderForms(json);
    }

    Currency currency() {
        return currency;
    }

    /// @param place see [EntryIds#of]
    EntryDraft encode(Fact fact, LongSupplier place) {
        var type = FactType.of(fact);
        return new EntryDraft(type.name(), type.version(), EntryIds.of(fact, place), bytes(fact));
    }

    /// Never throws on what an entry holds.
    Decoded decode(Entry entry) {
        var before = latest;
        if (before.isPresent() && before.get().entry().equals(entry)) return before.get().decoded();
        var decoded = decode(entry.type(), entry.version(), entry.body());
        latest = Optional.of(new Latest(entry, decoded));
        return decoded;
    }

    /// The entry that was decoded last: several projections want the same one, each in its turn.
    private record Latest(Entry entry, Decoded decoded) {}

    Decoded decode(String typeName, int version, byte[] body) {
        if (typeName.equals(Entry.CLOCK)) return new ClockWentBack();
        var type = FactType.named(typeName);
        if (type.isEmpty()) return new Undecodable(Reason.UNKNOWN_TYPE, "type " + typeName);
        if (version > type.get().version()) {
            return new Undecodable(
                    Reason.NEWER_VERSION,
                    "version " + version + ", known is " + type.get().version());
        }
        return read(body, type.get(), version);
    }

    // Catches broadly: whatever a broken body does to the reader, the reports go on.
    private Decoded read(byte[] body, FactType type, int version) {
        try {
            Fact fact =
                    version < type.version()
                            ? older.read(body, type, version)
                            : json.readValue(body, type.form());
            return fact == null ? new Undecodable(Reason.BROKEN, "null") : new Known(fact);
        } catch (JsonProcessingException broken) {
            return new Undecodable(Reason.BROKEN, where(broken));
        } catch (IOException | RuntimeException broken) {
            return new Undecodable(Reason.BROKEN, broken.getClass().getSimpleName());
        }
    }

    // Never the message: it quotes the body.
    private static String where(JsonProcessingException broken) {
        var at = broken.getLocation();
        var kind = broken.getClass().getSimpleName();
        return at == null ? kind : kind + " at byte " + at.getByteOffset();
    }

    String sale(Sale sale) {
        return text(sale);
    }

    /// The sale at the counter, also as a program before this one kept it; empty if it cannot be
    /// read.
    Optional<Sale> sale(String text) {
        try {
            return Optional.ofNullable(older.sale(text));
        } catch (JacksonException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /// An offer or a draft of one, also as a program before this one kept it.
    Optional<Offer> offer(String text) {
        try {
            return Optional.ofNullable(older.offer(text));
        } catch (JacksonException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    String attemptState(AttemptState state) {
        return text(state);
    }

    Optional<AttemptState> attemptState(String text) {
        return value(text, AttemptState.class);
    }

    String refundState(RefundState state) {
        return text(state);
    }

    Optional<RefundState> refundState(String text) {
        return value(text, RefundState.class);
    }

    String openShift(Shift.Open shift) {
        return text(shift);
    }

    Optional<Shift.Open> openShift(String text) {
        return value(text, Shift.Open.class);
    }

    String counts(List<CashCount> counts) {
        return text(counts);
    }

    Optional<List<CashCount>> counts(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, COUNTS));
        } catch (JacksonException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /// A value of the reconciliation, in the form facts have it in.
    String written(Object value) {
        return text(value);
    }

    <T> Optional<T> written(String text, Class<T> form) {
        return value(text, form);
    }

    private <T> Optional<T> value(String text, Class<T> form) {
        try {
            return Optional.ofNullable(json.readValue(text, form));
        } catch (JacksonException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private byte[] bytes(Fact fact) {
        try {
            return json.writeValueAsBytes(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written: " + FactType.of(fact), e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written: " + value.getClass(), e);
        }
    }
}
