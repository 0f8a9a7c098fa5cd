package guitai.loyalty.gift;

import guitai.loyalty.campaign.Campaign;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.campaign.Reward;
import guitai.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What everything a shop gives came to, one line each: campaigns, the birthday, tiers, the
/// win-back, stamp cards, draws (rules SC-02, SC-03, SC-05, SC-06, SC-09, RK-07).
///
/// @param lines those of the shop's files first, then what is in no file any more
public record GiftReport(LocalDate asOf, List<Line> lines) {
    /// A purchase within so many days answers a win-back.
    public static final int ANSWER_DAYS = 30;

    private static final int MOST_TICKETS = 10_000;
    private static final long ALL = 10_000;

    public GiftReport {
        lines = List.copyOf(lines);
    }

    /// @param payments that could have set it off; empty where no payment does
    public record Line(What what, GiftLists.Figures figures, Optional<Long> payments) {

        /// 触发率: of the payments of its days, in basis points; empty where there was none.
        public Optional<Long> firingRate() {
            return payments.flatMap(all -> share(figures.fired(), all));
        }

        /// 领取率, of what it gave.
        public Optional<Long> claimRate() {
            return share(figures.received(), figures.fired());
        }

        /// 使用率, of the coupons it gave.
        public Optional<Long> useRate() {
            return share(figures.used(), figures.issued());
        }

        private static Optional<Long> share(long part, long of) {
            return of == 0
                    ? Optional.empty()
                    : Optional.of(Math.floorDiv(Math.multiplyExact(part, ALL), of));
        }
    }

    /// What it is, and what there is to say of that kind alone.
    public sealed interface What {
        record OfPayments() implements What {}

        /// @param pot what is shared; empty where every packet holds the same
        record OfPackets(Optional<Pot> pot, GiftLists.Packets packets) implements What {}

        record OfBirthdays() implements What {}

        record OfTier(String tier) implements What {}

        record OfWinBack(WinBackFigures came) implements What {}

        record OfCard(int full, GiftLists.Card card) implements What {}

        record OfDraw(DrawTerms terms, List<GiftLists.Ticket> tickets) implements What {
            public OfDraw {
                tickets = List.copyOf(tickets);
            }
        }

        /// It is in no file any more.
        record Over() implements What {}
    }

    /// A sum that is shared among so many.
    public record Pot(Money total, int packets) {}

    /// Reads for seconds where a shop has given things for years; never on the till's thread.
    ///
    /// @param campaigns and `terms` as the shop's files have them now
    public static GiftReport of(
            GiftLists lists, Campaigns campaigns, GiftTerms terms, LocalDate asOf) {
        return new Writing(lists, lists.campaigns(), asOf).report(campaigns, terms);
    }

    private static final class Writing {
        private final GiftLists lists;
        private final List<GiftLists.Figures> given;
        private final LocalDate asOf;
        private final List<Line> lines = new ArrayList<>();
        private final HashSet<CampaignId> named = new HashSet<>();

        Writing(GiftLists lists, List<GiftLists.Figures> given, LocalDate asOf) {
            this.lists = lists;
            this.given = given;
            this.asOf = asOf;
        }

        GiftReport report(Campaigns campaigns, GiftTerms terms) {
            for (var campaign : campaigns.all()) campaign(campaign);
            terms.winBack()
                    .ifPresent(
                            back -> {
                                var woken = lists.woken(back.id());
                                var came = WinBackFigures.of(woken, ANSWER_DAYS);
                                add(back.id(), new What.OfWinBack(came));
                            });
            terms.birthday().ifPresent(treat -> add(treat.id(), new What.OfBirthdays()));
            for (var tier : terms.tiers()) add(tier.treat().id(), new What.OfTier(tier.tier()));
            for (var card : terms.cards()) {
                add(card.id(), new What.OfCard(card.full(), lists.card(card.id())));
            }
            for (var draw : terms.draws()) {
                add(draw.id(), new What.OfDraw(draw, lists.tickets(draw.id(), MOST_TICKETS)));
            }
            for (var one : given) {
                if (named.add(one.campaign())) {
                    lines.add(new Line(new What.Over(), one, Optional.empty()));
                }
            }
            return new GiftReport(asOf, lines);
        }

        private void campaign(Campaign campaign) {
            named.add(campaign.id());
            var last = campaign.last().isAfter(asOf) ? asOf : campaign.last();
            // One that never ends began with the shop's first payment.
            var payments =
                    last.isBefore(campaign.first()) ? 0 : lists.payments(campaign.first(), last);
            lines.add(new Line(what(campaign), figures(campaign.id()), Optional.of(payments)));
        }

        private What what(Campaign campaign) {
            return switch (campaign.reward()) {
                case Reward.OfPot(var total, var packets) ->
                        new What.OfPackets(
                                Optional.of(new Pot(total, packets)), lists.packets(campaign.id()));
                case Reward.OfRedPacket _ ->
                        new What.OfPackets(Optional.empty(), lists.packets(campaign.id()));
                case Reward.OfCoupon _, Reward.OfPoints _, Reward.OfGoods _ ->
                        new What.OfPayments();
            };
        }

        private void add(CampaignId id, What what) {
            if (named.add(id)) lines.add(new Line(what, figures(id), Optional.empty()));
        }

        private GiftLists.Figures figures(CampaignId id) {
            return given.stream()
                    .filter(one -> one.campaign().equals(id))
                    .findFirst()
                    .orElseGet(() -> new GiftLists.Figures(id, 0, 0, 0, 0, 0, 0, asOf, asOf));
        }
    }
}
