package guitai.sandbox.wechatpay;

import guitai.sandbox.book.BillDays;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.OrderBook;
import guitai.sandbox.book.Refund;
import guitai.sandbox.credential.WechatMerchant;
import guitai.sandbox.fault.Fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the bill files of a day, and keeps what it made: a bill fetched twice is the same file.
///
/// Thread-safe. What is kept is bounded and lost with the process; the book is not.
final class Bills {
    // "Kept for three months", two kinds of each, and some.
    private static final int MOST_KEPT = 200;
    private static final int MONTHS_KEPT = 3;

    private final WechatMerchant merchant;
    private final OrderBook book;
    private final BillDays days;
    private final Map<String, byte[]> kept = new LinkedHashMap<>();
    private final Map<String, LocalDate> late = new HashMap<>();

    Bills(WechatMerchant merchant, OrderBook book, BillDays days) {
        this.merchant = merchant;
        this.book = book;
        this.days = days;
    }

    /// What became of asking for a bill.
    sealed interface Asking {
        /// The file before it is compressed.
        final class Made implements Asking {
            private final byte[] file;

            Made(byte[] file) {
                this.file = file;
            }

            byte[] file() {
                return file;
            }
        }

        record NotYet() implements Asking {}

        /// No trade that day, or too long ago.
        record Nothing() implements Asking {}
    }

    synchronized Asking trade(LocalDate day, TradeBill kind, Optional<Fault> fault) {
        var refused = refused(day, fault);
        if (refused.isPresent()) return refused.get();
        var name = kind + " " + day;
        var known = kept.get(name);
        if (known != null && fault.isEmpty()) return new Asking.Made(known);
        if (TradeBill.shows(fault, Fault.BILL_LATE_ROW)) moveLastRow(day, kind);
        var rows = rows(day);
        if (rows.stream().noneMatch(kind::holds)) return new Asking.Nothing();
        var sheet = kind.sheet(merchant, rows, fault);
        return keep(name, day, sheet.bytes(TradeBill.shows(fault, Fault.BILL_BOM)));
    }

    /// @param accountType BASIC; nothing ever moves on the two others
    synchronized Asking funds(LocalDate day, String accountType, Optional<Fault> fault) {
        var refused = refused(day, fault);
        if (refused.isPresent()) return refused.get();
        if (!accountType.equals("BASIC")) return new Asking.Nothing();
        var sheet = FundBill.sheet(day, allRows());
        if (sheet.rows().isEmpty()) return new Asking.Nothing();
        return keep("FUNDS " + day, day, sheet.bytes(TradeBill.shows(fault, Fault.BILL_BOM)));
    }

    private Optional<Asking> refused(LocalDate day, Optional<Fault> fault) {
        if (TradeBill.shows(fault, Fault.BILL_NOT_READY)) return Optional.of(new Asking.NotYet());
        if (TradeBill.shows(fault, Fault.BILL_EMPTY)) return Optional.of(new Asking.Nothing());
        var now = book.now();
        if (day.isBefore(Clockface.day(now).minusMonths(MONTHS_KEPT))) {
            return Optional.of(new Asking.Nothing());
        }
        return days.ready(day) ? Optional.empty() : Optional.of(new Asking.NotYet());
    }

    /// A day that is not over may still grow: its bill is not kept.
    private Asking keep(String name, LocalDate day, byte[] file) {
        if (!book.now().isBefore(Clockface.billReady(day))) {
            if (kept.size() >= MOST_KEPT) kept.remove(kept.keySet().iterator().next());
            kept.put(name, file);
        }
        return new Asking.Made(file);
    }

    private void moveLastRow(LocalDate day, TradeBill kind) {
        var rows = rows(day).stream().filter(kind::holds).toList();
        if (rows.isEmpty() || late.size() >= MOST_KEPT) return;
        late.put(id(rows.getLast()), day.plusDays(1));
    }

    private List<BillRow> rows(LocalDate day) {
        return allRows().stream()
                .filter(row -> late.getOrDefault(id(row), Clockface.day(row.at())).equals(day))
                .toList();
    }

    private static String id(BillRow row) {
        return row.order().transaction() + row.refund().map(Refund::id).orElse("");
    }

    private List<BillRow> allRows() {
        var rows = new ArrayList<BillRow>();
        for (var order : book.orders()) {
            if (order.key().gateway() == Gateway.WECHAT) rows.addAll(rowsOf(order));
        }
        rows.sort(Comparator.comparing(BillRow::at));
        return rows;
    }

    private static List<BillRow> rowsOf(Order order) {
        var paid = order.paid();
        if (paid.isEmpty()) return List.of();
        var rows = new ArrayList<BillRow>();
        rows.add(BillRow.paid(order, paid.get().at()));
        order.refunds().forEach(refund -> rows.add(BillRow.back(order, refund)));
        return rows;
    }
}
