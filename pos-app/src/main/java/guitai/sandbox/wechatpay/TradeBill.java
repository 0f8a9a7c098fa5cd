package guitai.sandbox.wechatpay;

import guitai.sandbox.credential.WechatMerchant;
import guitai.sandbox.fault.Fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// The trade bill of one day in its three kinds.
enum TradeBill {
    ALL,
    SUCCESS,
    REFUND;

    // What a parser that splits at every comma, or reads quotes, falls over.
    private static final String NASTY = "茶,\"红\",`大` 500g";

    static Optional<TradeBill> of(String word) {
        if (word.isEmpty()) return Optional.of(ALL);
        return Stream.of(values()).filter(kind -> kind.name().equals(word)).findFirst();
    }

    /// The rows of a day that belong into this kind.
    boolean holds(BillRow row) {
        return switch (this) {
            case ALL -> true;
            case SUCCESS -> row.refund().isEmpty();
            case REFUND -> row.refund().isPresent();
        };
    }

    Sheet sheet(WechatMerchant merchant, List<BillRow> day, Optional<Fault> fault) {
        var rows = new ArrayList<>(day.stream().filter(this::holds).toList());
        if (shows(fault, Fault.BILL_CROSS_MIDNIGHT) && !rows.isEmpty()) {
            var last = rows.removeLast();
            rows.add(last.movedTo(Clockface.justAfterMidnight(last.at())));
        }
        boolean old = shows(fault, Fault.BILL_OLD_COLUMNS);
        var header = columns(old);
        var lines =
                rows.stream()
                        .map(
                                row -> {
                                    var name =
                                            shows(fault, Fault.BILL_COMMA_AND_QUOTE)
                                                    ? NASTY
                                                    : row.order().terms().subject();
                                    var cells = row.cells(merchant, name);
                                    return header.stream()
                                            .map(column -> cells.getOrDefault(column, ""))
                                            .toList();
                                })
                        .toList();
        return new Sheet(header, lines, summaryHeader(old), summary(old, rows));
    }

    private List<String> columns(boolean old) {
        return switch (this) {
            case ALL -> old ? BillColumns.OLD_ALL : BillColumns.ALL;
            case SUCCESS -> old ? BillColumns.OLD_SUCCESS : BillColumns.SUCCESS;
            case REFUND -> old ? BillColumns.OLD_REFUND : BillColumns.REFUND;
        };
    }

    private List<String> summaryHeader(boolean old) {
        boolean refunds = this != SUCCESS;
        if (old) return refunds ? BillColumns.OLD_SUMMARY : BillColumns.OLD_SUMMARY_SUCCESS;
        return refunds ? BillColumns.SUMMARY_ALL : BillColumns.SUMMARY_SUCCESS;
    }

    private List<String> summary(boolean old, List<BillRow> rows) {
        var count = Integer.toString(rows.size());
        var settled = yuan(rows, BillRow::settlement);
        var total = yuan(rows, BillRow::total);
        var fee = yuan(rows, BillRow::fee) + "000";
        if (this == SUCCESS) {
            return old ? List.of(count, total, fee) : List.of(count, settled, fee, total);
        }
        var refunded = yuan(rows, BillRow::refundSettlement);
        var prefunded = yuan(rows, BillRow::refundPrefunded);
        return old
                ? List.of(count, total, refunded, prefunded, fee)
                : List.of(
                        count,
                        settled,
                        refunded,
                        prefunded,
                        fee,
                        total,
                        yuan(rows, BillRow::refundAsked));
    }

    private static String yuan(List<BillRow> rows, ToLongFunction<BillRow> what) {
        return BillRow.yuan(rows.stream().mapToLong(what).sum());
    }

    static boolean shows(Optional<Fault> fault, Fault which) {
        return fault.filter(which::equals).isPresent();
    }
}
