package guitai.sandbox.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One order as the gateway keeps it.
///
/// @param transaction the gateway's number
/// @param pending what a waiting order turns into, and when; empty when nothing will come by itself
/// @param buyer whose code was shown; empty for a QR nobody scanned
/// @param paid how it was paid, also after it was refunded or reversed
/// @param trouble why it failed
/// @param ended when it was closed, reversed or failed
/// @param vouchers what will be used when a waiting order is paid
public record Order(
        OrderKey key,
        Channel channel,
        Terms terms,
        State state,
        String transaction,
        Instant created,
        String buyer,
        List<Voucher> vouchers,
        Optional<Pending> pending,
        Optional<Paid> paid,
        Optional<Trouble> trouble,
        Optional<Instant> ended,
        List<Refund> refunds) {

    /// The words of WeChat Pay; Alipay knows fewer and maps them.
    public enum State {
        NOTPAY,
        USERPAYING,
        SUCCESS,
        /// Paid, and a refund was asked for: still a paid order.
        REFUND,
        CLOSED,
        REVOKED,
        PAYERROR
    }

    public enum Channel {
        /// The buyer showed a code.
        BARCODE,
        /// The merchant shows a QR.
        QR
    }

    public enum Trouble {
        DECLINED,
        INSUFFICIENT
    }

    public record Pending(Instant due, State becomes) {}

    public Order {
        vouchers = List.copyOf(vouchers);
        refunds = List.copyOf(refunds);
    }

    public long total() {
        return terms.total();
    }

    public boolean isPaid() {
        return state == State.SUCCESS || state == State.REFUND;
    }

    public boolean isOpen() {
        return state == State.NOTPAY || state == State.USERPAYING;
    }

    public Optional<Refund> refund(String number) {
        return refunds.stream().filter(refund -> refund.number().equals(number)).findFirst();
    }

    /// In fen: asked for and not failed.
    public long refunding() {
        return refunds.stream()
                .filter(refund -> refund.state() != Refund.State.CLOSED)
                .mapToLong(Refund::amount)
                .sum();
    }

    /// In fen: back with the buyer.
    public long refunded() {
        return refunds.stream()
                .filter(refund -> refund.state() == Refund.State.SUCCESS)
                .mapToLong(Refund::amount)
                .sum();
    }

    /// What the buyer's wallet bears, points included.
    public long buyerPays() {
        return total() - paid.map(Paid::coupons).orElse(0L);
    }

    /// As it stands at that moment: what was due has happened.
    Order at(Instant now) {
        var order = this;
        if (isOpen()) {
            var due = pending.filter(p -> !now.isBefore(p.due()));
            if (due.isPresent()) {
                order = order.turned(due.get());
            } else if (terms.expires().filter(end -> !now.isBefore(end)).isPresent()) {
                order = order.ended(State.CLOSED, terms.expires().get());
            }
        }
        var current = order.refunds.stream().map(refund -> refund.at(now)).toList();
        return current.equals(order.refunds) ? order : order.withRefunds(current);
    }

    private Order turned(Pending due) {
        return due.becomes() == State.SUCCESS
                ? paidAt(due.due(), buyer, vouchers)
                : failed(Trouble.DECLINED, due.due());
    }

    Order paidAt(Instant at, String by, List<Voucher> used) {
        var how = new Paid(at, by, "", used);
        return changed(State.SUCCESS, by, Optional.of(how), trouble, ended);
    }

    Order failed(Trouble why, Instant at) {
        return changed(State.PAYERROR, buyer, paid, Optional.of(why), Optional.of(at));
    }

    Order ended(State how, Instant at) {
        return changed(how, buyer, paid, trouble, Optional.of(at));
    }

    Order waiting(Optional<Pending> what) {
        return new Order(
                key,
                channel,
                terms,
                State.USERPAYING,
                transaction,
                created,
                buyer,
                vouchers,
                what,
                paid,
                trouble,
                ended,
                refunds);
    }

    private Order changed(
            State next,
            String by,
            Optional<Paid> how,
            Optional<Trouble> why,
            Optional<Instant> end) {
        return new Order(
                key,
                channel,
                terms,
                next,
                transaction,
                created,
                by,
                vouchers,
                Optional.empty(),
                how,
                why,
                end,
                refunds);
    }

    Order withRefund(Refund refund) {
        var more = new ArrayList<>(refunds);
        more.removeIf(known -> known.number().equals(refund.number()));
        more.add(refund);
        return withRefunds(more);
    }

    private Order withRefunds(List<Refund> others) {
        return new Order(
                key,
                channel,
                terms,
                state == State.SUCCESS ? State.REFUND : state,
                transaction,
                created,
                buyer,
                vouchers,
                pending,
                paid,
                trouble,
                ended,
                others);
    }
}
