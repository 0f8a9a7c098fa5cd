package guitai.gateway.bill;

import guitai.reconciliation.FundLine;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementSource.Rows;

import java.util.ArrayList;
import java.util.List;

/// Keeps what a reader gives, and says it in one short line a row.
public final class KeptRows implements Rows {
    public final List<StatementLine> trades = new ArrayList<>();
    public final List<FundLine> funds = new ArrayList<>();

    @Override
    public void trade(StatementLine line) {
        trades.add(line);
    }

    @Override
    public void fund(FundLine line) {
        funds.add(line);
    }

    /// `2 PAYMENT 8.88=8.88+0.00 fee 5328 DONE SUCCESS`: order, settled, coupon.
    public List<String> words() {
        return trades.stream()
                .map(
                        line ->
                                "%d %s %s=%s+%s fee %d %s %s"
                                        .formatted(
                                                line.row(),
                                                line.kind(),
                                                line.order().plain(),
                                                line.settled().plain(),
                                                line.coupon().plain(),
                                                line.fee(),
                                                line.state(),
                                                line.code()))
                .toList();
    }
}
