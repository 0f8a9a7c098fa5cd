package guitai.ui.sample;

import guitai.payment.Channel;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A channel whose bill a test writes down.
public final class FakeBills implements StatementSource {

    public final List<StatementLine> trades = new ArrayList<>();

    /// Whether the channel has made the bill.
    public boolean ready = true;

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public boolean has(Bill bill) {
        return bill == Bill.TRADES;
    }

    @Override
    public Fetched fetch(LocalDate date, Bill bill, Path folder) {
        if (!ready) return new Fetched.NotReady("NO_BILL_YET");
        try {
            return new Fetched.File(
                    Files.writeString(folder.resolve("bill.txt"), trades.toString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Reading read(Path file, Bill bill, Rows rows) {
        trades.forEach(rows::trade);
        return new Reading.Whole(trades.size());
    }
}
