package guitai.flow;

import guitai.money.Money;
import guitai.payment.Means;
import guitai.payment.StoredValueIssuer;
import guitai.payment.StoredValueToken;
import guitai.payment.StoredValueTokens.Flaw;
import guitai.payment.StoredValueTokens.Reading;
import guitai.payment.Way;

import java.time.InstantSource;
import java.util.Optional;

/// The customer pays from the shop's own stored value: the issuer is asked while the line is up;
/// while it is down the issuer's signature stands in for it, within the limits it has signed.
///
/// Confined to the till's thread.
public final class StoredValueDesk {
    private final Desk desk;
    private final Charge charge;
    private final Checkout checkout;
    private final Network network;
    private final LinePorts line;
    private final OfflineDesk offline;
    private final InstantSource clock;

    StoredValueDesk(
            Desk desk,
            Charge charge,
            Checkout checkout,
            Network network,
            OfflineDesk offline,
            Counter.Ports p) {
        this.desk = desk;
        this.charge = charge;
        this.checkout = checkout;
        this.network = network;
        this.line = p.line();
        this.offline = offline;
        this.clock = p.clock();
    }

    public boolean connected() {
        return line.storedValue().isPresent();
    }

    /// Spends from the account a token names.
    ///
    /// @param part only so much of what is due
    public Charge.Result spend(String secret, Optional<Money> part) {
        if (line.storedValue().isEmpty()) return Charge.refused(Refusal.Because.NO_STORED_VALUE);
        var money = PurseLimits.byMoneyOnly(desk);
        if (money.isPresent()) return Charge.refused(money.get());
        var storedValue = line.storedValue().get();
        return switch (storedValue.tokens().read(secret, clock.instant())) {
            case Reading.Bad(var flaw) -> Charge.refused(words(flaw));
            case Reading.Good(var token) ->
                    network.down()
                            ? withoutLine(token, storedValue.issuer(), part)
                            : charge.start(asking(token, storedValue.issuer()), part);
        };
    }

    private Charge.Result withoutLine(
            StoredValueToken token, StoredValueIssuer issuer, Optional<Money> part) {
        var due =
                switch (checkout.total()) {
                    case Checkout.Result.Due(var sale) -> sale.settlement().due();
                    case Checkout.Result.PartPaid(var sale) -> sale.settlement().due();
                    case Checkout.Result.Completed _,
                            Checkout.Result.Reopened _,
                            Checkout.Result.Refused _ ->
                            Money.cny(0);
                };
        if (due.isPositive() && offline.token(token, part.orElse(due)).isPresent()) {
            return Charge.refused(Refusal.Because.TOKEN_NOT_OFFLINE);
        }
        return charge.start(
                kind(
                        issuer,
                        token,
                        (pursuit, _) ->
                                pursuit.charged(OfflineDesk.stored(pursuit.attempt().id(), token))),
                part);
    }

    private Charge.Kind asking(StoredValueToken token, StoredValueIssuer issuer) {
        return kind(
                issuer,
                token,
                (pursuit, order) -> pursuit.charge(() -> issuer.spend(order, token)));
    }

    private static Charge.Kind kind(
            StoredValueIssuer issuer, StoredValueToken token, AttemptStart.Sending sending) {
        return new Charge.Kind(
                issuer, Means.STORED_VALUE, Way.CODE_READ, token.masked(), sending, _ -> {});
    }

    private static Refusal words(Flaw flaw) {
        return switch (flaw) {
            case FORM, NOT_THE_ISSUERS, NOT_THE_HOLDERS, NOT_YET -> Refusal.Because.TOKEN_INVALID;
            case EXPIRED, STALE -> Refusal.Because.TOKEN_EXPIRED;
        };
    }
}
