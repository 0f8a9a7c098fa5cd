package guitai.ui.shift;

import guitai.money.Coins;
import guitai.money.Money;
import guitai.shift.CashCount;
import guitai.ui.work.Typed;

import java.util.ArrayList;
import java.util.Currency;
import java.util.TreeMap;

/// A count as it is typed: turns texts into a sheet, and a sheet into a count.
final class Counting {

    private Counting() {}

    static CountSheet empty(Currency currency) {
        var none = Money.zero(currency);
        var lines =
                Coins.counted(currency).stream()
                        .map(v -> new CountSheet.Line(new Money(v, currency), "", none, true))
                        .toList();
        return new CountSheet(lines, "", none, none);
    }

    /// The sheet with one line typed anew; the number of lines means the other cash.
    static CountSheet typed(CountSheet sheet, int index, String text) {
        var lines = new ArrayList<>(sheet.lines());
        var other = sheet.other();
        if (index < lines.size()) lines.set(index, line(lines.get(index).face(), text));
        else other = text;
        var currency = sheet.total().currency();
        var otherAmount = Typed.amount(other, currency).orElse(Money.zero(currency));
        var total = otherAmount;
        for (var line : lines) total = total.plus(line.amount());
        return new CountSheet(lines, other, otherAmount, total);
    }

    private static CountSheet.Line line(Money face, String text) {
        if (text.isBlank()) return new CountSheet.Line(face, text, face.withMinor(0), true);
        var pieces = Typed.pieces(text);
        var readable = pieces.isPresent() && pieces.getAsInt() <= CashCount.MOST_PIECES;
        return new CountSheet.Line(
                face, text, face.times(readable ? pieces.getAsInt() : 0), readable);
    }

    static CashCount count(CountSheet sheet) {
        var pieces = new TreeMap<Long, Integer>();
        for (var line : sheet.lines()) {
            Typed.pieces(line.pieces()).ifPresent(n -> pieces.put(line.face().minor(), n));
        }
        return new CashCount(pieces, sheet.otherAmount());
    }

    static CountSheet of(CashCount count, Currency currency) {
        var sheet = empty(currency);
        for (int i = 0; i < sheet.lines().size(); i++) {
            int n = count.pieces().getOrDefault(sheet.lines().get(i).face().minor(), 0);
            if (n > 0) sheet = typed(sheet, i, Integer.toString(n));
        }
        return count.other().isZero()
                ? sheet
                : typed(sheet, sheet.lines().size(), count.other().plain());
    }

    /// What a person must correct first; the other cash must be an amount too.
    static boolean readable(CountSheet sheet) {
        return sheet.isReadable()
                && (sheet.other().isBlank()
                        || Typed.amount(sheet.other(), sheet.total().currency()).isPresent());
    }
}
