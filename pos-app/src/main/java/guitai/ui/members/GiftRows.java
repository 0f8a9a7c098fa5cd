package guitai.ui.members;

import guitai.loyalty.gift.GiftReport;
import guitai.loyalty.gift.GiftReport.Line;
import guitai.loyalty.gift.GiftReport.What;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a shop gave and what came of it, a row each (rule RK-07), and what is behind a row.
final class GiftRows {
    /// The newest tickets of a draw; the file has them all.
    private static final int MOST_TICKETS = 100;

    private GiftRows() {}

    static FigureRow of(Line line) {
        var figures = line.figures();
        return FigureRow.of(
                Words.of("figures.named", figures.campaign().value(), kind(line.what())),
                Words.of(
                        "figures.campaign",
                        figures.fired(),
                        figures.received(),
                        figures.takenBack()),
                figures.issued() == 0
                        ? Words.of("figures.times", figures.fired())
                        : Words.of("figures.used", share(line.useRate())),
                line.payments().isPresent()
                        ? Words.of(
                                "figures.rates", share(line.firingRate()), share(line.claimRate()))
                        : Words.of("figures.received", share(line.claimRate())));
    }

    private static Words kind(What what) {
        return switch (what) {
            case What.OfPayments() -> Words.of("figures.kind.payment");
            case What.OfPackets _ -> Words.of("figures.kind.packets");
            case What.OfBirthdays() -> Words.of("figures.kind.birthday");
            case What.OfTier(var tier) -> Words.of("figures.kind.tier", tier);
            case What.OfWinBack _ -> Words.of("figures.kind.winBack");
            case What.OfCard _ -> Words.of("figures.kind.card");
            case What.OfDraw _ -> Words.of("figures.kind.draw");
            case What.Over() -> Words.of("figures.kind.over");
        };
    }

    /// One of them, figure by figure.
    static List<FigureRow> page(Line line) {
        var figures = line.figures();
        var rows = new ArrayList<FigureRow>();
        line.payments()
                .ifPresent(
                        payments ->
                                rows.add(
                                        rate(
                                                "figures.firing",
                                                Words.of("figures.ofPayments", payments),
                                                figures.fired(),
                                                line.firingRate())));
        if (line.payments().isEmpty()) {
            rows.add(rate("figures.fired", Words.NONE, figures.fired(), Optional.empty()));
        }
        rows.add(
                rate(
                        "figures.claimed",
                        Words.of("figures.byMembers"),
                        figures.received(),
                        line.claimRate()));
        rows.add(rate("figures.issued", Words.NONE, figures.issued(), Optional.empty()));
        rows.add(
                rate(
                        "figures.usedCoupons",
                        Words.of("figures.ofIssued"),
                        figures.used(),
                        line.useRate()));
        rows.add(
                rate(
                        "figures.takenBack",
                        Words.of("figures.notCounted"),
                        figures.takenBack(),
                        Optional.empty()));
        if (figures.lost() > 0) {
            rows.add(
                    rate(
                            "figures.lost",
                            Words.of("figures.lostWhy"),
                            figures.lost(),
                            Optional.empty()));
        }
        more(line.what(), rows);
        return rows;
    }

    private static void more(What what, List<FigureRow> rows) {
        switch (what) {
            case What.OfPayments(), What.OfBirthdays(), What.OfTier _, What.Over() -> {}
            case What.OfPackets packets -> packets(packets, rows);
            case What.OfWinBack(var came) -> {
                rows.add(rate("figures.woken", Words.NONE, came.woken(), Optional.empty()));
                rows.add(
                        rate(
                                "figures.activated",
                                Words.of("figures.within", GiftReport.ANSWER_DAYS),
                                came.activated(),
                                some(came.woken(), came.activationRate())));
                rows.add(
                        rate(
                                "figures.again",
                                Words.of("figures.againWithin"),
                                came.again(),
                                some(came.activated(), came.repurchaseRate())));
            }
            case What.OfCard(var full, var card) -> {
                rows.add(
                        rate(
                                "figures.stamps",
                                Words.of("figures.full", full),
                                card.stamps(),
                                Optional.empty()));
                rows.add(rate("figures.holders", Words.NONE, card.members(), Optional.empty()));
            }
            case What.OfDraw draw -> draw(draw, rows);
        }
    }

    private static Optional<Long> some(long of, long rate) {
        return of == 0 ? Optional.empty() : Optional.of(rate);
    }

    private static void packets(What.OfPackets what, List<FigureRow> rows) {
        var packets = what.packets();
        rows.add(
                FigureRow.of(
                        Words.of("figures.packets"),
                        packets.seed()
                                .map(seed -> Words.of("figures.seed", Long.toString(seed)))
                                .orElse(Words.NONE),
                        Words.of("price.money", packets.amount()),
                        Words.of("figures.pieces", packets.given())));
        what.pot()
                .ifPresent(
                        pot ->
                                rows.add(
                                        FigureRow.of(
                                                Words.of("figures.pot"),
                                                Words.NONE,
                                                Words.of("price.money", pot.total()),
                                                Words.of("figures.pieces", pot.packets()))));
    }

    private static void draw(What.OfDraw what, List<FigureRow> rows) {
        var prizes = what.terms().draw().prizes();
        for (int i = 0; i < prizes.size(); i++) {
            int place = i;
            long won =
                    what.tickets().stream()
                            .filter(one -> one.prize().filter(p -> p == place).isPresent())
                            .count();
            var odds = what.terms().odds().get(i);
            rows.add(
                    FigureRow.of(
                            Words.of("promo.named", odds.prize()),
                            Words.of("figures.odds", share(Optional.of(odds.chance() / 100))),
                            Words.of("figures.won", won, odds.number()),
                            Words.NONE));
        }
        for (var ticket : what.tickets().stream().limit(MOST_TICKETS).toList()) {
            var prize = ticket.prize().filter(p -> p < prizes.size());
            rows.add(
                    FigureRow.of(
                            Words.of("figures.ticket", ticket.number()),
                            Words.of("figures.member", ticket.member()),
                            prize.map(p -> Words.of("promo.named", prizes.get(p).name()))
                                    .orElse(Words.of("figures.nothingWon")),
                            Words.of("promo.day", ticket.on())));
        }
    }

    private static FigureRow rate(String name, Words about, long number, Optional<Long> share) {
        return FigureRow.of(
                Words.of(name),
                about,
                Words.of("promo.named", MemberPage.count(number)),
                share.map(one -> Words.of("promo.named", share(Optional.of(one))))
                        .orElse(Words.NONE));
    }

    /// In per cent to a hundredth; a dash where nothing could have been.
    static String share(Optional<Long> basisPoints) {
        return basisPoints
                .map(one -> BigDecimal.valueOf(one, 2).toPlainString() + " %")
                .orElse("-");
    }
}
