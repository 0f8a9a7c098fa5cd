package guitai.flow;

import guitai.payment.Channel;
import guitai.reconciliation.FeeRate;
import guitai.reconciliation.FundLine;
import guitai.reconciliation.MatchRules;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementSource;
import guitai.storage.TillStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A channel whose bills are written down by a test: the rows of the day that is asked for.
final class HandmadeBills implements StatementSource {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    final List<StatementLine> trades = new ArrayList<>();
    final List<FundLine> funds = new ArrayList<>();
    Optional<Fetched> instead = Optional.empty();
    Optional<Reading> damage = Optional.empty();
    boolean fundBill;

    static ReconciliationPorts ports(Map<Channel, StatementSource> statements, TillStore on) {
        return new ReconciliationPorts(
                List.copyOf(statements.keySet()),
                () -> statements,
                on.ourBooks(),
                on.reconciliation(),
                on.bills(),
                _ -> MatchRules.china(FeeRate.UNKNOWN));
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public boolean has(Bill bill) {
        return bill == Bill.TRADES || (bill == Bill.FUNDS && fundBill);
    }

    @Override
    public Fetched fetch(LocalDate date, Bill bill, Path folder) {
        if (instead.isPresent()) return instead.get();
        try {
            return new Fetched.File(
                    Files.writeString(folder.resolve(bill + ".txt"), content(date, bill)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String content(LocalDate date, Bill bill) {
        return bill == Bill.FUNDS ? funds.toString() : date + " " + of(date);
    }

    private List<StatementLine> of(LocalDate date) {
        return trades.stream()
                .filter(line -> LocalDate.ofInstant(line.at(), CHINA).equals(date))
                .toList();
    }

    @Override
    public Reading read(Path file, Bill bill, Rows rows) {
        if (bill == Bill.FUNDS) {
            funds.forEach(rows::fund);
            return new Reading.Whole(funds.size());
        }
        try {
            var date = LocalDate.parse(Files.readString(file).substring(0, 10));
            of(date).forEach(rows::trade);
            return damage.orElseGet(() -> new Reading.Whole(of(date).size()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
