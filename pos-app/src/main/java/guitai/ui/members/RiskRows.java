package guitai.ui.members;

import guitai.risk.Finding;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.RiskWords;

import java.util.ArrayList;
import java.util.List;

/// What of a day somebody should look at, a row each, and the documents behind a row.
final class RiskRows {
    private RiskRows() {}

    static FigureRow of(Finding one) {
        var amount =
                one.amount().isZero()
                        ? Words.of("risk.times", one.times())
                        : Words.of("risk.amount", one.amount(), one.times());
        return new FigureRow(
                RiskWords.of(one.rule()),
                one.subject().isEmpty()
                        ? Words.of("risk.by", one.rule(), one.by().value())
                        : Words.of("risk.byAbout", one.rule(), one.by().value(), one.subject()),
                amount,
                one.lifted() == 0 ? Words.NONE : Words.of("risk.liftedTimes", one.lifted()),
                one.lifted() == 0 ? Tone.WARN : Tone.PLAIN);
    }

    static List<FigureRow> page(Finding one) {
        var rows = new ArrayList<FigureRow>();
        rows.add(of(one));
        for (var document : one.documents()) {
            rows.add(
                    FigureRow.of(
                            Words.of("promo.named", document),
                            Words.NONE,
                            Words.of("risk.document"),
                            Words.NONE));
        }
        return rows;
    }
}
