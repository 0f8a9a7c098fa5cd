package guitai.ui.reconciliation;

import guitai.flow.DifferenceCases.Listed;
import guitai.flow.ReconciliationDesk;
import guitai.flow.ReconciliationDesk.ChannelDay;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.DayResult;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.FundDifference;
import guitai.reconciliation.Reconciled.Totals;
import guitai.reconciliation.Row;
import guitai.ui.reconciliation.ReconciliationScreen.Book;
import guitai.ui.reconciliation.ReconciliationScreen.Cell;
import guitai.ui.reconciliation.ReconciliationScreen.DayLine;
import guitai.ui.reconciliation.ReconciliationScreen.Line;
import guitai.ui.reconciliation.ReconciliationScreen.Tile;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Days, books, tiles and lines out of what the desk has.
final class DayScreens {

    private static final Words NONE = Words.of("reconcile.none");

    private DayScreens() {}

    static Words amount(Money money) {
        return Words.of("reconcile.amount", money);
    }

    static DayLine line(ReconciliationDesk.Day day) {
        return new DayLine(
                day.date(),
                day.channels().stream()
                        .map(
                                c ->
                                        new Cell(
                                                ReconciliationWords.of(c.channel()),
                                                ReconciliationWords.of(c.state(), c.open()),
                                                ReconciliationWords.tone(c.state())))
                        .toList());
    }

    /// @param till what this till says it took by each channel on that trading day
    static Book book(ChannelDay day, Map<Channel, Money> till) {
        var result = day.run().map(run -> run.result());
        var funds = result.flatMap(DayResult::funds);
        var own = Optional.ofNullable(till.get(day.channel()));
        return new Book(
                ReconciliationWords.of(day.channel()),
                result.map(r -> r.in().ourMoney())
                        .or(() -> own)
                        .map(DayScreens::amount)
                        .orElse(NONE),
                result.map(r -> amount(r.in().theirMoney())).orElse(NONE),
                funds.map(f -> amount(f.settled().minus(f.fees()))).orElse(NONE),
                funds.map(f -> amount(f.moved())).orElse(NONE),
                ReconciliationWords.of(day.state(), day.open()),
                ReconciliationWords.tone(day.state()));
    }

    /// Every class in its order, the account last.
    static List<Tile> tiles(Optional<DayResult> result) {
        if (result.isEmpty()) return List.of();
        var tiles = new ArrayList<Tile>();
        Arrays.stream(Discrepancy.values())
                .map(what -> tile(what, result.get().totals(what)))
                .forEach(tiles::add);
        var funds = result.get().funds();
        long differing = funds.map(DayResult.Funds::differing).orElse(0L);
        tiles.add(
                new Tile(
                        Words.of("reconcile.funds"),
                        differing,
                        funds.map(f -> amount(f.difference()))
                                .orElse(Words.of("reconcile.noFunds")),
                        differing == 0 ? Tone.PLAIN : Tone.BAD));
        return tiles;
    }

    private static Tile tile(Discrepancy what, Totals totals) {
        long count = Math.max(totals.ours(), totals.theirs());
        return new Tile(
                ReconciliationWords.of(what),
                count,
                amount(
                        what == Discrepancy.MATCHED || what == Discrepancy.LATE
                                ? totals.theirMoney()
                                : totals.difference()),
                count == 0 ? Tone.PLAIN : ReconciliationWords.tone(what));
    }

    static List<Item> items(List<Row> rows, List<FundDifference> funds, List<Listed> cases) {
        var items = new ArrayList<Item>();
        for (var row : rows) items.add(Item.of(row, cases));
        for (var difference : funds) items.add(Item.of(difference, cases));
        return items;
    }

    static Line line(Item item, Words state) {
        return switch (item) {
            case Item.OfBill(var row, _) ->
                    new Line(
                            ReconciliationWords.of(row.what(), row.hint()),
                            Words.of(
                                    "reconcile.about",
                                    ReconciliationWords.of(row.key().kind()),
                                    row.key().number()),
                            row.sides().ourLine().isEmpty() ? NONE : amount(row.ours()),
                            row.sides().theirLines().isEmpty() ? NONE : amount(row.theirs()),
                            amount(row.difference()),
                            state,
                            ReconciliationWords.tone(row.what()));
            case Item.OfFunds(var funds, _) ->
                    new Line(
                            ReconciliationWords.of(funds.what()),
                            Words.of(
                                    "reconcile.about",
                                    Words.of("reconcile.funds"),
                                    funds.reference()),
                            amount(funds.due()),
                            amount(funds.moved()),
                            amount(funds.difference()),
                            state,
                            Tone.BAD);
        };
    }
}
