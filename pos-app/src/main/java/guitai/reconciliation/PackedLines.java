package guitai.reconciliation;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.OurLine.Kind;
import guitai.reconciliation.OurLine.State;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// Our side of a day, packed: found by key without an object a line. Lines are numbered from 0 in
/// the order they came.
final class PackedLines {
    private static final List<State> STATES = List.of(State.values());

    // Sorts of keys.
    private static final int PAYMENT = 0;
    private static final int REFUND = 1;

    private final Channel channel;
    private final Currency currency;
    private final PackedKeys keys = new PackedKeys();
    private final PackedBytes.Reader reader = keys.reader();

    PackedLines(Channel channel, Currency currency) {
        this.channel = channel;
        this.currency = currency;
    }

    int size() {
        return keys.size();
    }

    /// @return the line's number
    /// @throws IllegalStateException if our books name a key twice
    int add(OurLine line) {
        var key = line.kind() == Kind.PAYMENT ? line.number() : line.refund();
        int number = keys.size();
        if (keys.add(sort(line.kind()), key) != number) {
            throw new IllegalStateException("our books name twice: " + line.key());
        }
        pack(line, keys.behind());
        return number;
    }

    /// @param found filled with the line's figures, if it is here
    /// @return the line's number, or [PackedKeys#NONE]
    int find(Kind kind, String key, Figures found) {
        int line = keys.find(sort(kind), key);
        if (line != PackedKeys.NONE) {
            found.kind = kind;
            found.state = reader.constant(STATES);
            found.order = reader.number();
            found.settled = reader.number();
            found.coupon = reader.number();
        }
        return line;
    }

    boolean has(LineKey key) {
        return keys.find(sort(key.kind()), key.number()) != PackedKeys.NONE;
    }

    OurLine line(int line) {
        var kind = kind(line);
        var key = keys.text(line);
        var state = reader.constant(STATES);
        var order = money();
        var settled = money();
        var coupon = money();
        var number = kind == Kind.PAYMENT ? key : reader.text();
        var reference = reader.text();
        var day = new BusinessDate(LocalDate.ofEpochDay(reader.number()));
        var at = reader.instant();
        var refund = kind == Kind.PAYMENT ? "" : key;
        return new OurLine(
                channel, kind, number, refund, reference, day, at, order, settled, coupon, state);
    }

    /// What of a line decides whether a row agrees. Filled again and again: one for a million.
    static final class Figures {
        Kind kind = Kind.PAYMENT;
        State state = State.OPEN;
        long order;
        long settled;
        long coupon;
    }

    private Kind kind(int line) {
        return keys.sort(line) == PAYMENT ? Kind.PAYMENT : Kind.REFUND;
    }

    private static int sort(Kind kind) {
        return switch (kind) {
            case PAYMENT -> PAYMENT;
            case REFUND -> REFUND;
        };
    }

    private void pack(OurLine line, PackedBytes bytes) {
        bytes.constant(line.state());
        bytes.number(minor(line.order()));
        bytes.number(minor(line.settled()));
        bytes.number(minor(line.coupon()));
        if (line.kind() == Kind.REFUND) bytes.text(line.number());
        bytes.text(line.reference());
        bytes.number(line.day().day().toEpochDay());
        bytes.instant(line.at());
    }

    private long minor(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new IllegalStateException("our books have " + amount + " among " + currency);
        }
        return amount.minor();
    }

    private Money money() {
        return new Money(reader.number(), currency);
    }
}
