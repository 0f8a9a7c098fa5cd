package guitai.scan;

import guitai.catalog.CheckDigit;
import guitai.money.Money;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a store says about the codes it prints itself.
///
/// @param labels the prefix of every scale label in use and its layout; nothing else is a label
/// @param longLabelCheck whether scales print a check digit on labels of 18 digits (rule GS-12)
/// @param currency what the amounts inside labels are in
/// @param ownHosts the hosts, in small letters, whose links are tokens of the shop's own
public record ScanSettings(
        Map<String, LabelLayout> labels,
        LongLabelCheck longLabelCheck,
        Currency currency,
        Set<String> ownHosts) {

    /// Some scales print 0 instead of a check digit on labels of 18 digits.
    public enum LongLabelCheck {
        EAN,
        NONE
    }

    /// Labels of 13 digits: 20 with the amount, 21 with the weight.
    public static final ScanSettings STANDARD =
            new ScanSettings(
                    Map.of("20", LabelLayout.AMOUNT_13, "21", LabelLayout.WEIGHT_13),
                    LongLabelCheck.EAN,
                    Money.CNY);

    /// A store without links of its own.
    public ScanSettings(
            Map<String, LabelLayout> labels, LongLabelCheck longLabelCheck, Currency currency) {
        this(labels, longLabelCheck, currency, Set.of());
    }

    public ScanSettings {
        labels = Map.copyOf(labels);
        ownHosts = Set.copyOf(ownHosts);
        labels.forEach(
                (prefix, layout) -> {
                    if (prefix.length() != layout.prefixLength()
                            || !CheckDigit.onlyDigits(prefix)) {
                        throw new IllegalArgumentException(
                                "'%s' cannot begin a label of layout %s: it has %d digits there"
                                        .formatted(prefix, layout.code(), layout.prefixLength()));
                    }
                });
    }

    /// The prefixes whose labels a till could take for an Alipay payment code, in order: 18 digits
    /// that begin with 25 to 29. A store that takes Alipay should not use them (rule GS-13); while
    /// paying, such a code is always the wallet's.
    public List<String> takenForAlipay() {
        return labels.entrySet().stream()
                .filter(e -> e.getValue().length() == 18 && reachesAlipay(e.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean reachesAlipay(String prefix) {
        return prefix.length() == 1
                ? prefix.equals("2") || prefix.equals("3")
                : prefix.compareTo("25") >= 0 && prefix.compareTo("30") <= 0;
    }
}
