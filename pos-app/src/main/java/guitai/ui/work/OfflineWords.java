package guitai.ui.work;

import guitai.flow.Counter;
import guitai.flow.OfflineDesk;
import guitai.ui.text.Words;

import java.util.ArrayList;
import java.util.List;

/// What works without a line and what does not, in words.
public final class OfflineWords {

    private OfflineWords() {}

    /// On the till's thread; reads the disk while the line is down.
    static Offline of(Counter counter) {
        if (!counter.network().down()) return Offline.NONE;
        var works = new ArrayList<Words>();
        var not = new ArrayList<Words>();
        works.add(Words.of("offline.cash"));
        storedValue(counter, works, not);
        cards(counter, works, not);
        if (!Wallets.connected(counter.wallets()).isEmpty()) not.add(Words.of("offline.wallets"));
        return new Offline(works, not, key(counter));
    }

    private static void storedValue(Counter counter, List<Words> works, List<Words> not) {
        if (!counter.storedValue().connected()) return;
        counter.offline()
                .storedValue()
                .ifPresentOrElse(
                        why -> not.add(Words.of("offline.notStored", of(why))),
                        () ->
                                works.add(
                                        Words.of(
                                                "offline.stored",
                                                counter.offline().limits().perSpend())));
    }

    private static void cards(Counter counter, List<Words> works, List<Words> not) {
        if (!counter.cards().connected()) return;
        var most = counter.offline().limits().perCard();
        counter.offline()
                .card(most.withMinor(1))
                .ifPresentOrElse(
                        why -> not.add(Words.of("offline.notCards", of(why))),
                        () -> works.add(Words.of("offline.cards", most)));
    }

    static Offline.Cards key(Counter counter) {
        if (!counter.cards().connected() || !counter.offline().limits().cards()) {
            return Offline.Cards.NOTHING;
        }
        return counter.offline().allowed() ? Offline.Cards.STOP : Offline.Cards.ALLOW;
    }

    /// Why a payment is not taken without a line.
    public static Words of(OfflineDesk.No why) {
        return Words.of(
                switch (why) {
                    case NOT_IN_CONTRACT -> "offline.no.contract";
                    case NOT_ALLOWED_NOW -> "offline.no.allowed";
                    case OVER_ONE_PAYMENT -> "offline.no.onePayment";
                    case OVER_THIS_TILL -> "offline.no.till";
                    case OVER_THIS_SHIFT -> "offline.no.shift";
                    case TOO_MANY_WAIT -> "offline.no.tooMany";
                    case OLDEST_TOO_OLD -> "offline.no.tooOld";
                    case NO_CONTACT -> "offline.no.contact";
                    case OVER_THE_TOKEN -> "offline.no.token";
                    case TOKEN_USED -> "offline.no.used";
                    case REVOKED -> "offline.no.revoked";
                    case REVOCATIONS_TOO_OLD -> "offline.no.revocations";
                    case NO_STORED_VALUE -> "offline.no.none";
                });
    }
}
