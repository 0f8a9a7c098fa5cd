package guitai.gateway.card;

import guitai.gateway.bill.Opened;
import guitai.gateway.http.MacLine;
import guitai.payment.Channel;
import guitai.reconciliation.StatementSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/// The card acquirer's files of a day, read by a [ColumnMap].
///
/// Thread-safe. Reading holds one row at a time, whatever the file's size.
public final class CardBills implements StatementSource {
    private final ColumnMap map;
    private final String merchant;
    private final Desk desk;

    /// A reader without a line: it fetches nothing.
    ///
    /// @param merchant whose files they must be, where they say so; empty: anybody's
    public CardBills(ColumnMap map, String merchant) {
        this(map, merchant, (_, _, _) -> new Fetched.Refused("NOT_CONNECTED"));
    }

    /// @param acquirer the line to it; `/acquirer/…` is put behind its base
    public CardBills(ColumnMap map, String merchant, MacLine acquirer) {
        this(map, merchant, new SettlementDesk(acquirer));
    }

    private CardBills(ColumnMap map, String merchant, Desk desk) {
        this.map = map;
        this.merchant = merchant;
        this.desk = desk;
    }

    /// Where files are asked for.
    @FunctionalInterface
    interface Desk {
        /// @throws IOException if this machine's disk does not take the file
        Fetched fetch(LocalDate date, Bill bill, Path folder) throws IOException;
    }

    @Override
    public Channel channel() {
        return Channel.CARD;
    }

    @Override
    public boolean has(Bill bill) {
        return switch (bill) {
            case TRADES -> true;
            case FUNDS -> map.funds().isPresent();
            case PAYMENTS, REFUNDS -> false;
        };
    }

    @Override
    public Fetched fetch(LocalDate date, Bill bill, Path folder) {
        if (!has(bill)) return new Fetched.Refused("NO_SUCH_BILL");
        try {
            return desk.fetch(date, bill, folder);
        } catch (IOException disk) {
            return new Fetched.Unknown("DISK " + disk.getClass().getSimpleName());
        }
    }

    @Override
    public Reading read(Path file, Bill bill, Rows rows) {
        if (!has(bill)) return new Reading.Refused(1, "the acquirer has no bill of " + bill);
        return Opened.read(
                file,
                path -> Opened.text(path, map.charset()),
                lines ->
                        bill == Bill.FUNDS
                                ? FundFile.read(lines, map, map.funds().orElseThrow(), rows)
                                : SettlementFile.read(lines, map, merchant, rows));
    }
}
