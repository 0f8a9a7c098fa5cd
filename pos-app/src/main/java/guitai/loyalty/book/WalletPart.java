package guitai.loyalty.book;

import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.loyalty.wallet.WalletCoupon.Move;
import guitai.money.Money;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Coupons that a wallet keeps: what happened to one here, the wallet must be told.
///
/// Stands behind the coupons' own part and follows what that decided: nothing that it refused is
/// told, and nothing twice.
final class WalletPart implements Part {
    private static final int BYTES = 12;

    @Override
    public void paid(PaidSale sale, Draft draft) {
        for (var event : draft.events()) {
            if (event instanceof MemberEvent.CouponMoved(var id, CouponState.Redeemed used, _)
                    && used.request().equals(sale.document())) {
                due(id, Move.USED, sale.document(), sale.at(), sale.paid(), draft);
            }
        }
    }

    @Override
    public void back(GoodsBack back, Draft draft) {
        for (var event : draft.events()) {
            if (event instanceof MemberEvent.CouponMoved(var id, CouponState.Returned again, _)
                    && again.request().equals(back.document())) {
                due(id, Move.RETURNED, back.document(), back.at(), back.goods(), draft);
            }
        }
    }

    private static void due(
            CouponId id, Move move, String document, Instant at, Money total, Draft draft) {
        draft.coupon(id)
                .flatMap(WalletPart::kept)
                .ifPresent(
                        coupon ->
                                draft.add(
                                        new MemberEvent.WalletCouponDue(
                                                number(id, move, document),
                                                id,
                                                move,
                                                coupon.channel(),
                                                coupon.stock(),
                                                document,
                                                at,
                                                total)));
    }

    private static Optional<WalletCoupon> kept(Coupon coupon) {
        return WalletCoupon.of(coupon.terms().stock(), coupon.code());
    }

    /// The same paper and the same coupon have the same number, however often it is decided.
    private static String number(CouponId id, Move move, String document) {
        try {
            var text = move + " " + document + " " + id;
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            var start = move == Move.USED ? "U" : "R";
            return start + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }
}
