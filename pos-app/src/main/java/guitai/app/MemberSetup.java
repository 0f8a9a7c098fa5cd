package guitai.app;

import guitai.config.Key;
import guitai.config.Settings;
import guitai.flow.Counter;
import guitai.flow.CouponPorts;
import guitai.flow.MemberPorts;
import guitai.flow.MemberPorts.Club;
import guitai.flow.MessageForward.Post;
import guitai.flow.RiskPorts;
import guitai.importing.GiftFile;
import guitai.importing.ProgrammeFile;
import guitai.loyalty.MemberCode;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.FarAuthority;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.Programme;
import guitai.loyalty.coupon.CouponToken;
import guitai.loyalty.gift.GiftTerms;
import guitai.refund.ReturnPolicy;
import guitai.risk.RiskBook;
import guitai.storage.TillStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Whether the shop has members, what it promises them, and the key of their codes.
sealed interface MemberSetup {
    /// Nothing changes for a shop that has no members.
    record None() implements MemberSetup {}

    /// @param tokens signed with the same key, for another purpose
    record Good(
            Programme programme,
            GiftTerms gifts,
            Optional<MemberCode> codes,
            Optional<CouponToken> tokens)
            implements MemberSetup {}

    /// A till does not promise what it could not read.
    record Bad(String what, String next) implements MemberSetup {}

    static MemberSetup of(Settings settings, Path home) {
        var own = settings.text(Key.MEMBERS_PROGRAMME);
        if (own.isEmpty()) return new None();
        var file = home.resolve(own);
        return switch (ProgrammeFile.read(file, settings.currency())) {
            case ProgrammeFile.Reading.Read(var programme) -> giving(programme, settings, home);
            case ProgrammeFile.Reading.Refused(var line, var what) ->
                    new Bad(
                            file + (line > 0 ? " line " + line + ": " : ": ") + what,
                            "correct it, or take " + Key.MEMBERS_PROGRAMME.written() + " out");
        };
    }

    private static MemberSetup giving(Programme programme, Settings settings, Path home) {
        var zone = settings.calendar().zone();
        var own = settings.text(Key.MEMBERS_GIFTS);
        if (own.isEmpty()) return with(programme, GiftTerms.none(zone), settings, home);
        var file = home.resolve(own);
        return switch (GiftFile.read(file, settings.currency(), zone)) {
            case GiftFile.Reading.Read(var campaigns, var gifts) ->
                    with(programme.with(campaigns), gifts, settings, home);
            case GiftFile.Reading.Refused(var wrong) ->
                    new Bad(
                            file
                                    + ": "
                                    + wrong.getFirst()
                                    + (wrong.size() > 1 ? " (and more that is wrong)" : ""),
                            "correct it, or take " + Key.MEMBERS_GIFTS.written() + " out");
        };
    }

    private static MemberSetup with(
            Programme programme, GiftTerms gifts, Settings settings, Path home) {
        var name = settings.text(Key.MEMBERS_CODE_KEY);
        if (name.isEmpty()) return new Good(programme, gifts, Optional.empty(), Optional.empty());
        var file = home.resolve(name);
        try {
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            return new Good(
                    programme,
                    gifts,
                    Optional.of(new MemberCode(key)),
                    Optional.of(new CouponToken(key)));
        } catch (IOException missing) {
            return new Bad(
                    file + " cannot be read",
                    "lay the key of the codes there, or take "
                            + Key.MEMBERS_CODE_KEY.written()
                            + " out");
        } catch (IllegalArgumentException noKey) {
            // What it says instead is nobody's business.
            return new Bad(file + " is no key: Base64 of at least 16 bytes", "lay the key there");
        }
    }

    /// Signs coupons, where the shop has a key.
    default Optional<CouponToken> tokenKey() {
        return this instanceof Good good ? good.tokens() : Optional.empty();
    }

    /// @param numbers of messages, never the same twice
    /// @param office the line to whoever decides, where that is not the till; a played one answers
    ///   at once
    default MemberPorts ports(
            MemberBook book,
            Supplier<String> numbers,
            InstantSource clock,
            Optional<FarAuthority.Line> office) {
        return switch (this) {
            case None() -> MemberPorts.none();
            case Bad(var what, _) -> throw new IllegalStateException(what);
            case Good(var programme, var gifts, var codes, var tokens) ->
                    new MemberPorts(
                            Optional.of(
                                    office.map(
                                                    line ->
                                                            far(
                                                                    line, book, programme, codes,
                                                                    numbers, clock))
                                            .orElseGet(
                                                    () ->
                                                            own(
                                                                    book, programme, gifts, codes,
                                                                    numbers, clock))),
                            new CouponPorts(tokens, programme.alone().coupons()));
        };
    }

    private static Club own(
            MemberBook book,
            Programme programme,
            GiftTerms gifts,
            Optional<MemberCode> codes,
            Supplier<String> numbers,
            InstantSource clock) {
        var secrets = new SecureRandom();
        var authority = new OwnAuthority(book, programme, gifts, secrets, clock);
        return Club.own(authority, book, programme, codes, numbers, secrets);
    }

    private static Club far(
            FarAuthority.Line line,
            MemberBook book,
            Programme programme,
            Optional<MemberCode> codes,
            Supplier<String> numbers,
            InstantSource clock) {
        var authority = new FarAuthority(line, clock, programme.alone().remembered());
        return Club.far(
                authority,
                book,
                programme,
                codes,
                numbers,
                new SecureRandom(),
                Runnable::run,
                Runnable::run);
    }

    /// The counter with what somebody who looks for risk must know.
    default Counter watched(Counter counter, RiskBook book, ReturnPolicy returns) {
        var staff =
                this instanceof Good(_, var gifts, _, _)
                        ? gifts.staff().stream().map(MemberId::value).collect(Collectors.toSet())
                        : Set.<String>of();
        counter.gifts().risk().knowing(RiskPorts.usual(book, returns.highValue(), staff));
        if (this instanceof Good(_, var gifts, _, _)) counter.gifts().publishing(gifts);
        return counter;
    }

    /// The counter with what takes messages to members, where the shop has said what does; without,
    /// they wait.
    default Counter told(Counter counter, Settings settings, TillStore store, InstantSource clock) {
        counter.memberOffice().keeping(settings.retention());
        if (this instanceof Good(_, var gifts, _, _)
                && gifts.messages().isPresent()
                && settings.text(Key.MESSAGES_CARRIER).equals("file")) {
            var name = settings.text(Key.SHOP_NAME);
            var carrier = store.carrier(name, settings.zone(), clock);
            var gate = gifts.messages().get();
            var book = store.members();
            counter.forward().carrying(new Post(book.outbox(), carrier, gate), book);
        }
        return counter;
    }
}
