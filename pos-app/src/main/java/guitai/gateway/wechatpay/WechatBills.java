package guitai.gateway.wechatpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import guitai.gateway.bill.Opened;
import guitai.payment.Channel;
import guitai.reconciliation.StatementSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/// WeChat Pay's bills: trade bills of three kinds, and the fund bill of the basic account.
///
/// Thread-safe. Reading holds one row at a time, whatever the file's size.
public final class WechatBills implements StatementSource {
    private final String merchant;
    private final BillDesk desk;

    /// A reader without a line: it fetches nothing.
    ///
    /// @param merchant whose bills they must be; empty: anybody's
    public WechatBills(String merchant) {
        this(merchant, BillDesk.CLOSED);
    }

    WechatBills(String merchant, BillDesk desk) {
        this.merchant = merchant;
        this.desk = desk;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public boolean has(Bill bill) {
        return desk.has(bill);
    }

    @Override
    public Fetched fetch(LocalDate date, Bill bill, Path folder) {
        if (!desk.has(bill)) return new Fetched.Refused("NO_SUCH_BILL");
        try {
            return desk.fetch(date, bill, folder);
        } catch (IOException disk) {
            return new Fetched.Unknown("DISK " + disk.getClass().getSimpleName());
        }
    }

    @Override
    public Reading read(Path file, Bill bill, Rows rows) {
        return Opened.read(
                file,
                path -> Opened.text(path, UTF_8),
                lines ->
                        switch (bill) {
                            case TRADES, PAYMENTS, REFUNDS ->
                                    TradeBill.read(lines, bill, merchant, rows);
                            case FUNDS -> FundBill.read(lines, rows);
                        });
    }
}
