package guitai.importing;

import guitai.loyalty.book.Alone;
import guitai.loyalty.book.Programme;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.points.Birthday;
import guitai.loyalty.points.EarnTerms;
import guitai.loyalty.tier.Tier;
import guitai.loyalty.tier.TierLadder;
import guitai.loyalty.value.PurseLaw;
import guitai.loyalty.value.PurseTerms;
import guitai.money.Money;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The lines of a programme, one after the other, and what they make together.
final class ProgrammeTerms {
    private static final long WHOLE = 10_000;

    private final Currency currency;
    private final Set<String> seen = new HashSet<>();
    private final List<Tier> tiers = new ArrayList<>();
    private final List<Programme.Entitlement> entitlements = new ArrayList<>();
    private final List<Programme.Source> sources = new ArrayList<>();
    private final List<PurseTerms.Top> tops = new ArrayList<>();
    private boolean anyTopUp;
    private String consent = "1";
    private long perWhole = EarnTerms.USUAL.pointsPerWhole();
    private long birthday = EarnTerms.USUAL.birthday();
    private Birthday.Span span = EarnTerms.USUAL.span();
    private long pendingDays;
    private Alone alone = Alone.USUAL;
    private Money thousand;
    private long step = 100;
    private long least = 100;
    private long mostShare = WHOLE / 2;
    private Money secondFactorAbove;

    ProgrammeTerms(Currency currency) {
        this.currency = currency;
        thousand = new Money(1_000, currency);
        secondFactorAbove = new Money(5_000, currency);
    }

    /// @return what is wrong with it; empty where nothing is
    Optional<String> line(String line) {
        var at = line.indexOf('=');
        if (at < 0) return Optional.of("not 'name = value'");
        var name = line.substring(0, at).strip();
        var value = line.substring(at + 1).strip();
        var many = Set.of("tier", "entitlement", "source", "top-up").contains(name);
        if (!seen.add(name) && !many) return Optional.of(name + " stands here twice");
        try {
            return set(name, value);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            return Optional.of("not a value of " + name + ": " + shortened(value));
        }
    }

    private static String shortened(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    private Optional<String> set(String name, String value) {
        switch (name) {
            case "consent" -> consent = words(value, 20);
            case "points.per-yuan" -> perWhole = whole(value, 10_000);
            case "points.birthday" -> birthday = atLeastSingle(times(value));
            case "points.birthday-span" ->
                    span =
                            switch (value) {
                                case "day" -> Birthday.Span.ON_THE_DAY;
                                case "around" -> Birthday.Span.AROUND_IT;
                                case "month" -> Birthday.Span.ALL_MONTH;
                                default -> throw new IllegalArgumentException(value);
                            };
            case "points.pending-days" -> pendingDays = whole(value, 365);
            case "points.thousand-pay" -> thousand = money(value);
            case "points.step" -> step = atLeastOne(value);
            case "points.least" -> least = whole(value, 1_000_000);
            case "points.most-share" -> mostShare = percent(value);
            case "points.second-proof-above" -> secondFactorAbove = money(value);
            case "tier" -> tier(List.of(value.split(",", -1)));
            case "entitlement" -> entitlement(List.of(value.split(",", -1)));
            case "alone.remember-hours" ->
                    alone = alone.remembering(Duration.ofHours(whole(value, 24)));
            case "alone.claim-days" -> alone = alone.claimed(Math.toIntExact(whole(value, 30)));
            case "alone.coupons" -> alone = alone.taking(Math.toIntExact(whole(value, 1_000)));
            case "source" -> source(List.of(value.split(",", -1)));
            case "top-up" -> topUp(value);
            default -> {
                return Optional.of("no such name: " + shortened(name));
            }
        }
        return Optional.empty();
    }

    private void tier(List<String> parts) {
        counted(parts, 3);
        var from = money(parts.get(1).strip());
        tiers.add(new Tier(words(parts.get(0), 20), from, times(parts.get(2).strip())));
    }

    private void entitlement(List<String> parts) {
        counted(parts, 3);
        var perYear = Math.toIntExact(atLeastOne(parts.get(2).strip()));
        entitlements.add(
                new Programme.Entitlement(
                        words(parts.get(0), 20), words(parts.get(1), 20), perYear));
    }

    private void source(List<String> parts) {
        counted(parts, 3);
        var perDay = Math.toIntExact(atLeastOne(parts.get(2).strip()));
        sources.add(
                new Programme.Source(
                        words(parts.get(0), 20), atLeastOne(parts.get(1).strip()), perDay));
    }

    /// `any`, or what is paid and what the shop adds.
    private void topUp(String value) {
        if (value.equals("any")) {
            anyTopUp = true;
            return;
        }
        var parts = List.of(value.split(",", -1));
        counted(parts, 2);
        tops.add(new PurseTerms.Top(money(parts.get(0).strip()), money(parts.get(1).strip())));
    }

    private static void counted(List<String> parts, int wanted) {
        if (parts.size() != wanted) throw new IllegalArgumentException(parts.size() + " parts");
    }

    /// What the lines make together, or what does not go together.
    ProgrammeFile.Reading programme() {
        try {
            var ladder = new TierLadder(tiers.isEmpty() ? usualTiers() : tiers);
            for (var one : entitlements) {
                if (ladder.named(one.tier()).isEmpty()) {
                    return refused("an entitlement names no tier: " + one.tier());
                }
            }
            if (tops.stream().map(PurseTerms.Top::pay).distinct().count() < tops.size()) {
                return refused("two top-ups of one amount");
            }
            if (sources.stream().map(Programme.Source::name).distinct().count() < sources.size()) {
                return refused("two sources have one name");
            }
            return new ProgrammeFile.Reading.Read(
                    new Programme(
                            consent,
                            new EarnTerms(perWhole, birthday, span),
                            new Programme.PayTerms(thousand, step, least, mostShare),
                            ladder,
                            entitlements,
                            new Campaigns(List.of()),
                            purse(),
                            Math.toIntExact(pendingDays),
                            secondFactorAbove,
                            sources,
                            alone));
        } catch (IllegalArgumentException wrong) {
            return refused("the tiers do not go together: " + wrong.getMessage());
        }
    }

    private static ProgrammeFile.Reading refused(String what) {
        return new ProgrammeFile.Reading.Refused(0, what);
    }

    /// One tier for all: a ladder is for the shop to name.
    private List<Tier> usualTiers() {
        return List.of(new Tier("会员", new Money(0, currency), WHOLE));
    }

    /// The law's amounts are yuan; elsewhere the same figures stand until the shop's law is known.
    private PurseTerms purse() {
        var law = PurseLaw.CHINA;
        var here =
                new PurseLaw(
                        new Money(law.anonymous().minor(), currency),
                        new Money(law.named().minor(), currency),
                        new Money(law.identified().minor(), currency));
        return new PurseTerms(here, tops, anyTopUp);
    }

    private static String words(String text, int longest) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > longest) throw new IllegalArgumentException(words);
        return words;
    }

    private static long whole(String text, long most) {
        if (!text.matches("[0-9]{1,9}")) throw new IllegalArgumentException(text);
        var number = Long.parseLong(text);
        if (number > most) throw new IllegalArgumentException(text);
        return number;
    }

    private static long atLeastOne(String text) {
        var number = whole(text, 1_000_000);
        if (number == 0) throw new IllegalArgumentException(text);
        return number;
    }

    /// `1.2` times, in basis points.
    private static long times(String text) {
        if (!text.matches("[0-9]{1,2}(\\.[0-9]{1,4})?")) throw new IllegalArgumentException(text);
        return new BigDecimal(text).movePointRight(4).longValueExact();
    }

    private static long atLeastSingle(long times) {
        if (times < WHOLE) throw new IllegalArgumentException("less than once");
        return times;
    }

    private static long percent(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?%")) throw new IllegalArgumentException(text);
        var number = new BigDecimal(text.substring(0, text.length() - 1)).movePointRight(2);
        if (number.longValueExact() > WHOLE) throw new IllegalArgumentException(text);
        return number.longValueExact();
    }

    private Money money(String text) {
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")) throw new IllegalArgumentException(text);
        var digits = currency.getDefaultFractionDigits();
        return new Money(new BigDecimal(text).movePointRight(digits).longValueExact(), currency);
    }
}
