package guitai.ui.sale;

import guitai.sale.LineItem;
import guitai.staff.OperatorId;
import guitai.tax.TaxRegime;
import guitai.ui.text.Name;
import guitai.ui.work.TillAccess;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What stands in the basket on the screen: the lines of the sale, then what was refused of late.
final class BasketRows {

    /// Refused codes kept in sight; older ones were seen long ago.
    private static final int MOST_REFUSED = 5;

    private final TillAccess access;
    private final Notes notes;

    /// In a burst of scans the next line comes before anybody has looked.
    private static final Duration UNSEEN = Duration.ofSeconds(10);

    private final List<Row.Refused> refused = new ArrayList<>();
    private final List<Instant> since = new ArrayList<>();
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
        var next = lines.isEmpty() ? now.withoutGoods() : now;
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
        var savings = notes.savings(lines, benefits);
        return Rows.totals(lines, rules.currency(), regime, savings, benefits);
    }

    void refuse(Row.Refused row) {
        if (refused.size() == MOST_REFUSED) remove(0);
        refused.add(row);
        since.add(access.clock().instant());
    }

    private void remove(int at) {
        refused.remove(at);
        since.remove(at);
    }

    void forgetRefused() {
        refused.clear();
        since.clear();
    }

    /// A clock that was set back keeps them.
    void forgetSeen() {
        var seen = access.clock().instant().minus(UNSEEN);
        while (!since.isEmpty() && !since.getFirst().isAfter(seen)) remove(0);
    }

    /// Takes the refused code away that stands there, if one does.
    boolean dismiss(int selected) {
        int at = selected - lines.size();
        if (at < 0 || at >= refused.size()) return false;
        remove(at);
        return true;
    }
}
