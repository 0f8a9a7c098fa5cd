package guitai.ui.sample;

import guitai.ui.coupon.StocksScreen;
import guitai.ui.coupon.StocksView;
import guitai.ui.members.MembersScreen;
import guitai.ui.members.MembersView;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.tender.PaidScreen;
import guitai.ui.tender.PaidView;

import java.util.List;

/// Every screen that knows members.
final class MemberShots {

    private MemberShots() {}

    static List<Shot<?>> all() {
        return List.of(
                Shot.sale("sale-member-nobody", MemberSamples.nobody(Arrangement.SCAN)),
                Shot.sale("sale-member", MemberSamples.known(Arrangement.SCAN)),
                Shot.sale("sale-member-touch", MemberSamples.known(Arrangement.TOUCH)),
                Shot.sale("sale-member-later", MemberSamples.later(Arrangement.TOUCH)),
                Shot.sale("sale-member-stranger", MemberSamples.stranger(Arrangement.SCAN)),
                Shot.sale("sale-member-points", MemberSamples.points(Arrangement.SCAN)),
                Shot.sale("sale-member-points-touch", MemberSamples.points(Arrangement.TOUCH)),
                Shot.sale("sale-member-coupons", MemberSamples.coupons(Arrangement.SCAN)),
                Shot.sale("sale-member-coupons-touch", MemberSamples.coupons(Arrangement.TOUCH)),
                Shot.sale("sale-coupon-shown", MemberSamples.shown(Arrangement.SCAN)),
                Shot.sale("sale-member-topup", MemberSamples.topUps(Arrangement.SCAN)),
                Shot.sale("sale-member-topup-touch", MemberSamples.topUps(Arrangement.TOUCH)),
                Shot.sale("sale-member-joining", MemberSamples.joining(Arrangement.SCAN)),
                Shot.sale("sale-member-payer", MemberSamples.payer(Arrangement.SCAN)),
                Shot.sale("sale-member-gifts", GiftSamples.gifts(Arrangement.SCAN)),
                Shot.sale("sale-member-gifts-touch", GiftSamples.gifts(Arrangement.TOUCH)),
                Shot.sale("sale-member-draw", GiftSamples.draw(Arrangement.SCAN)),
                paid("paid-stranger", GiftSamples.paidByStranger()),
                paid("paid-member", GiftSamples.paidByMember()),
                stocks("manager-coupon-stocks", CouponStockSamples.stocks()),
                stocks("manager-coupon-file", CouponStockSamples.file()),
                page("manager-members", MemberPageSamples.found()),
                page("manager-member-page", MemberPageSamples.page()),
                page("manager-member-campaigns", MemberPageSamples.campaigns()),
                page("manager-member-campaign", MemberPageSamples.campaign()),
                page("manager-member-risk", MemberPageSamples.risk()),
                page("manager-member-messages", MemberPageSamples.messages()),
                page("manager-member-liability", MemberPageSamples.points()));
    }

    private static Shot<PaidScreen> paid(String name, PaidScreen screen) {
        return Shot.shot(name, kit -> new PaidView(kit, _ -> {}), screen);
    }

    private static Shot<StocksScreen> stocks(String name, StocksScreen screen) {
        return Shot.shot(name, kit -> new StocksView(kit, _ -> {}), screen);
    }

    private static Shot<MembersScreen> page(String name, MembersScreen screen) {
        return Shot.shot(name, kit -> new MembersView(kit, _ -> {}), screen);
    }
}
