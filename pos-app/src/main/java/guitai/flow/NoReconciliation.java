package guitai.flow;

import guitai.payment.Channel;
import guitai.reconciliation.BillFiles;
import guitai.reconciliation.DifferenceCase;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.FundDifference;
import guitai.reconciliation.OurBooks;
import guitai.reconciliation.OurLine;
import guitai.reconciliation.ReconciliationBook;
import guitai.reconciliation.Row;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.SuspensePool;
import guitai.time.BusinessDate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A till without channels that have bills: nothing is ever reconciled.
final class NoReconciliation implements ReconciliationBook, OurBooks, BillFiles {
    @Override
    public Draft draft() {
        throw new IllegalStateException("no channel has bills");
    }

    @Override
    public Optional<Run> run(Channel channel, Bill bill, LocalDate date) {
        return Optional.empty();
    }

    @Override
    public List<Run> runs(LocalDate from, LocalDate to) {
        return List.of();
    }

    @Override
    public List<Row> rows(
            Channel channel, LocalDate date, Optional<Discrepancy> what, long from, int most) {
        return List.of();
    }

    @Override
    public List<FundDifference> fundDifferences(
            Channel channel, LocalDate date, long from, int most) {
        return List.of();
    }

    @Override
    public SuspensePool pool(Channel channel, Bill bill) {
        return SuspensePool.EMPTY;
    }

    @Override
    public List<Kept> cases(boolean closed, int most) {
        return List.of();
    }

    @Override
    public List<Kept> cases(Channel channel, LocalDate date, int most) {
        return List.of();
    }

    @Override
    public Optional<Kept> find(DifferenceCase.Id id) {
        return Optional.empty();
    }

    @Override
    public List<TenderSum> tenders(BusinessDate day) {
        return List.of();
    }

    @Override
    public void each(Channel channel, LocalDate from, LocalDate to, Consumer<OurLine> lines) {}

    @Override
    public Path folder(Channel channel, LocalDate date) {
        return Path.of("");
    }

    @Override
    public Optional<String> sha256(Path file) {
        return Optional.empty();
    }
}
