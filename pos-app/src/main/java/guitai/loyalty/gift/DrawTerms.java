package guitai.loyalty.gift;

import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.PrizeDraw;

import java.time.LocalDate;
import java.util.List;

/// A draw as it was published: prizes, odds, times and conditions, unchanged while it runs (rules
/// SC-05, CP-07).
///
/// @param points a ticket costs (rule LY-23); 0 for none
/// @param perDay tickets of one member
/// @param first and `last` day
public record DrawTerms(
        CampaignId id, PrizeDraw draw, long points, int perDay, LocalDate first, LocalDate last) {
    public DrawTerms {
        if (points < 0 || perDay < 1 || last.isBefore(first)) {
            throw new IllegalArgumentException("draw " + id);
        }
    }

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// What is left of each prize.
    ///
    /// @param won of each so far
    public List<Integer> left(List<Integer> won) {
        var prizes = draw.prizes();
        return java.util.stream.IntStream.range(0, prizes.size())
                .mapToObj(
                        i -> Math.max(0, prizes.get(i).stock() - (i < won.size() ? won.get(i) : 0)))
                .toList();
    }

    /// One line of what is published: a prize and its chance in millionths.
    public record Odds(String prize, long chance, int number) {}

    /// What must hang in the shop before the draw begins.
    public List<Odds> odds() {
        return draw.prizes().stream()
                .map(prize -> new Odds(prize.name(), prize.chance(), prize.stock()))
                .toList();
    }
}
