package guitai.storage;

import guitai.journal.BooksUnavailable;
import guitai.money.Money;
import guitai.payment.AttemptState;
import guitai.payment.Channel;
import guitai.payment.Paid;
import guitai.payment.RefundState;
import guitai.reconciliation.OurBooks;
import guitai.reconciliation.OurLine;
import guitai.reconciliation.OurLine.Kind;
import guitai.store.table.Row;
import guitai.time.BusinessDate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// This till's payments and refunds as the channels' bills should have them.
///
/// Read page by page, so that a day of any size takes little memory. What was stored offline and
/// not handed over is in nobody's bill; what was, stands on the day it was handed over.
final class StoredOurBooks implements OurBooks {
    /// Channels close their day in China, wherever the shop is.
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /// A payment stands in the bill on the day it was paid, which is up to this long after it was
    /// begun: what was stored offline is handed over within three days, or refused for its age.
    private static final Duration HANDED_OVER = Duration.ofDays(7);

    /// The channel's clock may be a little behind ours.
    private static final Duration SKEW = Duration.ofMinutes(10);

    private static final int PAGE = 1_000;

    private static final String DAY =
            ", (SELECT opening FROM shift s WHERE s.number = a.shift) AS opening";
    private static final String ATTEMPTS =
            "SELECT a.seq, a.id, a.amount, a.started, a.detail, a.changed, a.reference"
                    + DAY
                    + " FROM payment_attempt a WHERE a.channel = ? AND a.started >= ? AND"
                    + " a.started < ? AND a.seq > ? ORDER BY a.seq LIMIT ?";
    private static final String REFUNDS =
            "SELECT a.seq, a.id, a.attempt, a.amount, a.started, a.detail,"
                    + " (SELECT p.reference FROM payment_attempt p WHERE p.id = a.attempt) AS"
                    + " reference"
                    + DAY
                    + " FROM payment_refund a WHERE a.channel = ? AND a.started >= ? AND"
                    + " a.started < ? AND a.seq > ? ORDER BY a.seq LIMIT ?";

    private final Disk disk;
    private final FactCodec codec;

    StoredOurBooks(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    /// One day or more of one channel while it is read.
    ///
    /// @param days of shifts, by their opening as it is written
    private record Span(
            Channel channel, Instant from, Instant until, Map<String, BusinessDate> days) {
        boolean has(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    private record Found(long seq, Optional<OurLine> line) {}

    private interface Reader {
        Optional<OurLine> line(Row row);
    }

    @Override
    public void each(Channel channel, LocalDate from, LocalDate to, Consumer<OurLine> lines) {
        var span = new Span(channel, start(from), start(to.plusDays(1)), new HashMap<>());
        pages(ATTEMPTS, span, span.from().minus(HANDED_OVER), row -> payment(row, span), lines);
        pages(REFUNDS, span, span.from(), row -> refund(row, span), lines);
    }

    private void pages(
            String sql, Span span, Instant earliest, Reader reader, Consumer<OurLine> lines) {
        var latest = span.until().plus(SKEW);
        List<Found> page;
        long after = 0;
        do {
            long last = after;
            page =
                    disk.read(
                            in ->
                                    in.query(
                                            sql,
                                            row -> new Found(row.getLong("seq"), reader.line(row)),
                                            span.channel().name(),
                                            earliest,
                                            latest,
                                            last,
                                            PAGE));
            for (var found : page) {
                found.line().filter(line -> span.has(line.at())).ifPresent(lines);
                after = found.seq();
            }
        } while (page.size() == PAGE);
    }

    private Optional<OurLine> payment(Row row, Span span) {
        var state = codec.attemptState(row.text("detail")).orElseThrow(() -> damaged(row));
        var started = row.instant("started");
        return switch (state) {
            case AttemptState.Approved(var paid) -> Optional.of(paid(row, span, paid));
            case AttemptState.Sent _,
                    AttemptState.AwaitingBuyer _,
                    AttemptState.Unknown _,
                    AttemptState.Reversing _,
                    AttemptState.NeedsPerson _ ->
                    Optional.of(plain(row, span, started, OurLine.State.OPEN));
            case AttemptState.Reversed(_, var refunded) ->
                    Optional.of(
                            plain(
                                    row,
                                    span,
                                    started,
                                    refunded ? OurLine.State.TAKEN_BACK : OurLine.State.GIVEN_UP));
            case AttemptState.Declined _ ->
                    Optional.of(plain(row, span, started, OurLine.State.NOT_DONE));
            case AttemptState.RefusedLater _ ->
                    Optional.of(plain(row, span, row.instant("changed"), OurLine.State.NOT_DONE));
            case AttemptState.StoredOffline _ -> Optional.empty();
        };
    }

    private OurLine paid(Row row, Span span, Paid paid) {
        var funds = paid.funds();
        return new OurLine(
                span.channel(),
                Kind.PAYMENT,
                row.text("id"),
                "",
                paid.reference().value(),
                day(row, span),
                paid.at(),
                funds.order(),
                funds.settled(),
                funds.merchantDirect().plus(funds.merchantPrepaid()).plus(funds.thirdParty()),
                OurLine.State.DONE);
    }

    private OurLine plain(Row row, Span span, Instant at, OurLine.State state) {
        var amount = money(row.getLong("amount"));
        return new OurLine(
                span.channel(),
                Kind.PAYMENT,
                row.text("id"),
                "",
                row.optionalText("reference").orElse(""),
                day(row, span),
                at,
                amount,
                amount,
                money(0),
                state);
    }

    // A refund's row stands on the day it was asked for, whenever the money arrives.
    private Optional<OurLine> refund(Row row, Span span) {
        var state = codec.refundState(row.text("detail")).orElseThrow(() -> damaged(row));
        var amount = money(row.getLong("amount"));
        var settled = amount;
        var coupon = money(0);
        if (state instanceof RefundState.Refunded(_, var funds)) {
            settled = funds.toBuyer();
            coupon = funds.coupon();
        }
        return Optional.of(
                new OurLine(
                        span.channel(),
                        Kind.REFUND,
                        row.text("attempt"),
                        row.text("id"),
                        row.optionalText("reference").orElse(""),
                        day(row, span),
                        row.instant("started"),
                        amount,
                        settled,
                        coupon,
                        state.open() ? OurLine.State.OPEN : OurLine.State.DONE));
    }

    /// The trading day of its shift; the calendar's where there was none.
    private BusinessDate day(Row row, Span span) {
        return row.optionalText("opening")
                .map(
                        opening ->
                                span.days()
                                        .computeIfAbsent(
                                                opening,
                                                text ->
                                                        codec.openShift(text)
                                                                .orElseThrow(() -> damaged(row))
                                                                .date()))
                .orElseGet(
                        () -> new BusinessDate(LocalDate.ofInstant(row.instant("started"), CHINA)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    private Money money(long minor) {
        return new Money(minor, codec.currency());
    }

    private static BooksUnavailable damaged(Row row) {
        return new BooksUnavailable(
                BooksUnavailable.Reason.DAMAGED,
                new IllegalStateException("payment " + row.text("id")));
    }
}
