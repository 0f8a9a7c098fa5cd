package guitai.ui.members;

import guitai.flow.MemberRecords.Promised;
import guitai.loyalty.book.MemberFigures.StoredValueFigures;
import guitai.loyalty.book.PointsLiability;
import guitai.loyalty.gift.GiftReport;
import guitai.loyalty.message.MessageEnd;
import guitai.loyalty.message.Outbox;
import guitai.money.Money;
import guitai.risk.Finding;
import guitai.risk.RiskLimits;
import guitai.time.BusinessDate;
import guitai.ui.reconciliation.Exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Port: reads what takes long beside the till's thread, so that no scan waits for it, and writes
/// it into files a person can send. Returns at once and tells on any thread.
public interface ShopFigures {

    void read(Wanted wanted, Consumer<Told> back);

    /// As CSV, into the folder `reports` of the books.
    void write(Wanted wanted, Consumer<Exports.Told> back);

    /// Which list.
    sealed interface Wanted {
        /// What campaigns and the like came to (rule RK-07).
        record Gifts(Promised promised, LocalDate today) implements Wanted {}

        /// What of a day somebody should look at (rules RK-03 to RK-09).
        record Risk(RiskLimits limits, BusinessDate date) implements Wanted {}

        /// What members are told (rules CP-09, SC-19).
        record Messages(BusinessDate today) implements Wanted {}

        /// What points came to (rule LY-04).
        record Points(LocalDate from, LocalDate to, Money thousandPay) implements Wanted {}
    }

    sealed interface Told {
        record Gifts(GiftReport report) implements Told {}

        record Risk(BusinessDate date, List<Finding> findings) implements Told {}

        record Messages(List<Post> posts, long waiting, Map<MessageEnd, Long> ends)
                implements Told {}

        /// @param stored what is owed of stored value, as it is now; empty where none was sold
        record Points(PointsLiability liability, Optional<StoredValueFigures> stored)
                implements Told {}

        /// @param why in the words of the machine
        record Failed(String why) implements Told {}
    }

    /// @param masked by which somebody may know whom it is for
    record Post(Outbox.Listed listed, String masked) {}

    /// Nothing to read.
    ShopFigures NONE =
            new ShopFigures() {
                @Override
                public void read(Wanted wanted, Consumer<Told> back) {
                    back.accept(new Told.Failed("no place for figures"));
                }

                @Override
                public void write(Wanted wanted, Consumer<Exports.Told> back) {
                    back.accept(new Exports.Told.Failed("no place for files"));
                }
            };
}
