package guitai.gateway.card;

import guitai.gateway.bill.Cells;
import guitai.gateway.bill.Column;
import guitai.gateway.bill.Damage;
import guitai.gateway.bill.Lines;
import guitai.gateway.bill.Tally;
import guitai.gateway.card.ColumnMap.Total;
import guitai.money.Money;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementLine.Kind;
import guitai.reconciliation.StatementLine.State;
import guitai.reconciliation.StatementSource.Rows;

import java.io.IOException;

/// Reads an acquirer's trades of a day.
final class SettlementFile implements MappedFile.Content {
    private final MappedFile file;
    private final Lines lines;
    private final Cells cells;
    private final ColumnMap map;
    private final String merchant;
    private final Rows rows;
    private final Column date;
    private final Column time;
    private final Column type;
    private final Column order;
    private final Column refund;
    private final Column reference;
    private final Column shop;
    private final Column amount;
    private final Column refundAmount;
    private final Column fee;
    private final Column status;
    private final Column code;
    private final Tally sales;
    private final Tally refunds;
    private final Tally fees;
    private long count;

    private SettlementFile(MappedFile file, ColumnMap map, String merchant, Rows rows)
            throws Damage {
        this.file = file;
        this.lines = file.lines;
        this.cells = file.cells;
        this.map = map;
        this.merchant = merchant;
        this.rows = rows;
        this.date = file.column("date");
        this.time = file.column("time");
        this.type = file.column("type");
        this.order = file.column("order");
        this.refund = file.column("refund");
        this.reference = file.column("reference");
        this.shop = file.column("merchant");
        this.amount = file.column("amount");
        var other = file.column("refundAmount");
        this.refundAmount = other.isThere() ? other : amount;
        this.fee = file.column("fee");
        this.status = file.column("status");
        this.code = file.column("code");
        this.sales = new Tally(amount);
        this.refunds = new Tally(refundAmount);
        this.fees = new Tally(fee);
    }

    /// @param merchant whose file it must be, where it says whose it is; empty: anybody's
    /// @return how many rows there were
    static long read(Lines lines, ColumnMap map, String merchant, Rows rows)
            throws IOException, Damage {
        var file = new MappedFile(lines, map, map.trades());
        var settlement = new SettlementFile(file, map, merchant, rows);
        file.read(settlement);
        return settlement.count;
    }

    @Override
    public void row() throws Damage {
        if (!merchant.isEmpty() && shop.isThere() && !file.is(shop, merchant)) {
            throw cells.wrong(shop, "is another merchant's");
        }
        var kind = kind();
        var state = state();
        long fen = Math.abs(file.fen(kind == Kind.PAYMENT ? amount : refundAmount));
        long kept = file.fee(fee);
        count++;
        if (state == State.DONE) {
            (kind == Kind.PAYMENT ? sales : refunds).add(lines, fen);
            fees.add(lines, kept);
        }
        var money = Money.cny(fen);
        rows.trade(
                new StatementLine(
                        lines.row(),
                        kind,
                        cells.neededId(order),
                        kind == Kind.REFUND ? refundNumber() : "",
                        cells.id(reference),
                        file.moment(date, time),
                        money,
                        money,
                        Money.ZERO_CNY,
                        kept,
                        state,
                        code.isThere() ? cells.text(code) : cells.text(status)));
    }

    private Kind kind() {
        var known = map.types().get(cells.text(type));
        if (known != null) return known;
        return cells.isEmpty(refund) ? Kind.PAYMENT : Kind.REFUND;
    }

    /// A row is only what both its words say.
    private State state() {
        var known = map.states().get(cells.text(status));
        return known == null || !map.types().containsKey(cells.text(type)) ? State.UNKNOWN : known;
    }

    /// An acquirer that does not know ours tells refunds apart by its own.
    private String refundNumber() throws Damage {
        return refund.isThere() ? cells.neededId(refund) : cells.neededId(reference);
    }

    @Override
    public void sums(Total total) throws Damage {
        file.compare(total, "count", count, cells::whole);
        file.compare(total, "sales", sales.sum(), file::fen);
        file.compare(total, "refunds", refunds.sum(), column -> Math.abs(file.fen(column)));
        file.compare(total, "fees", fees.sum(), file::fee);
        var net = (sales.sum() - refunds.sum()) * 1_000 - fees.sum();
        file.compare(total, "net", net, file::fee);
    }
}
