package guitai.storage;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.loyalty.book.MemberBook;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.wallet.CouponNumber;
import guitai.loyalty.wallet.CouponQueue;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.store.due.DueTask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What wallets must still be told about their coupons, read from the due tasks; the codes are read
/// from the members' book, where they can be wiped.
final class StoredWalletCoupons implements CouponQueue {
    // Other kinds of tasks stand among them: prints, reversals, refunds.
    private static final int LOOKED_AT = 1_000;
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Disk disk;
    private final MemberBook book;
    private final Currency currency;

    StoredWalletCoupons(Disk disk, MemberBook book, Currency currency) {
        this.disk = disk;
        this.book = book;
        this.currency = currency;
    }

    @Override
    public List<Due> due(Instant now, int most) {
        var due = new ArrayList<Due>();
        for (var task : disk.read(in -> in.due().due(now, LOOKED_AT))) {
            if (due.size() == most) break;
            if (task.kind().equals(WalletCouponTasks.TELL)) due(task).ifPresent(due::add);
        }
        return due;
    }

    /// Nothing where the code was wiped with its owner: nobody can tell a wallet about it.
    private Optional<Due> due(DueTask task) {
        var content = WalletCouponTasks.content(task);
        return book.coupon(new CouponId(content.path("coupon").asText()))
                .map(Coupon::code)
                .map(
                        code ->
                                new Due(
                                        new CouponNumber(task.key()),
                                        move(content),
                                        new WalletCoupon(
                                                Channel.valueOf(content.path("channel").asText()),
                                                content.path("stock").asText(),
                                                code),
                                        at(content),
                                        new Money(content.path("minor").asLong(), currency),
                                        task.attempts()));
    }

    @Override
    public Optional<Instant> next() {
        return disk.read(
                in ->
                        in.due().due(EVER, LOOKED_AT).stream()
                                .filter(task -> task.kind().equals(WalletCouponTasks.TELL))
                                .map(DueTask::nextAt)
                                .min(Instant::compareTo));
    }

    @Override
    public void tried(CouponNumber number, Instant next, String why) {
        disk.write(
                tx -> {
                    tx.due()
                            .find(WalletCouponTasks.TELL, number.value())
                            .ifPresent(task -> tx.due().attempted(task.id(), next, why));
                    return number;
                });
    }

    @Override
    public List<Waiting> waiting(int most) {
        return disk.read(
                in -> {
                    var tasks = new ArrayList<>(in.due().blocked(LOOKED_AT));
                    tasks.addAll(in.due().due(EVER, LOOKED_AT));
                    return tasks.stream()
                            .filter(task -> task.kind().equals(WalletCouponTasks.TELL))
                            .limit(most)
                            .map(StoredWalletCoupons::waiting)
                            .toList();
                });
    }

    private static Waiting waiting(DueTask task) {
        var content = WalletCouponTasks.content(task);
        return new Waiting(
                new CouponNumber(task.key()),
                move(content),
                content.path("document").asText(),
                at(content),
                task.attempts(),
                task.blocked());
    }

    private static WalletCoupon.Move move(JsonNode content) {
        return WalletCoupon.Move.valueOf(content.path("move").asText());
    }

    private static Instant at(JsonNode content) {
        return Instant.parse(content.path("at").asText());
    }
}
