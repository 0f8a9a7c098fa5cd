package guitai.ui.reconciliation;

import static guitai.ui.reconciliation.DayScreens.amount;

import guitai.flow.DifferenceCases.Listed;
import guitai.reconciliation.DifferenceCase;
import guitai.reconciliation.DifferenceCase.Resolution;
import guitai.reconciliation.FundDifference;
import guitai.reconciliation.OurLine;
import guitai.reconciliation.Row;
import guitai.reconciliation.StatementLine;
import guitai.staff.OperatorId;
import guitai.ui.reconciliation.ReconciliationScreen.Detail;
import guitai.ui.reconciliation.ReconciliationScreen.Fact;
import guitai.ui.reconciliation.ReconciliationScreen.Steps;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.TillAccess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One row with both its sides, and how far its case is.
final class DetailScreens {

    /// A thousandth of a fen: how the channels' fees are kept.
    private static final long PER_MINOR = 1_000;

    private final TillAccess access;
    private final Function<OperatorId, Name> names;

    DetailScreens(TillAccess access, Function<OperatorId, Name> names) {
        this.access = access;
        this.names = names;
    }

    Detail of(Item item, Notice notice) {
        return switch (item) {
            case Item.OfBill(var row, var found) ->
                    detail(
                            ReconciliationWords.of(row.what(), row.hint()),
                            ReconciliationWords.tone(row.what()),
                            row.sides().ourLine().map(this::ours).orElse(List.of()),
                            theirs(row),
                            found,
                            notice);
            case Item.OfFunds(var funds, var found) ->
                    detail(
                            ReconciliationWords.of(funds.what()),
                            Tone.BAD,
                            due(funds),
                            moved(funds),
                            found,
                            notice);
        };
    }

    private Detail detail(
            Words title,
            Tone tone,
            List<Fact> ours,
            List<Fact> theirs,
            Optional<Listed> found,
            Notice notice) {
        return new Detail(
                title,
                tone,
                ours,
                theirs,
                found.map(this::stands).orElse(Words.NONE),
                found.map(one -> said(one.kept().found())).orElse(Words.NONE),
                found.map(one -> steps(one.kept().found())).orElse(Steps.NONE),
                Arrays.stream(Resolution.values()).map(ReconciliationWords::of).toList(),
                0,
                "",
                notice);
    }

    /// Who looks after it, and since when it is open.
    Words stands(Listed one) {
        var state = ReconciliationWords.state(one.kept().found());
        return one.owner()
                .map(owner -> Words.of("difference.owner", state, names.apply(owner), one.age()))
                .orElse(Words.of("difference.nobody", state, one.age()));
    }

    private Words said(DifferenceCase found) {
        return switch (found) {
            case DifferenceCase.Open _, DifferenceCase.Taken _ -> Words.NONE;
            case DifferenceCase.Resolved resolved -> said(resolved);
            case DifferenceCase.Closed(var resolved, var by) ->
                    Words.of("difference.agreed", said(resolved), names.apply(by));
        };
    }

    private Words said(DifferenceCase.Resolved resolved) {
        return Words.of(
                "difference.said",
                ReconciliationWords.of(resolved.how()),
                resolved.words(),
                names.apply(resolved.by()));
    }

    private static Steps steps(DifferenceCase found) {
        return switch (found) {
            case DifferenceCase.Open _, DifferenceCase.Taken _ -> new Steps(true, true, false);
            case DifferenceCase.Resolved _ -> new Steps(false, false, true);
            case DifferenceCase.Closed _ -> Steps.NONE;
        };
    }

    private List<Fact> ours(OurLine line) {
        var facts = new ArrayList<Fact>();
        facts.add(
                fact(
                        "fact.kind",
                        Words.of(
                                "fact.kindState",
                                ReconciliationWords.of(line.kind()),
                                ReconciliationWords.of(line.state()))));
        facts.add(fact("fact.number", line.key().number()));
        if (!line.reference().isEmpty()) facts.add(fact("fact.reference", line.reference()));
        facts.add(fact("fact.day", Words.of("fact.date", line.day().day())));
        facts.add(fact("fact.at", at(line.at())));
        facts.add(fact("fact.order", amount(line.order())));
        facts.add(fact("fact.settled", amount(line.settled())));
        facts.add(fact("fact.coupon", amount(line.coupon())));
        return facts;
    }

    private List<Fact> theirs(Row row) {
        var facts = new ArrayList<Fact>();
        for (var line : row.sides().theirLines()) facts.addAll(theirs(line));
        return facts;
    }

    private List<Fact> theirs(StatementLine line) {
        var number = line.refund().isEmpty() ? line.number() : line.refund();
        return List.of(
                fact(
                        "fact.kind",
                        Words.of(
                                "fact.kindState",
                                ReconciliationWords.of(line.kind()),
                                ReconciliationWords.of(line.state(), line.code()))),
                fact("fact.number", number),
                fact("fact.reference", line.reference()),
                fact("fact.row", Words.of("fact.rowOfFile", line.row())),
                fact("fact.at", at(line.at())),
                fact("fact.order", amount(line.order())),
                fact("fact.settled", amount(line.settled())),
                fact("fact.coupon", amount(line.coupon())),
                fact("fact.fee", fee(line)));
    }

    /// Exact: a fee may have parts of a fen.
    private static Words fee(StatementLine line) {
        var whole = line.order().withMinor(Math.floorDiv(line.fee(), PER_MINOR));
        var rest = Math.floorMod(line.fee(), PER_MINOR);
        return rest == 0 ? amount(whole) : Words.of("fact.feeParts", whole, rest);
    }

    private static List<Fact> due(FundDifference funds) {
        return List.of(
                fact("fact.reference", funds.reference()),
                fact("fact.number", funds.number()),
                fact("fact.settled", amount(funds.settled())),
                fact("fact.fee", amount(funds.fees())),
                fact("fact.due", amount(funds.due())));
    }

    private static List<Fact> moved(FundDifference funds) {
        return List.of(
                fact("fact.reference", funds.reference()),
                fact("fact.business", funds.business()),
                fact("fact.moved", amount(funds.moved())),
                fact("fact.difference", amount(funds.difference())));
    }

    private Words at(Instant at) {
        var then = at.atZone(access.zone());
        return Words.of("status.onDay", then.toLocalDate(), then.toLocalTime());
    }

    private static Fact fact(String label, Words value) {
        return new Fact(Words.of(label), value);
    }

    private static Fact fact(String label, String value) {
        return new Fact(Words.of(label), Words.of("status.today", value));
    }
}
