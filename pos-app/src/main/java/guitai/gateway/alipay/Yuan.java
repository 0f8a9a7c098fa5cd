package guitai.gateway.alipay;

import guitai.money.Money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts as Alipay writes them: yuan, a point, at most two decimals, in a text.
final class Yuan {
    // alipay.trade.pay: total_amount is 0.01 to 100000000, "精确到小数点后两位".
    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    private Yuan() {}

    static String of(Money amount) {
        if (!amount.currency().equals(Money.CNY)) {
            throw new IllegalArgumentException("Alipay takes yuan here, not " + amount);
        }
        return BigDecimal.valueOf(amount.minor(), 2).toPlainString();
    }

    /// Nothing for a text that is not an exact number of fen; never rounded.
    static Optional<Money> read(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(Money.cny(new BigDecimal(text).movePointRight(2).longValueExact()))
                : Optional.empty();
    }
}
