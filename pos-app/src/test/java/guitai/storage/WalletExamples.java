package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.money.Money;
import guitai.payment.Channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One event of every kind in what wallets and members have with each other, always the same.
final class WalletExamples {
    private static final Instant AT = Instant.parse("2026-11-21T09:30:15.250Z");
    private static final String SALE = "S001-02-20261121-000187";
    private static final CouponId COUPON = CouponId.of(new CouponCode("ABCDEFGH12345678"));

    private WalletExamples() {}

    static List<MemberEvent> all() {
        return List.of(
                new MemberEvent.WalletCouponDue(
                        "U0123456789ABCDEF0123456",
                        COUPON,
                        WalletCoupon.Move.USED,
                        Channel.WECHAT_PAY,
                        "1234567891",
                        SALE,
                        AT,
                        Money.cny(50_00)),
                new MemberEvent.WalletCouponTold(
                        "U0123456789ABCDEF0123456", Optional.of("INVALID_REQUEST"), AT),
                new MemberEvent.SaleClaimed(
                        new MemberId("7K3M9QXT2A4B5C6D"), SALE, 50, LocalDate.of(2026, 11, 21)));
    }
}
