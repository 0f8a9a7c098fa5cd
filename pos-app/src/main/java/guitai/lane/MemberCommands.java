package guitai.lane;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.flow.Checkout;
import guitai.flow.Counter;
import guitai.flow.MemberCard;
import guitai.flow.MemberDesk;
import guitai.flow.MemberNews;
import guitai.flow.Refusal;
import guitai.loyalty.MemberKey;
import guitai.privacy.Purpose;
import guitai.sale.SaleMember.Proof;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Obeys what is about members; what it prints names nobody.
final class MemberCommands {
    private static final String ENROL = "/enrol";

    private final Lane lane;
    private final Counter counter;
    private final Facts facts;

    MemberCommands(Lane lane, Counter counter, Facts facts) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
        counter.members().listen(this::heard);
    }

    /// @return false if this is none of its commands
    boolean obey(String command, String rest) {
        switch (command) {
            case "/member" -> member(rest.strip());
            case ENROL -> enrol(rest.strip());
            case "/points" -> points(rest.strip());
            case "/earn" -> earn(rest);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void member(String key) {
        var members = counter.members();
        if (key.isEmpty()) {
            members.card()
                    .ifPresentOrElse(
                            this::card,
                            () -> lane.refused(Refusal.Because.NO_MEMBER_ATTACHED, "/member"));
            return;
        }
        var result =
                key.equals("off")
                        ? members.detach()
                        : MemberKey.phone(key)
                                .map(phone -> members.attach(phone, Proof.NAMED))
                                .orElseGet(() -> members.scanned(key.replaceFirst("^MB:", "")));
        said(result).ifPresent(why -> lane.refused(why, "/member"));
    }

    /// `PHONE|CARD [birthday=MM-DD] [name=NAME] agree[=marketing,profiling]`
    private void enrol(String rest) {
        var parts = List.of(rest.split(" +"));
        var key = MemberKey.phone(parts.getFirst()).or(() -> MemberKey.card(parts.getFirst()));
        var birthday = Optional.<MonthDay>empty();
        var name = Optional.<String>empty();
        var agreed = new ArrayList<Purpose>();
        try {
            for (var part : parts.subList(1, parts.size())) {
                var value = part.substring(part.indexOf('=') + 1);
                if (part.startsWith("birthday=")) {
                    birthday = Optional.of(MonthDay.parse("--" + value));
                } else if (part.startsWith("name=") && !value.isBlank()) {
                    name = Optional.of(value);
                } else if (part.equals("agree") || part.startsWith("agree=")) {
                    agreed.add(Purpose.MEMBERSHIP);
                    if (value.contains("marketing")) agreed.add(Purpose.MARKETING);
                    if (value.contains("profiling")) agreed.add(Purpose.PROFILING);
                } else {
                    key = Optional.empty();
                }
            }
        } catch (DateTimeException notADay) {
            key = Optional.empty();
        }
        if (key.isEmpty()) {
            facts.line()
                    .error(
                            "neither a phone nor a card, or a word that is not known",
                            ENROL,
                            "/enrol 13800138000 birthday=11-22 agree=marketing");
            return;
        }
        var wish =
                new MemberDesk.Wish(
                        List.of(key.get()), name, birthday, List.copyOf(agreed), Proof.NAMED);
        said(counter.members().enrol(wish)).ifPresent(why -> lane.refused(why, ENROL));
    }

    private void points(String typed) {
        var points = Typed.whole(typed);
        if (points.isEmpty()) {
            facts.line().error("not a number of points", "/points", "/points 500");
            return;
        }
        lane.attempt(
                "/points",
                approval -> said(counter.members().payWithPoints(points.get(), approval)));
    }

    /// `SOURCE NUMBER KEY`: points of another source, such as a check-in.
    private void earn(String rest) {
        var source = Typed.split(rest);
        var number = Typed.split(source[1]);
        var key = MemberKey.phone(number[1]).or(() -> MemberKey.card(number[1]));
        if (source[0].isBlank() || number[0].isBlank() || key.isEmpty()) {
            facts.line().error("not SOURCE NUMBER KEY", "/earn", "/earn CHECK-IN C-1 13800138000");
            return;
        }
        said(counter.members().earned(source[0], number[0], key.get()))
                .ifPresent(why -> lane.refused(why, "/earn"));
    }

    /// Prints what it came to, and says why nothing came of it.
    Optional<Refusal> said(MemberDesk.Result result) {
        switch (result) {
            case MemberDesk.Result.Attached(var card) -> card(card);
            case MemberDesk.Result.LookingUp() -> facts.line().print("member-looked-up");
            case MemberDesk.Result.NotKnown(var key) ->
                    facts.line()
                            .print(
                                    "member-not-known",
                                    json -> {
                                        if (key.isPresent()) {
                                            json.writeStringField("key", key.get().masked());
                                        }
                                        json.writeStringField("next", ENROL);
                                    });
            case MemberDesk.Result.Unreachable() -> facts.line().print("member-unreachable");
            case MemberDesk.Result.Detached() -> facts.line().print("member-off");
            case MemberDesk.Result.NoConsent() -> facts.line().print("member-no-consent");
            case MemberDesk.Result.Earned(var points) ->
                    facts.line()
                            .print(
                                    "points-earned",
                                    json -> json.writeNumberField("points", points));
            case MemberDesk.Result.Refused(var why) -> {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private void heard(MemberNews news) {
        switch (news) {
            case MemberNews.Looked(var result) ->
                    said(result).ifPresent(why -> lane.refused(why, "/member"));
            case MemberNews.Held(var result) -> {
                if (result instanceof Checkout.Result.Refused(var why)) {
                    lane.refused(why, "/total");
                } else {
                    facts.line().print("points-held");
                }
            }
        }
    }

    private void card(MemberCard card) {
        facts.line().print("member", json -> card(card, json));
    }

    private static void card(MemberCard card, JsonGenerator json) throws IOException {
        json.writeStringField("id", card.id().value());
        json.writeStringField("shown", card.masked());
        json.writeStringField("tier", card.tier());
        json.writeStringField("proof", Facts.lower(card.proof()));
        json.writeNumberField("points", card.points().spendable());
        json.writeNumberField("pending", card.points().pending());
        json.writeNumberField("debt", card.points().debt());
        json.writeNumberField("coupons", card.coupons().size());
        json.writeNumberField("asked", card.asked());
        json.writeNumberField("used", card.used());
        json.writeNumberField("earns", card.earns());
        var purse = card.purse().whole();
        if (purse.isPositive()) FactLine.amount(json, "purse", purse);
        if (card.birthday()) json.writeBooleanField("birthday", true);
        if (card.later()) json.writeBooleanField("later", true);
    }
}
