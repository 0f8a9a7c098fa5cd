package guitai.ui.sale;

import guitai.sale.LineItem;
import guitai.staff.OperatorId;
import guitai.tax.TaxRegime;
import guitai.ui.text.Name;
import guitai.ui.work.TillAccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What stands in the basket on the screen: the lines of the sale, then what was refused since the
/// last of them.
final class BasketRows {

    /// Refused codes kept in sight; older ones were seen long ago.
    private static final int MOST_REFUSED = 5;

    private final TillAccess access;
    private final Notes notes;
    private final List<Row.Refused> refused = new ArrayList<>();
    private List<LineItem> lines = List.of();
    private Benefits benefits = Benefits.NONE;
    private Optional<TaxRegime> begunUnder = Optional.empty();

    BasketRows(TillAccess access, Function<OperatorId, Name> people) {
        this.access = access;
        notes = new Notes(access, people);
    }

    void lines(List<LineItem> now) {
        lines = now;
        if (!now.isEmpty()) return;
        benefits = Benefits.NONE;
        begunUnder = Optional.empty();
    }

    /// A sale keeps the regime it was begun under, also when it was put aside and the shop has
    /// another one since.
    void begunUnder(TaxRegime regime) {
        begunUnder = Optional.of(regime);
    }

    /// @return whether anything of it is to be drawn anew
    boolean benefits(Benefits now) {
        var next = lines.isEmpty() ? Benefits.NONE : now;
        var news = !next.equals(benefits);
        benefits = next;
        return news;
    }

    int at(LineItem line) {
        return lines.indexOf(line);
    }

    int size() {
        return lines.size() + refused.size();
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var line : lines) rows.add(Rows.row(line, notes.of(line, benefits)));
        rows.addAll(refused);
        return rows;
    }

    SaleScreen.Totals totals() {
        var rules = access.counter().rules();
        var regime = begunUnder.orElse(rules.tax().regime());
        return Rows.totals(lines, rules.currency(), regime, benefits);
    }

    void refuse(Row.Refused row) {
        if (refused.size() == MOST_REFUSED) refused.removeFirst();
        refused.add(row);
    }

    void forgetRefused() {
        refused.clear();
    }

    /// Takes the refused code away that stands there, if one does.
    boolean dismiss(int selected) {
        int at = selected - lines.size();
        if (at < 0 || at >= refused.size()) return false;
        refused.remove(at);
        return true;
    }
}
