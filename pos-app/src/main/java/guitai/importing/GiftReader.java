package guitai.importing;

import guitai.loyalty.MemberId;
import guitai.loyalty.campaign.Campaign;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.campaign.PrizeDraw;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.campaign.Trigger;
import guitai.loyalty.gift.DrawTerms;
import guitai.loyalty.gift.GiftTerms;
import guitai.loyalty.gift.StampCard;
import guitai.loyalty.gift.WinBack;
import guitai.loyalty.message.MessageGate;
import guitai.money.Money;
import guitai.tender.TenderKind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a shop gives out of the fields of its file, or every field that is wrong.
final class GiftReader {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final int USUAL_PACKET_DAYS = 30;
    private static final int MOST_POINTS = 10_000_000;

    private final GiftFields in;
    private final ZoneId zone;
    private final Set<String> ids = new HashSet<>();

    GiftReader(GiftFields in, ZoneId zone) {
        this.in = in;
        this.zone = zone;
    }

    /// To be thrown away where anything was wrong.
    GiftFile.Reading read() {
        var campaigns = all("campaigns", this::campaign);
        var winBack = in.object("win_back").flatMap(one -> one.made(this::winBack));
        var birthday = in.object("birthday").flatMap(one -> one.made(this::treat));
        var tiers = all("tiers", this::tier);
        var cards = all("cards", this::card);
        var draws = all("draws", this::draw);
        var review =
                in.object("review")
                        .flatMap(
                                one ->
                                        one.made(
                                                r ->
                                                        new GiftTerms.Review(
                                                                r.count("after_days", 1, 60))));
        var staff = in.words("staff").stream().flatMap(id -> staff(id).stream());
        var terms =
                new GiftTerms(
                        zone,
                        winBack,
                        birthday,
                        tiers,
                        cards,
                        draws,
                        review,
                        staff.collect(Collectors.toSet()),
                        in.count("red_packet_days", 1, 365, USUAL_PACKET_DAYS),
                        in.object("messages").flatMap(one -> one.made(GiftReader::messages)));
        in.nothingElse();
        return new GiftFile.Reading.Read(new Campaigns(campaigns), terms);
    }

    private static MessageGate messages(GiftFields from) {
        return new MessageGate(from.count("pushes_per_week", 0, 50, MessageGate.USUAL.perWeek()));
    }

    private <T> List<T> all(String name, java.util.function.Function<GiftFields, T> maker) {
        var all = new ArrayList<T>();
        for (var one : in.objects(name)) one.made(maker).ifPresent(all::add);
        return all;
    }

    private Optional<MemberId> staff(String id) {
        try {
            return Optional.of(new MemberId(id));
        } catch (IllegalArgumentException notOne) {
            in.wrong("staff", "holds something that is no member's id");
            return Optional.empty();
        }
    }

    private CampaignId id(GiftFields from) {
        var id = from.text("id");
        if (!ids.add(id)) from.wrong("id", "stands in this file a second time");
        return new CampaignId(id);
    }

    private Campaign campaign(GiftFields from) {
        var reward = reward(from);
        return new Campaign(
                id(from),
                from.count("priority", -1_000_000, 1_000_000, 0),
                from.flag("stop"),
                from.day("from").orElse(FIRST),
                from.day("to").orElse(LAST),
                from.object("trigger").flatMap(one -> one.made(this::trigger)).orElse(Trigger.ANY),
                reward,
                new Campaign.Caps(
                        from.limit("per_member"), from.limit("per_day"), total(from, reward)));
    }

    /// A pot gives as many as it has packets.
    private static Optional<Integer> total(GiftFields from, Reward reward) {
        var total = from.limit("total");
        return reward instanceof Reward.OfPot(_, var packets) && total.isEmpty()
                ? Optional.of(packets)
                : total;
    }

    private Trigger trigger(GiftFields from) {
        var tenders = from.words("tenders");
        for (var tender : tenders) {
            if (Arrays.stream(TenderKind.values()).noneMatch(k -> k.name().equals(tender))) {
                from.wrong("tenders", "holds no way to pay: " + OfferFields.printable(tender));
            }
        }
        return new Trigger(
                from.flag("first_payment"),
                from.has("min_paid") ? Optional.of(from.money("min_paid", 1)) : Optional.empty(),
                hours(from),
                tenders,
                from.words("stores"),
                from.limit("sleep_days"),
                from.words("tags"));
    }

    private static List<Trigger.Hours> hours(GiftFields from) {
        var all = new ArrayList<Trigger.Hours>();
        for (var pair : from.list("times")) {
            try {
                all.add(
                        new Trigger.Hours(
                                LocalTime.parse(pair.path(0).asText()),
                                LocalTime.parse(pair.path(1).asText())));
            } catch (DateTimeException notOne) {
                from.wrong(
                        "times",
                        "holds pairs such as [\"11:00\", \"14:00\"]: "
                                + OfferFields.printable(pair.toString()));
            }
        }
        return all;
    }

    private Reward reward(GiftFields from) {
        if (!from.has("reward")) from.wrong("reward", "is missing");
        return from.object("reward")
                .flatMap(one -> one.made(GiftReader::rewarded))
                .orElseGet(() -> new Reward.OfPoints(1));
    }

    private static Reward rewarded(GiftFields from) {
        return switch (from.text("type")) {
            case "COUPON" -> new Reward.OfCoupon(from.text("stock"));
            case "POINTS" -> new Reward.OfPoints(from.count("points", 1, MOST_POINTS));
            case "RED_PACKET" -> new Reward.OfRedPacket(from.money("fen", 1));
            case "RED_PACKETS" ->
                    new Reward.OfPot(from.money("total", 1), from.count("packets", 1, 10_000));
            case "GOODS" -> new Reward.OfGoods(from.text("sku"), from.count("pieces", 1, 20, 1));
            case String other -> {
                from.wrong(
                        "type",
                        "is COUPON, POINTS, RED_PACKET, RED_PACKETS or GOODS: "
                                + OfferFields.printable(other));
                yield new Reward.OfPoints(1);
            }
        };
    }

    private GiftTerms.Treat treat(GiftFields from) {
        return new GiftTerms.Treat(id(from), reward(from));
    }

    private GiftTerms.TierTreat tier(GiftFields from) {
        return new GiftTerms.TierTreat(from.text("tier"), treat(from));
    }

    private WinBack winBack(GiftFields from) {
        var steps = new ArrayList<WinBack.Step>();
        for (var one : from.objects("ladder")) {
            one.made(
                            step ->
                                    new WinBack.Step(
                                            step.count("visit", 2, 50),
                                            step.count("days", 1, 365),
                                            reward(step)))
                    .ifPresent(steps::add);
        }
        return new WinBack(
                id(from),
                from.count("sleep_days", 7, 1_000, WinBack.USUAL_ASLEEP),
                reward(from),
                steps);
    }

    private StampCard card(GiftFields from) {
        return new StampCard(
                id(from),
                from.count("full", 1, 1_000),
                from.count("per_day", 1, 1_000, 1),
                reward(from),
                from.words("tags"));
    }

    private DrawTerms draw(GiftFields from) {
        var prizes = new ArrayList<PrizeDraw.Prize>();
        for (var one : from.objects("prizes")) one.made(this::prize).ifPresent(prizes::add);
        if (prizes.isEmpty()) from.wrong("prizes", "is a list of at least one prize");
        if (from.day("from").isEmpty() || from.day("to").isEmpty()) {
            from.wrong("", "has its first and last day published: from and to are missing");
        }
        return new DrawTerms(
                id(from),
                new PrizeDraw(prizes),
                from.count("points", 0, MOST_POINTS, 0),
                from.count("per_day", 1, 1_000, 1),
                from.day("from").orElse(FIRST),
                from.day("to").orElse(LAST));
    }

    private PrizeDraw.Prize prize(GiftFields from) {
        Money worth = from.money("worth", 0);
        return new PrizeDraw.Prize(
                from.text("name"),
                reward(from),
                worth,
                from.count("chance", 1, (int) PrizeDraw.ALL),
                from.count("number", 1, 1_000_000));
    }
}
