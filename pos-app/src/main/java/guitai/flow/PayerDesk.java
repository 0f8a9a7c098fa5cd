package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.wallet.HeldCoupons;
import guitai.payment.Attempt;
import guitai.payment.Doubt;
import guitai.payment.Identification;
import guitai.payment.Payer;
import guitai.payment.WalletGateway;
import guitai.privacy.Purpose;
import guitai.sale.Sale;
import guitai.sale.SaleMember;
import guitai.sale.SaleMember.Proof;
import guitai.scan.PaymentCode;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Who pays. A payment code that is read while goods are being sold says it before anything is
/// charged, where the wallet tells; every payment says it with its approval (rule SC-01).
///
/// A known payer's sale is counted for the member; one who is not a member may join with one word,
/// and nothing waits for it (rule CP-11). A member who is at the counter already stays: points go
/// to the member, a refund to whoever paid (rule SC-17). The account itself is kept in memory, for
/// minutes, and written down only as what finds a member who has agreed to it (rule CP-10).
/// Confined to the till's thread.
public final class PayerDesk {
    /// After that the customer has gone.
    private static final Duration STAYS = Duration.ofMinutes(5);

    private static final Seen UNCLEAR =
            new Seen(new Identification.Unknown(Doubt.UNREADABLE), new HeldCoupons.NotOffered());

    private final Desk desk;
    private final WalletPorts wallets;
    private final MemberPorts ports;
    private final Catalogue catalogue;
    private final Customers customers;
    private final MemberDesk members;
    private final Claims claims;
    private final WalletHand hand;
    private final Errands errands;
    private final List<Consumer<PayerNews>> listeners = new ArrayList<>();
    private Optional<PaymentCode> asked = Optional.empty();
    private Optional<Unmet> unmet = Optional.empty();
    private Optional<RiskDesk> risk = Optional.empty();

    static PayerDesk of(
            Desk desk, Counter.Ports p, Customers customers, MemberDesk members, Errands errands) {
        var claims = new Claims(desk, p.members(), p.clock());
        var hand = new WalletHand(desk, p.members(), p.wallets().coupons());
        return new PayerDesk(
                desk,
                p.wallets(),
                p.members(),
                p.catalogue(),
                customers,
                members,
                claims,
                hand,
                errands);
    }

    /// Hears of these payments and codes from now on.
    PayerDesk of(Charge charge, WalletDesk codes) {
        charge.knowing(this);
        codes.knowing(this);
        return this;
    }

    /// @param by counts what one account pays
    PayerDesk watchedBy(RiskDesk by) {
        risk = Optional.of(by);
        return this;
    }

    private PayerDesk(
            Desk desk,
            WalletPorts wallets,
            MemberPorts ports,
            Catalogue catalogue,
            Customers customers,
            MemberDesk members,
            Claims claims,
            WalletHand hand,
            Errands errands) {
        this.hand = hand;
        this.desk = desk;
        this.wallets = wallets;
        this.ports = ports;
        this.catalogue = catalogue;
        this.customers = customers;
        this.members = members;
        this.claims = claims;
        this.errands = errands;
    }

    /// Somebody who pays and is no member.
    ///
    /// @param paid whether the sale is finished; else joining changes its prices
    public record Invitation(MemberKey.Kind kind, boolean paid) {}

    /// @param sale its id, once it is paid for; empty for a code that was only read
    private record Unmet(
            MemberKey key, String sale, Optional<Sale.Completed> finished, Instant at) {}

    public void listen(Consumer<PayerNews> listener) {
        listeners.add(listener);
    }

    /// Who may be asked to join now: the payer of the last sale, or of the one at the counter.
    public Optional<Invitation> invitation() {
        return unmet().map(one -> new Invitation(one.key().kind(), one.finished().isPresent()));
    }

    /// What the customer of a finished sale may read: whom it is counted for, what it brought, and
    /// whether whoever paid may be asked. Reads this machine's own book.
    public Afterwards after(Sale.Completed sale) {
        if (ports.club().isEmpty()) return Afterwards.NOTHING;
        var book = ports.club().get().book();
        var known = desk.members.known(sale);
        var notes =
                new ReceiptNotes(book, catalogue, desk.rules.calendar(), errands::now).of(known);
        var id = sale.header().id().value();
        var asked = unmet().filter(one -> one.sale().equals(id)).flatMap(_ -> invitation());
        return Afterwards.of(known, notes, asked.filter(Invitation::paid));
    }

    private Optional<Unmet> unmet() {
        return unmet.filter(one -> errands.now().isBefore(one.at().plus(STAYS)))
                .filter(this::stillHere);
    }

    /// The goods of the next customer are no reason to ask the last one.
    private boolean stillHere(Unmet one) {
        var next = desk.sale().filter(sale -> !sale.lines().isEmpty());
        return one.finished().isEmpty()
                || next.filter(s -> !s.header().id().value().equals(one.sale())).isEmpty();
    }

    /// The customer does not want to (rule CP-11); what was known of the account is forgotten.
    public void decline() {
        unmet = Optional.empty();
    }

    /// Makes whoever pays a member, who has agreed on the customer's own screen; the sale is
    /// counted for them, one that is finished too.
    public MemberDesk.Result join(
            List<Purpose> agreed, Optional<String> name, Optional<MonthDay> birthday) {
        var one = unmet();
        if (one.isEmpty()) return new MemberDesk.Result.NotKnown(Optional.empty());
        var keys = List.of(one.get().key());
        var wish = new MemberDesk.Wish(keys, name, birthday, agreed, Proof.WALLET);
        var result =
                one.get().finished().isPresent()
                        ? claims.join(wish, one.get().finished().get())
                        : members.enrol(wish);
        switch (result) {
            case MemberDesk.Result.Attached _,
                    MemberDesk.Result.LookingUp _,
                    MemberDesk.Result.NoConsent _ ->
                    decline();
            case MemberDesk.Result.NotKnown _,
                    MemberDesk.Result.Unreachable _,
                    MemberDesk.Result.Detached _,
                    MemberDesk.Result.Earned _,
                    MemberDesk.Result.Refused _ -> {}
        }
        return result;
    }

    /// A code was read and waits for one key: whose it is may be asked meanwhile, once.
    void read(PaymentCode code) {
        if (ports.club().isEmpty() || attached() || asked.filter(code::equals).isPresent()) return;
        asked = Optional.of(code);
        unmet = Optional.empty();
        var gateway = Optional.ofNullable(wallets.gateways().get(code.wallet()));
        gateway.ifPresent(
                g -> errands.send(() -> seen(g, code), UNCLEAR, said -> known(code, said)));
    }

    /// What a code says: whose it is, and which coupons of this shop that wallet holds.
    private record Seen(Identification who, HeldCoupons held) {}

    private Seen seen(WalletGateway gateway, PaymentCode code) {
        var who = gateway.identify(code);
        var held =
                who instanceof Identification.Known(var payer)
                        ? hand.held(payer)
                        : new HeldCoupons.NotOffered();
        return new Seen(who, held);
    }

    private boolean attached() {
        return desk.sale().flatMap(s -> s.header().terms().customer().member()).isPresent();
    }

    private void known(PaymentCode code, Seen said) {
        // Another code was read meanwhile, or somebody was attached by hand.
        if (asked.filter(code::equals).isEmpty() || attached()) return;
        if (!(said.who() instanceof Identification.Known(var payer))) return;
        risk.ifPresent(desk -> desk.reads(payer));
        var key = MemberKey.payer(payer);
        key.flatMap(one -> ports.club().orElseThrow().book().find(one))
                .ifPresent(member -> hand.take(member, said.held()));
        key.ifPresent(this::attach);
    }

    private void attach(MemberKey key) {
        switch (members.attach(key, Proof.WALLET)) {
            case MemberDesk.Result.Attached(var card) -> tell(new PayerNews.Known(card));
            case MemberDesk.Result.NotKnown _ -> stranger(key, "");
            // While it is being paid nothing of the sale changes: the payment will say it again.
            case MemberDesk.Result.Refused _,
                    MemberDesk.Result.LookingUp _,
                    MemberDesk.Result.Unreachable _,
                    MemberDesk.Result.Detached _,
                    MemberDesk.Result.Earned _,
                    MemberDesk.Result.NoConsent _ -> {}
        }
    }

    private void stranger(MemberKey key, String sale) {
        unmet = Optional.of(new Unmet(key, sale, Optional.empty(), errands.now()));
        invitation().ifPresent(one -> tell(new PayerNews.Stranger(one)));
    }

    /// The sale as its payment makes it: counted for the member who paid it, where nobody else is
    /// at the counter. Reads this machine's own book, and asks nobody.
    Sale.Tendering counted(Sale.Tendering sale, Attempt approved) {
        asked = Optional.empty();
        var customer = sale.header().terms().customer();
        if (ports.club().isEmpty() || customer.member().isPresent()) {
            unmet = Optional.empty();
            return sale;
        }
        var key = payer(approved).flatMap(MemberKey::payer);
        if (key.isEmpty()) return sale;
        var file = member(key.get(), sale);
        if (file.isEmpty()) {
            var id = sale.header().id().value();
            unmet = Optional.of(new Unmet(key.get(), id, Optional.empty(), errands.now()));
            return sale;
        }
        unmet = Optional.empty();
        customers.remember(file.get());
        tell(new PayerNews.Counted(file.get().masked()));
        var tier = file.get().tier().tier();
        var member = SaleMember.attached(file.get().id().value(), tier, Proof.WALLET, false);
        return sale.counting(customer.with(Optional.of(member)));
    }

    private Optional<MemberFile> member(MemberKey key, Sale sale) {
        var book = ports.club().orElseThrow().book();
        Optional<MemberId> id = book.find(key);
        return id.flatMap(one -> book.file(one, sale.header().date()));
    }

    private Optional<Payer> payer(Attempt approved) {
        return wallets.gateways().values().stream()
                .filter(gateway -> gateway.channel() == approved.channel())
                .findFirst()
                .flatMap((WalletGateway gateway) -> gateway.payer(approved.id()));
    }

    /// The payment is on disk: whoever paid it and is no member may be asked.
    void heard(PaymentEvent event) {
        if (!(event
                instanceof
                PaymentEvent.Settled(var approved, Checkout.Result.Completed(var finished, _)))) {
            return;
        }
        risk.ifPresent(by -> payer(approved).ifPresent(payer -> by.paid(payer, finished)));
        var id = finished.header().id().value();
        unmet =
                unmet.filter(one -> one.sale().equals(id))
                        .map(one -> new Unmet(one.key(), id, Optional.of(finished), one.at()));
        invitation().ifPresent(one -> tell(new PayerNews.Stranger(one)));
    }

    private void tell(PayerNews news) {
        List.copyOf(listeners).forEach(listener -> listener.accept(news));
    }
}
