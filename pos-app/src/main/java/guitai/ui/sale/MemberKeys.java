package guitai.ui.sale;

import guitai.flow.MemberCard;
import guitai.flow.MemberDesk;
import guitai.flow.MemberNews;
import guitai.flow.PayerDesk;
import guitai.flow.PayerNews;
import guitai.flow.Refusal;
import guitai.loyalty.MemberKey;
import guitai.privacy.Purpose;
import guitai.sale.SaleMember.Proof;
import guitai.staff.Approval;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.sale.MemberSide.Card;
import guitai.ui.text.Name;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;
import guitai.ui.work.Typed;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Who the sale is counted for: one scan or one number attaches, one key each does the rest, and
/// nothing of it stands in the way of goods and money.
final class MemberKeys {
    private static final int YES = 0;

    private final TillAccess access;
    private final SaleViewModel sale;
    private final BasketKeys basketKeys;
    private final Name shop;
    private final CouponKeys coupons;
    private final GiftKeys gifts;
    private Optional<MemberKey> stranger = Optional.empty();
    private Optional<MemberCard> card = Optional.empty();

    /// Whose payment code was read, and is no member.
    private Optional<PayerDesk.Invitation> payer = Optional.empty();

    private final TopUpKeys topUps;

    MemberKeys(TillAccess access, SaleViewModel sale, BasketKeys basketKeys, Name shop) {
        this.basketKeys = basketKeys;
        this.access = access;
        this.sale = sale;
        this.shop = shop;
        this.coupons = new CouponKeys(access, sale);
        this.gifts = new GiftKeys(access, sale, this::open);
        this.topUps = new TopUpKeys(access, sale);
    }

    /// Listens from now on to what an authority elsewhere answers late.
    void start() {
        access.thread()
                .look(
                        () -> {
                            access.counter()
                                    .members()
                                    .listen(news -> access.thread().onScreen(() -> heard(news)));
                            access.counter()
                                    .payers()
                                    .listen(news -> access.thread().onScreen(() -> heard(news)));
                            return true;
                        },
                        _ -> refresh());
    }

    /// A wallet said who is paying: the sale at the counter may be another one now.
    private void heard(PayerNews news) {
        switch (news) {
            case PayerNews.Known(var known) -> {
                access.around().play(Sound.GOOD);
                sale.tell(Tone.GOOD, Words.of("member.byCode", known.masked()));
                sale.again();
            }
            case PayerNews.Stranger _ -> refresh();
            // The finished sale says so.
            case PayerNews.Counted _ -> {}
        }
    }

    private void heard(MemberNews news) {
        switch (news) {
            case MemberNews.Looked(var result) -> said(result);
            case MemberNews.Held(var result) -> basketKeys.paying(result);
        }
    }

    /// Reads who it is and what they have: the basket may have changed it.
    void refresh() {
        access.thread().look(() -> MemberSeen.at(access.counter()), this::seen);
    }

    private void seen(MemberSeen now) {
        card = now.card();
        coupons.seen(now.coupons());
        payer = now.payer();
        var open = sale.screen().get().member().aside();
        var next = again(open, now.sold());
        sale.member(new MemberSide(now.card(stranger, coupons.size()), next, coupons.size()));
    }

    /// What stands open, with the figures of now.
    private Aside again(Aside open, boolean sold) {
        return switch (open.kind()) {
            case CLOSED -> Aside.NONE;
            case POINTS -> card.map(MemberWords::paying).orElse(Aside.NONE);
            case COUPONS -> coupons.aside();
            case GIFTS, DRAW, DRAWN -> card.isPresent() ? open : Aside.NONE;
            case TOP_UP -> sold ? open : Aside.NONE;
            case JOIN -> stranger.isPresent() || payer.isPresent() ? open : Aside.NONE;
        };
    }

    /// The next sale is another customer's.
    void forget() {
        stranger = Optional.empty();
        close();
    }

    /// @return false when nothing was open
    boolean close() {
        var now = sale.screen().get().member();
        if (!now.aside().isOpen()) return false;
        sale.member(now.opening(Aside.NONE));
        return true;
    }

    void asked(SaleEvent.OfMember asked) {
        if (sale.screen().get().member().card() instanceof Card.Closed) return;
        switch (asked) {
            case ATTACH -> sale.want(new Box.Wants.Member());
            case JOIN -> join();
            case POINTS -> points();
            case GIFTS -> card.ifPresent(_ -> gifts.asked());
            case COUPONS -> open(coupons.aside());
            case WHY -> coupons.why();
            case TOP_UP -> card.ifPresent(_ -> topUps.asked());
            case DETACH -> {
                stranger = Optional.empty();
                ask(() -> access.counter().members().detach());
            }
        }
    }

    private void join() {
        if (stranger.isEmpty() && payer.isEmpty()) return;
        access.around().play(Sound.QUESTION);
        open(stranger.isPresent() ? MemberWords.joining(shop) : MemberWords.joiningByWallet(shop));
    }

    /// Digits in the box are so many points; a second press uses as many as can be used.
    private void points() {
        if (card.isEmpty()) return;
        var typed = Typed.pieces(sale.screen().get().box().typed());
        if (typed.isPresent()) {
            sale.clearBox();
            pay(typed.getAsInt(), Approval.own());
        } else if (sale.screen().get().member().aside().kind() == Aside.Kind.POINTS) {
            pay(card.get().points().spendable(), Approval.own());
        } else {
            open(MemberWords.paying(card.get()));
        }
    }

    private void open(Aside aside) {
        sale.member(sale.screen().get().member().opening(aside));
    }

    void chosen(SaleEvent.OfAside event) {
        var aside = sale.screen().get().member().aside();
        switch (event) {
            case SaleEvent.AsideChosen(var index) -> {
                if (index < aside.choices().size()) chosen(aside, index);
            }
            case SaleEvent.AsideWhy(var index) -> {
                if (aside.kind() == Aside.Kind.COUPONS) coupons.why(index);
            }
        }
    }

    private void chosen(Aside aside, int index) {
        // Several may be left out one after the other.
        if (aside.kind() != Aside.Kind.COUPONS) close();
        switch (aside.kind()) {
            case CLOSED -> {}
            case COUPONS -> coupons.chosen(index);
            case POINTS ->
                    card.map(MemberWords::offered)
                            .filter(offered -> index < offered.size())
                            .ifPresent(offered -> pay(offered.get(index), Approval.own()));
            case GIFTS -> gifts.chosen(index);
            case DRAW -> gifts.answered(index);
            case DRAWN -> gifts.asked();
            case TOP_UP -> topUps.chosen(index);
            case JOIN -> answered(index == YES);
        }
    }

    /// Many points need a second person's word (rule LY-22).
    private void pay(long points, Approval word) {
        access.thread()
                .ask(
                        () -> access.counter().members().payWithPoints(points, word),
                        result -> {
                            if (result
                                    instanceof
                                    MemberDesk.Result.Refused(
                                            Refusal.NeedsOverride(var permission))) {
                                access.around().authorise(permission, given -> pay(points, given));
                            } else {
                                said(result);
                            }
                        });
    }

    /// A no is written nowhere and stops nothing (rule CP-11).
    private void answered(boolean agreed) {
        var key = stranger;
        if (agreed && key.isEmpty()) {
            var said = List.of(Purpose.MEMBERSHIP);
            ask(() -> access.counter().payers().join(said, Optional.empty(), Optional.empty()));
            return;
        }
        if (!agreed || key.isEmpty()) {
            forget();
            access.thread()
                    .look(
                            () -> {
                                access.counter().payers().decline();
                                return true;
                            },
                            _ -> refresh());
            sale.tell(Tone.PLAIN, Words.of("member.noConsent"));
            return;
        }
        var wish =
                new MemberDesk.Wish(
                        List.of(key.get()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Purpose.MEMBERSHIP),
                        Proof.NAMED);
        ask(() -> access.counter().members().enrol(wish));
    }

    /// A number that names a member, typed where a member was asked for.
    void typed(String text) {
        var key = MemberKey.phone(text).or(() -> MemberKey.card(text));
        key.ifPresentOrElse(
                known -> ask(() -> access.counter().members().attach(known, Proof.NAMED)),
                () -> sale.refuse(Words.of("member.notANumber")));
    }

    private void ask(Supplier<MemberDesk.Result> question) {
        access.thread().ask(question, this::said);
    }

    /// A member may come before the goods, and while the last sale is still in sight.
    void said(MemberDesk.Result result) {
        access.around().sell();
        sale.clearBox();
        switch (result) {
            case MemberDesk.Result.Attached _ -> {
                stranger = Optional.empty();
                access.around().play(Sound.GOOD);
                sale.again();
            }
            case MemberDesk.Result.LookingUp() -> refresh();
            case MemberDesk.Result.NotKnown(var key) -> {
                stranger = key;
                if (key.isEmpty()) sale.refuse(Words.of("member.notOurs"));
                else access.around().play(Sound.QUESTION);
                refresh();
            }
            case MemberDesk.Result.Unreachable() -> {
                sale.tell(Tone.WARN, Words.of("member.unreachable"));
                refresh();
            }
            // Points of a receipt or another source change the balance, and nothing of the basket.
            case MemberDesk.Result.Earned(var points) -> {
                access.around().play(Sound.GOOD);
                sale.tell(Tone.GOOD, Words.of("member.earned", points));
                refresh();
            }
            case MemberDesk.Result.Detached() -> sale.again();
            case MemberDesk.Result.NoConsent() -> {
                sale.tell(Tone.PLAIN, Words.of("member.noConsent"));
                refresh();
            }
            case MemberDesk.Result.Refused(var why) -> sale.refuse(why);
        }
    }
}
