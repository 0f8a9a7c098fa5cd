package guitai.config;

import guitai.config.Settings.Problem;
import guitai.money.Money;

import java.util.List;
import java.util.stream.Stream;

/// What is right by itself and cannot be true together.
final class Contradictions {
    private static final List<Key> IN_YUAN =
            List.of(Key.WECHAT, Key.ALIPAY, Key.CARD, Key.STORED_VALUE);

    private Contradictions() {}

    static List<Problem> of(Settings settings) {
        return Stream.of(
                        labelsLikeAlipay(settings),
                        roundingUp(settings),
                        inYuan(settings),
                        tooFine(settings))
                .flatMap(List::stream)
                .toList();
    }

    // All payment channels this till speaks to settle in yuan.
    private static List<Problem> inYuan(Settings settings) {
        if (settings.currency().equals(Money.CNY)) return List.of();
        return IN_YUAN.stream()
                .filter(settings::on)
                .map(
                        key ->
                                new Problem(
                                        key.written(),
                                        "takes yuan only, and this till's currency is %s: set %s ="
                                                        .formatted(
                                                                settings.currency(), key.written())
                                                + " off"))
                .toList();
    }

    private static List<Problem> tooFine(Settings settings) {
        return Stream.of(Key.values())
                .filter(Key::isAmount)
                .filter(settings::tooFine)
                .map(
                        key ->
                                new Problem(
                                        key.written(),
                                        "has more decimals than %s has: %d"
                                                .formatted(
                                                        settings.currency(),
                                                        settings.currency()
                                                                .getDefaultFractionDigits())))
                .toList();
    }

    // Rule PX-21; in China article 8 of the order on marked prices.
    private static List<Problem> roundingUp(Settings settings) {
        var rounding = settings.cashRounding();
        if (!rounding.canRaise()
                || rounding == settings.country().cashRounding()
                || settings.on(Key.CASH_ROUNDING_MAY_RAISE)) {
            return List.of();
        }
        return List.of(
                new Problem(
                        Key.CASH_ROUNDING.written(),
                        "%s can ask for more than the marked price, which is not usual in %s: set"
                                        .formatted(rounding, settings.country())
                                + " CN_FEN_DOWN, CN_JIAO_DOWN or NONE, or set "
                                + Key.CASH_ROUNDING_MAY_RAISE.written()
                                + " = on where the law allows it"));
    }

    private static List<Problem> labelsLikeAlipay(Settings settings) {
        var like = settings.scans().takenForAlipay();
        if (!settings.on(Key.ALIPAY)
                || like.isEmpty()
                || settings.text(Key.SCALE_LABELS_LIKE_ALIPAY).equals("accept")) {
            return List.of();
        }
        // Rule GS-13.
        return List.of(
                new Problem(
                        Key.SCALE_LABELS.written(),
                        "labels of 18 digits that begin with %s look like Alipay's payment codes:"
                                        .formatted(String.join(", ", like))
                                + " let the scale begin them with 20 to 24, or set "
                                + Key.SCALE_LABELS_LIKE_ALIPAY.written()
                                + " = accept; while paying such a label is then taken for a"
                                + " payment code"));
    }
}
