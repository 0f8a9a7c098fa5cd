package guitai.gateway.alipay;

import guitai.gateway.bill.Opened;
import guitai.payment.Channel;
import guitai.reconciliation.StatementSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/// Alipay's bills: the business bill 业务明细 (`trade`) and the account bill 账务明细 (`signcustomer`),
/// which is its fund bill. It has none of payments or refunds alone.
///
/// Thread-safe. Reading holds one row at a time, whatever the file's size.
public final class AlipayBills implements StatementSource {
    private final String partner;
    private final BillDesk desk;

    /// A reader without a line: it fetches nothing.
    ///
    /// @param partner number 2088… whose bills they must be; empty: anybody's
    public AlipayBills(String partner) {
        this(partner, (_, _, _) -> new Fetched.Refused("NOT_CONNECTED"));
    }

    AlipayBills(String partner, BillDesk desk) {
        this.partner = partner;
        this.desk = desk;
    }

    /// Where bills are asked for.
    @FunctionalInterface
    interface BillDesk {
        /// @throws IOException if this machine's disk does not take the file
        Fetched fetch(LocalDate date, Bill bill, Path folder) throws IOException;
    }

    @Override
    public Channel channel() {
        return Channel.ALIPAY;
    }

    @Override
    public boolean has(Bill bill) {
        return switch (bill) {
            case TRADES, FUNDS -> true;
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

    /// Reads the ZIP as it came, or the table somebody took out of it.
    @Override
    public Reading read(Path file, Bill bill, Rows rows) {
        return switch (bill) {
            case TRADES ->
                    Opened.read(
                            file,
                            path -> BillZip.open(path, BusinessBill.KEY),
                            lines -> BusinessBill.read(lines, partner, rows));
            case FUNDS ->
                    Opened.read(
                            file,
                            path -> BillZip.open(path, AccountBill.KEY),
                            lines -> AccountBill.read(lines, partner, rows));
            case PAYMENTS, REFUNDS ->
                    new Reading.Refused(1, "Alipay has no bill of " + bill + " alone");
        };
    }
}
