package guitai.ui.sale;

import guitai.flow.MemberGifts;
import guitai.loyalty.campaign.CampaignId;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Stamps and draws for the member beside the basket: what is promised is read before it is drawn,
/// and what was won is on the customer's screen too.
final class GiftKeys {
    private static final int YES = 0;

    private final TillAccess access;
    private final SaleViewModel sale;
    private final Consumer<Aside> open;
    private List<MemberGifts.Offered> offered = List.of();
    private Optional<CampaignId> drawing = Optional.empty();

    /// @param open shows this in the place of the goods that have a key
    GiftKeys(TillAccess access, SaleViewModel sale, Consumer<Aside> open) {
        this.access = access;
        this.sale = sale;
        this.open = open;
    }

    void asked() {
        access.thread().look(() -> access.counter().gifts().ofMember().offered(), this::listed);
    }

    private void listed(List<MemberGifts.Offered> now) {
        offered = now;
        if (now.isEmpty()) sale.tell(Tone.PLAIN, Words.of("gift.none"));
        else open.accept(GiftWords.list(now));
    }

    /// One of the list: a card is stamped, of a draw its terms are read first.
    void chosen(int index) {
        if (index >= offered.size()) return;
        switch (offered.get(index)) {
            case MemberGifts.Offered.Card card -> {
                var id = card.id();
                access.thread()
                        .ask(() -> access.counter().gifts().ofMember().stamp(id), this::came);
            }
            case MemberGifts.Offered.Draw draw when draw.why() != MemberGifts.Why.NONE ->
                    refused(GiftWords.why(draw.why()));
            case MemberGifts.Offered.Draw draw -> {
                drawing = Optional.of(draw.terms().id());
                open.accept(GiftWords.terms(draw));
            }
        }
    }

    /// The customer has read the terms and says yes or no.
    void answered(int index) {
        var id = drawing;
        drawing = Optional.empty();
        if (index != YES || id.isEmpty()) {
            asked();
            return;
        }
        access.thread().ask(() -> access.counter().gifts().ofMember().draw(id.get()), this::came);
    }

    private void came(MemberGifts.Result result) {
        switch (result) {
            case MemberGifts.Result.Stamped stamped -> {
                access.around().play(Sound.GOOD);
                sale.tell(Tone.GOOD, GiftWords.stamped(stamped));
                sale.again();
                asked();
            }
            case MemberGifts.Result.Drew drew -> {
                access.around().play(drew.prize().isPresent() ? Sound.GOOD : Sound.QUESTION);
                open.accept(GiftWords.drawn(drew));
                sale.again();
            }
            case MemberGifts.Result.Not(var why) -> refused(GiftWords.why(why));
            case MemberGifts.Result.Later() -> {
                sale.tell(Tone.PLAIN, Words.of("gift.later"));
                asked();
            }
            case MemberGifts.Result.Refused(var why) -> refused(Refusals.of(why));
        }
    }

    private void refused(Words why) {
        access.around().play(Sound.REFUSED);
        access.around().say(Notice.of(Tone.BAD, why));
        asked();
    }
}
