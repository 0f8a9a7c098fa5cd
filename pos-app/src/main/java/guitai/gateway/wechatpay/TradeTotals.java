package guitai.gateway.wechatpay;

import guitai.gateway.bill.Cells;
import guitai.gateway.bill.Column;
import guitai.gateway.bill.Columns;
import guitai.gateway.bill.Damage;
import guitai.gateway.bill.Lines;
import guitai.gateway.bill.Tally;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sums at a trade bill's end, held against its rows: every one whose column the bill has.
final class TradeTotals {
    private static final Map<String, String> SUM_OF =
            Map.ofEntries(
                    Map.entry("应结订单总金额", "应结订单金额"),
                    Map.entry("订单总金额", "订单金额"),
                    Map.entry("退款总金额", "退款金额"),
                    Map.entry("充值券退款总金额", "充值券退款金额"),
                    Map.entry("申请退款总金额", "申请退款金额"),
                    Map.entry("手续费总金额", "手续费"),
                    Map.entry("总交易额", "总金额"),
                    Map.entry("总退款金额", "退款金额"),
                    Map.entry("总企业红包退款金额", "企业红包退款金额"),
                    Map.entry("总代金券或立减优惠退款金额", "代金券或立减优惠退款金额"));
    private static final String COUNT = "总交易单数";
    private static final String FEE = "手续费总金额";

    private final Lines lines;
    private final Cells cells;
    private final List<Sum> sums = new ArrayList<>();
    private long count;

    private record Sum(String name, Column column, int decimals, Tally tally) {}

    TradeTotals(Columns columns, Lines lines, Cells cells) {
        this.lines = lines;
        this.cells = cells;
        SUM_OF.forEach(
                (name, of) -> {
                    var column = columns.of(of);
                    if (!column.isThere()) return;
                    sums.add(new Sum(name, column, name.equals(FEE) ? 5 : 2, new Tally(column)));
                });
    }

    long count() {
        return count;
    }

    /// Adds the row that [Cells] now holds.
    void row() throws Damage {
        count++;
        for (int i = 0; i < sums.size(); i++) {
            var sum = sums.get(i);
            sum.tally().add(lines, cells.decimal(sum.column(), sum.decimals()));
        }
    }

    /// Reads the two lines of sums, of which the first is the current one, and the file's end.
    void check() throws IOException, Damage {
        var said = TradeColumns.heading(lines, Set.of());
        if (!lines.next()) throw lines.damage("the file ends before its sums");
        cells.backticked();
        cells.fit(said);
        if (cells.whole(said.needed(lines.row(), COUNT)) != count) {
            throw cells.wrong(said.of(COUNT), "is not the number of rows, " + count);
        }
        int compared = 0;
        for (var sum : sums) {
            var column = said.of(sum.name());
            if (!column.isThere()) continue;
            compared++;
            sum.tally().equal(lines, sum.name(), cells.decimal(column, sum.decimals()));
        }
        if (compared == 0) throw lines.damage("sums without amounts");
        end(lines);
    }

    /// Nothing but empty lines may follow.
    static void end(Lines lines) throws IOException, Damage {
        while (lines.next()) {
            if (!lines.isEmpty()) throw lines.damage("rows behind the sums");
        }
    }
}
