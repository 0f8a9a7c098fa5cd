package guitai.loyalty.wallet;

import guitai.loyalty.coupon.CouponCode;
import guitai.payment.Channel;

import java.util.Locale;
import java.util.Optional;

/// One coupon in a wallet.
///
/// @param stock the batch it was issued from, in the wallet's words: WeChat's stock_id 批次号,
///   Alipay's activity_id 活动
public record WalletCoupon(Channel channel, String stock, CouponCode code) {
    private static final int LONGEST_STOCK = 128;

    /// What its wallet is told.
    public enum Move {
        USED,
        RETURNED
    }

    public WalletCoupon {
        if (stock.isBlank() || stock.length() > LONGEST_STOCK) {
            throw new IllegalArgumentException("no batch of coupons");
        }
    }

    /// The shop's own stock with this batch behind it: `wechat:` or `alipay:` and the batch.
    public String shopStock() {
        return prefix(channel) + stock;
    }

    /// Nothing for a coupon that no wallet keeps.
    ///
    /// @param shopStock the stock of the shop it belongs to
    public static Optional<WalletCoupon> of(String shopStock, CouponCode code) {
        for (var channel : new Channel[] {Channel.WECHAT_PAY, Channel.ALIPAY}) {
            var prefix = prefix(channel);
            if (!shopStock.startsWith(prefix) || shopStock.length() == prefix.length()) continue;
            return Optional.of(
                    new WalletCoupon(channel, shopStock.substring(prefix.length()), code));
        }
        return Optional.empty();
    }

    private static String prefix(Channel channel) {
        return switch (channel) {
            case WECHAT_PAY -> "wechat:";
            case ALIPAY -> "alipay:";
            case CARD, STORED_VALUE -> channel.name().toLowerCase(Locale.ROOT) + ":";
        };
    }
}
