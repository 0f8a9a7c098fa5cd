package guitai.lane;

import guitai.flow.Counter;
import guitai.flow.GiftDesk;
import guitai.flow.Refusal;
import guitai.flow.RiskDesk;
import guitai.loyalty.MemberKey;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Reward;
import guitai.staff.Approval;
import guitai.time.BusinessDate;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.BiFunction;

/// Obeys what is about stamps, draws and risk; what it prints names nobody.
final class GiftCommands {
    private static final String LIFT = "/lift";
    private static final String RISK = "/risk";

    private final Lane lane;
    private final Counter counter;
    private final Facts facts;

    GiftCommands(Lane lane, Counter counter, Facts facts) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
    }

    /// @return false if this is none of its commands
    boolean obey(String command, String rest) {
        switch (command) {
            case "/stamp" ->
                    act(
                            command,
                            rest,
                            (words, key) ->
                                    counter.gifts().stamp(new CampaignId(words[0]), words[1], key));
            case "/draw" ->
                    act(
                            command,
                            rest,
                            (words, key) ->
                                    counter.gifts().draw(new CampaignId(words[0]), words[1], key));
            case LIFT -> lane.attempt(LIFT, this::lift);
            case RISK -> risk(rest.strip());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// `CARD NUMBER KEY`: a card of stamps or a draw, a number of the act, a phone or a card.
    private void act(
            String command, String rest, BiFunction<String[], MemberKey, GiftDesk.Result> what) {
        var words = rest.strip().split(" +");
        var key =
                words.length == 3
                        ? MemberKey.phone(words[2]).or(() -> MemberKey.card(words[2]))
                        : Optional.<MemberKey>empty();
        if (key.isEmpty() || words[0].length() > 64) {
            facts.line().error("not NAME NUMBER KEY", command, command + " COFFEE S-1 13800138000");
            return;
        }
        switch (what.apply(words, key.get())) {
            case GiftDesk.Result.Refused(var why) -> lane.refused(why, command);
            case GiftDesk.Result.NotKnown() -> facts.line().print("member-not-known");
            case GiftDesk.Result.Later() -> facts.line().print("gift-later");
            case GiftDesk.Result.Done(var stamped, var drawn, var won) ->
                    facts.line()
                            .print(
                                    "gift",
                                    json -> {
                                        json.writeBooleanField("stamped", stamped);
                                        json.writeBooleanField("drawn", drawn);
                                        json.writeArrayFieldStart("won");
                                        for (var one : won) json.writeString(word(one));
                                        json.writeEndArray();
                                    });
        }
    }

    private static String word(Reward reward) {
        return switch (reward) {
            case Reward.OfCoupon(var stock) -> "coupon " + stock;
            case Reward.OfPoints(var points) -> points + " points";
            case Reward.OfRedPacket(var amount) -> "red packet " + amount.plain();
            case Reward.OfPot(var total, var packets) -> total.plain() + " among " + packets;
            case Reward.OfGoods(var sku, var pieces) -> pieces + " of " + sku;
        };
    }

    private Optional<Refusal> lift(Approval approval) {
        return switch (counter.gifts().risk().lift(approval)) {
            case RiskDesk.Lift.Refused(var why) -> Optional.of(why);
            case RiskDesk.Lift.Lifted(var rule) -> {
                facts.line().print("risk-lifted", json -> json.writeStringField("rule", rule));
                yield Optional.empty();
            }
        };
    }

    /// `[DATE]`: what of a day somebody should look at; without a date, of today's.
    private void risk(String typed) {
        var date = date(typed);
        if (date.isEmpty()) {
            facts.line().error("not a date", RISK, "/risk 2026-11-21");
            return;
        }
        lane.attempt(RISK, approval -> risk(date.get(), approval));
    }

    private Optional<BusinessDate> date(String typed) {
        try {
            return Optional.of(
                    typed.isEmpty() ? counter.gifts().risk().today() : BusinessDate.parse(typed));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private Optional<Refusal> risk(BusinessDate date, Approval approval) {
        switch (counter.gifts().risk().list(date, approval)) {
            case RiskDesk.Result.Refused(var why) -> {
                return Optional.of(why);
            }
            case RiskDesk.Result.Listed(_, var findings) -> {
                for (var one : findings) {
                    facts.line()
                            .print(
                                    "risk",
                                    json -> {
                                        json.writeStringField("rule", one.rule());
                                        json.writeStringField("by", one.by().value());
                                        json.writeStringField("subject", one.subject());
                                        json.writeNumberField("times", one.times());
                                        json.writeStringField("amount", one.amount().plain());
                                        json.writeNumberField("lifted", one.lifted());
                                        json.writeArrayFieldStart("documents");
                                        for (var no : one.documents()) json.writeString(no);
                                        json.writeEndArray();
                                    });
                }
                facts.line()
                        .print(
                                "risk-listed",
                                json -> {
                                    json.writeStringField("date", date.toString());
                                    json.writeNumberField("findings", findings.size());
                                });
                return Optional.empty();
            }
        }
    }
}
