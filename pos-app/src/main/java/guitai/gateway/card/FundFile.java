package guitai.gateway.card;

import guitai.gateway.bill.Cells;
import guitai.gateway.bill.Column;
import guitai.gateway.bill.Damage;
import guitai.gateway.bill.Lines;
import guitai.gateway.bill.Tally;
import guitai.gateway.card.ColumnMap.Table;
import guitai.gateway.card.ColumnMap.Total;
import guitai.money.Money;
import guitai.reconciliation.FundLine;
import guitai.reconciliation.StatementSource.Rows;

import java.io.IOException;

/// Reads what an acquirer put on the shop's account in a day, and took from it.
final class FundFile implements MappedFile.Content {
    private final MappedFile file;
    private final Cells cells;
    private final Rows rows;
    private final Column date;
    private final Column time;
    private final Column reference;
    private final Column order;
    private final Column business;
    private final Column amount;
    private final Tally in;
    private final Tally out;
    private long count;

    private FundFile(MappedFile file, Rows rows) throws Damage {
        this.file = file;
        this.cells = file.cells;
        this.rows = rows;
        this.date = file.column("date");
        this.time = file.column("time");
        this.reference = file.column("reference");
        this.order = file.column("order");
        this.business = file.column("business");
        this.amount = file.column("amount");
        this.in = new Tally(amount);
        this.out = new Tally(amount);
    }

    static long read(Lines lines, ColumnMap map, Table table, Rows rows)
            throws IOException, Damage {
        var file = new MappedFile(lines, map, table);
        var funds = new FundFile(file, rows);
        file.read(funds);
        return funds.count;
    }

    @Override
    public void row() throws Damage {
        long fen = file.fen(amount);
        count++;
        (fen < 0 ? out : in).add(file.lines, Math.abs(fen));
        rows.fund(
                new FundLine(
                        file.lines.row(),
                        file.moment(date, time),
                        cells.id(reference),
                        cells.id(order),
                        cells.text(business),
                        Money.cny(fen)));
    }

    @Override
    public void sums(Total total) throws Damage {
        file.compare(total, "count", count, cells::whole);
        file.compare(total, "in", in.sum(), file::fen);
        file.compare(total, "out", out.sum(), column -> Math.abs(file.fen(column)));
        file.compare(total, "balance", in.sum() - out.sum(), file::fen);
    }
}
