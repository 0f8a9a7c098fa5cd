package guitai.sandbox.card;

import guitai.sandbox.book.BillDays;
import guitai.sandbox.card.SettledRow.Status;
import guitai.sandbox.card.SettledRow.Trade;
import guitai.sandbox.deal.Back;
import guitai.sandbox.deal.Deal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What of the book belongs to a day.
///
/// A sale that was taken back has its SALE row and a VOID row. A refund stands on the day it was
/// asked for. The fee is 0.60 %, half up, and goes back with the money: over all its refunds a sale
/// gives back exactly what it cost.
final class Settlement {
    private static final long FEE_PER_10_000 = 60;

    private Settlement() {}

    static List<SettledRow> of(List<Deal> deals, LocalDate day, String terminal) {
        var rows = new ArrayList<SettledRow>();
        for (var deal : deals) {
            switch (deal.state()) {
                case DECLINED, UNSEEN -> {}
                case APPROVED, REVERSED -> rows.addAll(rows(deal, terminal));
            }
        }
        rows.removeIf(row -> !row.at().toLocalDate().equals(day));
        rows.sort(Comparator.comparing(SettledRow::at));
        return rows;
    }

    private static List<SettledRow> rows(Deal deal, String terminal) {
        var rows = new ArrayList<SettledRow>();
        long cost = fee(deal.amount());
        rows.add(row(deal, terminal, deal.at(), Trade.SALE, cost));
        deal.ended().ifPresent(at -> rows.add(row(deal, terminal, at, Trade.VOID, -cost)));
        long before = 0;
        for (var back : deal.backs()) {
            long gone = back.state() == Back.State.REFUNDED ? back.amount() : 0;
            rows.add(row(deal, back, terminal, fee(before) - fee(before + gone)));
            before += gone;
        }
        return rows;
    }

    static long fee(long amount) {
        return (amount * FEE_PER_10_000 + 5_000) / 10_000;
    }

    private static SettledRow row(Deal deal, String terminal, Instant at, Trade type, long fee) {
        return new SettledRow(
                local(at),
                type,
                deal.id(),
                "",
                deal.reference(),
                terminal,
                deal.note("pan"),
                deal.amount(),
                fee,
                Status.OK,
                "00");
    }

    private static SettledRow row(Deal deal, Back back, String terminal, long fee) {
        var status =
                switch (back.state()) {
                    case REFUNDED -> Status.OK;
                    case PROCESSING -> Status.PROCESSING;
                    case FAILED -> Status.FAILED;
                };
        var code =
                switch (status) {
                    case OK -> "00";
                    case PROCESSING -> "09";
                    case FAILED -> "05";
                };
        return new SettledRow(
                local(back.asked()),
                Trade.REFUND,
                deal.id(),
                back.id(),
                back.reference(),
                terminal,
                deal.note("pan"),
                back.amount(),
                fee,
                status,
                code);
    }

    private static LocalDateTime local(Instant at) {
        return at.atZone(BillDays.CHINA).toLocalDateTime();
    }

    /// The last row carries a time two seconds into the next day.
    static List<SettledRow> lastAfterMidnight(List<SettledRow> rows) {
        var shown = new ArrayList<>(rows);
        var last = shown.removeLast();
        shown.add(last.at(last.at().toLocalDate().plusDays(1).atTime(0, 0, 2)));
        return shown;
    }
}
