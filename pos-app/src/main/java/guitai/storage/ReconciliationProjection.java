package guitai.storage;

import guitai.journal.Fact;
import guitai.reconciliation.DifferenceCase;
import guitai.reconciliation.DifferenceCase.Subject;
import guitai.storage.Decoded.ClockWentBack;
import guitai.storage.Decoded.Known;
import guitai.storage.Decoded.Undecodable;
import guitai.store.journal.Entry;
import guitai.store.projection.Projection;
import guitai.store.table.Tx;

import java.util.Set;

/// Keeps what the days came to, and the cases, in step with the journal.
///
/// What it cannot read is on the list of [BooksProjection] already.
final class ReconciliationProjection implements Projection {
    private static final Set<String> CARES_FOR =
            Set.of(
                    FactType.DAY_RECONCILED.name(),
                    FactType.DIFFERENCE_OPENED.name(),
                    FactType.DIFFERENCE_TAKEN.name(),
                    FactType.DIFFERENCE_RESOLVED.name(),
                    FactType.DIFFERENCE_SENT_BACK.name(),
                    FactType.DIFFERENCE_CLOSED.name());

    private final FactCodec codec;

    ReconciliationProjection(FactCodec codec) {
        this.codec = codec;
    }

    @Override
    public String name() {
        return "reconciliation";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void reset(Tx tx) {
        tx.execute("DELETE FROM reconciliation_run");
        tx.execute("DELETE FROM difference_case");
    }

    @Override
    public void apply(Entry entry, Tx tx) {
        // A till writes thousands of other entries for one of these.
        if (!CARES_FOR.contains(entry.type())) return;
        switch (codec.decode(entry)) {
            case Known(var fact) -> apply(entry, fact, tx);
            case ClockWentBack(), Undecodable _ -> {}
        }
    }

    private void apply(Entry entry, Fact fact, Tx tx) {
        if (fact instanceof Fact.DayReconciled day) ran(entry, day, tx);
        if (fact instanceof Fact.DifferenceOpened(var found)) opened(entry, found, tx);
        if (fact instanceof Fact.DifferenceTaken(var id, var by)) {
            tx.execute(
                    "UPDATE difference_case SET state = 'TAKEN', owner = ?, changed = ?"
                            + " WHERE id = ? AND state IN ('OPEN', 'TAKEN')",
                    by.value(),
                    entry.at(),
                    id.value());
        }
        if (fact instanceof Fact.DifferenceResolved resolved) resolved(entry, resolved, tx);
        if (fact instanceof Fact.DifferenceSentBack(var id, _)) {
            tx.execute(
                    "UPDATE difference_case SET state = 'TAKEN', how = NULL, words = NULL,"
                        + " resolved_by = NULL, changed = ? WHERE id = ? AND state = 'RESOLVED'",
                    entry.at(),
                    id.value());
        }
        if (fact instanceof Fact.DifferenceClosed(var id, var by)) {
            tx.execute(
                    "UPDATE difference_case SET state = 'CLOSED', closed_by = ?, changed = ?"
                            + " WHERE id = ? AND state = 'RESOLVED'",
                    by.value(),
                    entry.at(),
                    id.value());
        }
    }

    private void ran(Entry entry, Fact.DayReconciled fact, Tx tx) {
        var bill = fact.day().bill();
        tx.execute(
                "INSERT OR REPLACE INTO reconciliation_run(channel, bill, date, fingerprint,"
                        + " result, operator, at, seq) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                bill.channel().name(),
                bill.bill().name(),
                bill.date().toString(),
                fact.day().fingerprint(),
                codec.written(fact.day()),
                fact.by().value(),
                entry.at(),
                entry.seq());
    }

    private void opened(Entry entry, DifferenceCase.Open found, Tx tx) {
        tx.execute(
                "INSERT OR IGNORE INTO difference_case(id, seq, channel, date, what, subject,"
                        + " state, changed) VALUES(?, ?, ?, ?, ?, ?, 'OPEN', ?)",
                found.id().value(),
                entry.seq(),
                channel(found.subject()),
                found.opened().toString(),
                what(found.subject()),
                codec.written(found.subject()),
                entry.at());
    }

    private static void resolved(Entry entry, Fact.DifferenceResolved fact, Tx tx) {
        tx.execute(
                "UPDATE difference_case SET state = 'RESOLVED', how = ?, words = ?,"
                        + " resolved_by = ?, changed = ? WHERE id = ? AND state = 'TAKEN'",
                fact.how().name(),
                fact.words(),
                fact.by().value(),
                entry.at(),
                fact.difference().value());
    }

    private static String channel(Subject subject) {
        return switch (subject) {
            case Subject.OfBill(var channel, _) -> channel.name();
            case Subject.OfFunds(var channel, _, _) -> channel.name();
            case Subject.StoredPaymentRefused _ -> guitai.payment.Channel.CARD.name();
        };
    }

    private static String what(Subject subject) {
        return switch (subject) {
            case Subject.OfBill(_, var row) -> row.what().name();
            case Subject.OfFunds(_, _, var difference) -> difference.what().name();
            case Subject.StoredPaymentRefused _ -> "STORED_PAYMENT_REFUSED";
        };
    }
}
