package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.Priced;
import guitai.promotion.planning.Edition;
import guitai.promotion.planning.Finding;
import guitai.promotion.planning.Goods;
import guitai.promotion.planning.OfferCalendar;
import guitai.promotion.planning.OfferCheck;
import guitai.promotion.planning.OfferRecords;
import guitai.promotion.planning.OfferRecords.Draft;
import guitai.promotion.planning.OfferRecords.Kept;
import guitai.promotion.planning.OfferRecords.Used;
import guitai.promotion.planning.OfferState;
import guitai.refund.SaleBook;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.sale.SuspendedSale;
import guitai.staff.Permission;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a manager does with offers 促销: writes drafts, looks them over, tries them on a real basket,
/// publishes and withdraws them.
///
/// Confined to the till's thread; reads and writes the disk.
public final class OfferDesk {
    private final Desk desk;
    private final OfferRecords records;
    private final Supplier<Goods> goods;
    private final SaleBook sales;
    private final Pricing pricing;
    private final InstantSource clock;

    static OfferDesk of(Desk desk, Pricing pricing, Counter.Ports p) {
        var rules = desk.rules;
        return new OfferDesk(
                desk,
                p.goods().records(),
                () ->
                        new OfferGoods(
                                p.catalogue(),
                                p.stock(),
                                p.goods(),
                                rules.store(),
                                rules.calendar().zone(),
                                rules.pricing().law(),
                                p.clock().instant()),
                p.sales(),
                pricing,
                p.clock());
    }

    OfferDesk(
            Desk desk,
            OfferRecords records,
            Supplier<Goods> goods,
            SaleBook sales,
            Pricing pricing,
            InstantSource clock) {
        this.desk = desk;
        this.records = records;
        this.goods = goods;
        this.sales = sales;
        this.pricing = pricing;
        this.clock = clock;
    }

    public sealed interface Result {
        /// @param offer as it is now
        record Done(Offer offer) implements Result {}

        /// It holds in this form already.
        record Unchanged(Offer offer) implements Result {}

        record Refused(Refusal why) implements Result {}

        record NoSuchOffer() implements Result {}
    }

    /// An offer in the list.
    ///
    /// @param state of the published version, or [OfferState#DRAFT] where there is none
    /// @param draft what somebody works on, beside the published version or alone
    /// @param used in finished sales of this till; empty for never
    public record Listed(
            Offer offer, OfferState state, Optional<Draft> draft, Optional<Used> used) {}

    /// By state, then by id: open, coming, drafts, over, withdrawn.
    public List<Listed> list() {
        var now = clock.instant();
        var used = records.used();
        var drafts = new ArrayList<>(records.drafts());
        var all = new ArrayList<Listed>();
        for (var kept : records.newest()) {
            var id = kept.offer().id();
            var draft = drafts.stream().filter(d -> d.offer().id().equals(id)).findFirst();
            draft.ifPresent(drafts::remove);
            all.add(
                    new Listed(
                            kept.offer(),
                            kept.state(now),
                            draft,
                            Optional.ofNullable(used.get(id))));
        }
        for (var draft : drafts) {
            all.add(
                    new Listed(
                            draft.offer(), OfferState.DRAFT, Optional.of(draft), Optional.empty()));
        }
        all.sort(java.util.Comparator.comparingInt(listed -> place(listed.state())));
        return all;
    }

    private static int place(OfferState state) {
        return switch (state) {
            case OPEN -> 0;
            case COMING -> 1;
            case DRAFT -> 2;
            case OVER -> 3;
            case WITHDRAWN -> 4;
        };
    }

    public List<Kept> versions(OfferId id) {
        return records.versions(id);
    }

    /// Keeps a draft; the published version, if there is one, goes on as it is.
    public Result keep(Offer offer) {
        var refused = notAllowed();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var draft = Edition.versioned(offer, 0);
        records.keep(new Draft(draft, clock.instant(), desk.who().id()));
        return new Result.Done(draft);
    }

    public Result drop(OfferId draft) {
        var refused = notAllowed();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var there = records.drafts().stream().filter(d -> d.offer().id().equals(draft)).findFirst();
        if (there.isEmpty()) return new Result.NoSuchOffer();
        records.drop(draft);
        return new Result.Done(there.get().offer());
    }

    /// What should be known before it is published; traps first.
    public List<Finding> check(Offer offer) {
        return OfferCheck.of(offer, others(offer.id()), goods.get(), clock.instant(), zone());
    }

    /// Makes it the next version of its offer; the draft is gone then.
    ///
    /// What [#check] says is for the caller to have shown: it forbids nothing.
    public Result publish(Offer offer) {
        var refused = notAllowed();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var edition = Edition.of(Edition.versioned(offer, 0), newest(offer.id()));
        return switch (edition) {
            case Edition.Next(var next) -> {
                desk.books.write(Commit.of(new Fact.OfferPublished(next, desk.who().id())));
                records.drop(next.id());
                yield new Result.Done(next);
            }
            case Edition.Unchanged(var same) -> {
                records.drop(same.id());
                yield new Result.Unchanged(same);
            }
            // A draft has no number of its own, so it cannot be one that was used.
            case Edition.Used(var wanted, _) -> new Result.Unchanged(wanted);
        };
    }

    /// It holds no more, from now on; sales it was part of keep what it took off.
    public Result withdraw(OfferId id) {
        var refused = notAllowed();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var newest = newest(id).filter(kept -> kept.withdrawn().isEmpty());
        if (newest.isEmpty()) return new Result.NoSuchOffer();
        desk.books.write(Commit.of(new Fact.OfferWithdrawn(id, desk.who().id())));
        return new Result.Done(newest.get().offer());
    }

    /// Which offers are open on each day from one on, with a draft among them if it is given.
    public List<OfferCalendar.Day> calendar(LocalDate from, int days, Optional<Offer> draft) {
        var offers = new ArrayList<>(published());
        draft.ifPresent(
                added -> {
                    offers.removeIf(offer -> offer.id().equals(added.id()));
                    offers.add(added);
                });
        return OfferCalendar.of(offers, from, days, zone());
    }

    // Trying it on a basket

    /// The sale at the counter, if it has goods.
    public Optional<Sale> atCounter() {
        return desk.sale().filter(sale -> !sale.lines().isEmpty());
    }

    public List<SuspendedSale> parked() {
        return sales.parked();
    }

    public Optional<Sale> finished(DocumentNumber number) {
        return sales.completed(number).map(sale -> sale);
    }

    public Optional<Sale> lastFinished() {
        return sales.last().map(sale -> sale);
    }

    /// @param before with the offers that hold now
    /// @param after with this one among them
    public record Preview(Priced before, Priced after) {}

    /// What a basket would cost, now and with this offer; neither the sale nor the offers change.
    public Preview preview(Sale sale, Offer offer) {
        var without = records.published();
        var with = new ArrayList<>(without);
        with.removeIf(other -> other.id().equals(offer.id()));
        with.add(offer);
        var today = sale.header().date();
        return new Preview(
                pricing.preview(sale, without, today), pricing.preview(sale, with, today));
    }

    private Optional<Refusal> notAllowed() {
        var absent = desk.notPresent();
        if (absent.isPresent()) return absent;
        return desk.who().may(Permission.OFFERS)
                ? Optional.empty()
                : Optional.of(new Refusal.NeedsOverride(Permission.OFFERS));
    }

    private Optional<Kept> newest(OfferId id) {
        return records.versions(id).stream().findFirst();
    }

    private List<Offer> published() {
        var all = new ArrayList<>(records.published());
        all.addAll(records.coupons());
        return all;
    }

    private List<Offer> others(OfferId id) {
        return published().stream().filter(offer -> !offer.id().equals(id)).toList();
    }

    private ZoneId zone() {
        return desk.rules.calendar().zone();
    }
}
