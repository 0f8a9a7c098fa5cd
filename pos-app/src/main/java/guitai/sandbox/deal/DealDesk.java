package guitai.sandbox.deal;

import guitai.sandbox.deal.Deal.State;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Payments, reversals and refunds that may be asked for twice and happen once.
///
/// Thread-safe: one call at a time. What changes something is on the disk when the call returns.
public final class DealDesk implements AutoCloseable {
    /// More parts would be a mistake.
    public static final int MOST_REFUNDS = 50;

    private final DealBook book;

    public DealDesk(DealBook book) {
        this.book = book;
    }

    /// The verdict on a fresh payment.
    ///
    /// @param code in the holder's own words
    /// @param notes what the package wants to find again
    public record Verdict(boolean approved, String code, Map<String, String> notes) {}

    public Instant now() {
        return book.now();
    }

    public synchronized Asking look(String id, long amount) {
        var known = book.find(id);
        if (known.isEmpty()) return new Asking.Fresh();
        // What was only reversed has no amount to contradict.
        boolean same = known.get().state() == State.UNSEEN || known.get().amount() == amount;
        return same ? new Asking.Known(known.get()) : new Asking.Contradicts();
    }

    /// Books a payment, unless it is known by now.
    ///
    /// @param judge asked under the desk's lock, once, and only for a fresh payment
    public synchronized Asking.Known pay(String id, long amount, Supplier<Verdict> judge) {
        var known = book.find(id);
        if (known.isPresent()) return new Asking.Known(known.get());
        var verdict = judge.get();
        var deal =
                Deal.of(
                        id,
                        amount,
                        book.now(),
                        verdict.approved() ? State.APPROVED : State.DECLINED,
                        verdict.code(),
                        book.freshReference(),
                        verdict.notes());
        book.put(deal);
        return new Asking.Known(deal);
    }

    public synchronized Optional<Deal> find(String id) {
        return book.find(id);
    }

    public synchronized Optional<Deal> findByRefund(String refund) {
        return book.byRefund(refund);
    }

    public synchronized List<Deal> all() {
        return book.all();
    }

    /// @param may whether an approved payment can still be taken back whole
    public synchronized Reversing reverse(String id, Predicate<Deal> may) {
        var known = book.find(id);
        if (known.isEmpty()) {
            book.put(Deal.of(id, 0, book.now(), State.UNSEEN, "", "", Map.of()));
            return Reversing.ACCEPTED_UNSEEN;
        }
        var deal = known.get();
        return switch (deal.state()) {
            case UNSEEN -> Reversing.ACCEPTED_UNSEEN;
            case DECLINED, REVERSED -> Reversing.REVERSED;
            case APPROVED -> {
                if (!may.test(deal)) yield Reversing.TOO_LATE;
                book.put(deal.reversed(book.now()));
                yield Reversing.REVERSED;
            }
        };
    }

    /// @param becomes how it ends, after `takes`
    public synchronized Refunding refund(
            String refund, String id, long amount, Back.State becomes, Duration takes) {
        var earlier = book.byRefund(refund);
        if (earlier.isPresent()) {
            var back = earlier.get().back(refund).orElseThrow();
            return earlier.get().id().equals(id) && back.amount() == amount
                    ? new Refunding.Booked(earlier.get(), back)
                    : new Refunding.Contradicts();
        }
        var known = book.find(id).filter(deal -> deal.state() == State.APPROVED);
        if (known.isEmpty()) return new Refunding.NotFound();
        var deal = known.get();
        if (amount > deal.kept() || deal.backs().size() >= MOST_REFUNDS) {
            return new Refunding.Refused();
        }
        var now = book.now();
        var back =
                new Back(
                                refund,
                                amount,
                                Back.State.PROCESSING,
                                book.freshReference(),
                                now,
                                becomes,
                                now.plus(takes))
                        .at(now);
        var refunded = deal.with(back);
        book.put(refunded);
        return new Refunding.Booked(refunded, back);
    }

    @Override
    public synchronized void close() {
        book.close();
    }
}
