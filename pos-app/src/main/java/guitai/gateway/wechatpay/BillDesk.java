package guitai.gateway.wechatpay;

import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Fetched;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/// Where bills are asked for.
interface BillDesk {
    /// For a reader without a line.
    BillDesk CLOSED =
            new BillDesk() {
                @Override
                public boolean has(Bill bill) {
                    return true;
                }

                @Override
                public Fetched fetch(LocalDate date, Bill bill, Path folder) {
                    return new Fetched.Refused("NOT_CONNECTED");
                }
            };

    boolean has(Bill bill);

    /// Blocks for the line's time-out and then for the download's.
    ///
    /// @throws IOException if this machine's disk does not take the file
    Fetched fetch(LocalDate date, Bill bill, Path folder) throws IOException;

    /// The gateway's word for a kind of bill.
    static String word(Bill bill) {
        return switch (bill) {
            case TRADES -> "ALL";
            case PAYMENTS -> "SUCCESS";
            case REFUNDS -> "REFUND";
            case FUNDS -> "BASIC";
        };
    }
}
