package guitai.loyalty.gift;

import guitai.loyalty.campaign.CampaignId;
import guitai.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a manager reads of everything that was given. Figures leave out what was taken back (rule
/// RK-07).
///
/// Any thread; reads the disk, and takes seconds after years: never on the till's thread.
public interface GiftLists {

    /// Everything that ever gave something, the newest first; at most 1,000.
    List<Figures> campaigns();

    /// 领取率 and 使用率 are made of these.
    ///
    /// @param fired how often it gave, and that stands
    /// @param received of these, by a member and not just as a piece of paper
    /// @param takenBack because the payment was refunded in full
    /// @param issued coupons that it gave, and that stand
    /// @param used of these
    /// @param lost coupons that had been used when their payment came back
    /// @param first and `last` day on which it gave
    record Figures(
            CampaignId campaign,
            long fired,
            long received,
            long takenBack,
            long issued,
            long used,
            long lost,
            LocalDate first,
            LocalDate last) {}

    /// Sales of these business dates, both included, that did not come back in full: 触发率 is of
    /// them.
    long payments(LocalDate from, LocalDate to);

    /// What was given of a campaign's red packets.
    Packets packets(CampaignId campaign);

    /// @param given and `amount` that stand
    /// @param takenBack and `back` what they held
    /// @param seed by which all of them can be reckoned again; empty for fixed ones
    record Packets(long given, Money amount, long takenBack, Money back, Optional<Long> seed) {}

    /// Whom a win-back woke, and on which days each bought something since that did not come back;
    /// the newest of them, at most 20,000.
    List<WinBackFigures.Woken> woken(CampaignId winBack);

    Card card(CampaignId card);

    /// @param members who have one
    /// @param stamps on all of them
    record Card(long members, long stamps) {}

    /// The log of a draw, the newest ticket first (rule CP-07).
    List<Ticket> tickets(CampaignId draw, int most);

    /// @param number of the act
    /// @param member by a number that names nobody
    /// @param prize its place among the prizes
    record Ticket(String number, String member, LocalDate on, Optional<Integer> prize) {}

    /// A shop that gives nothing.
    static GiftLists none() {
        return new NoGiftLists();
    }
}
