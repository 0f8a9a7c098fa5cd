package guitai.flow;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.campaign.Campaign;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.campaign.Trigger;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponState;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.staff.Approval;
import guitai.storage.TillStore;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// A till whose only campaign gives a member one thing for their first payment.
public final class PacketShop implements AutoCloseable {
    public final TillForTests till;
    private final MemberId anna;

    private PacketShop(Path home, Reward reward) {
        till = TillForTests.trading(home);
        till.knowing(store -> ports(store, reward));
        anna = ShopClub.join(till, ShopClub.PHONE);
        till.counter().members().detach();
    }

    public static PacketShop giving(Path home, Reward reward) {
        return new PacketShop(home, reward);
    }

    private MemberPorts ports(TillStore store, Reward reward) {
        var once =
                new Campaign(
                        new CampaignId("支付有礼"),
                        0,
                        false,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        Trigger.ANY,
                        reward,
                        new Campaign.Caps(Optional.of(1), Optional.empty(), Optional.empty()));
        var programme = ShopClub.programme().with(new Campaigns(List.of(once)));
        var book = store.members();
        var authority = new OwnAuthority(book, programme, new Random(7), till.clock());
        var numbers = new CountedIds();
        return new MemberPorts(
                Optional.of(
                        MemberPorts.Club.own(
                                authority,
                                book,
                                programme,
                                Optional.of(ShopClub.CODES),
                                () -> numbers.get().value(),
                                new Random(7))));
    }

    /// The member shows the phone; then these goods are scanned.
    void scan(String... codes) {
        till.scan(ShopClub.code(till, anna));
        for (var code : codes) till.scan(code);
    }

    public Sale.Completed sell(String... codes) {
        scan(codes);
        return pay();
    }

    Sale.Completed pay() {
        var result = till.counter().checkout().exactCash();
        if (result instanceof Checkout.Result.Completed(var sale, _)) return sale;
        throw new AssertionError(result);
    }

    /// What the member can use now.
    public List<Coupon> packets() {
        return ShopClub.file(till, anna).coupons();
    }

    CouponState state(CouponCode code) {
        return till.store().members().coupon(code).map(Coupon::state).orElseThrow();
    }

    /// All of it comes back.
    public void back(Sale.Completed sale) {
        Map<Integer, Quantity> all =
                sale.lines().stream()
                        .collect(Collectors.toMap(LineItem::number, LineItem::quantity));
        till.signOn("2001", "8888");
        till.counter().refunds().takeBack(sale.number().toString(), all, Approval.own());
        till.signOn("1001", "1111");
    }

    @Override
    public void close() {
        till.close();
    }
}
