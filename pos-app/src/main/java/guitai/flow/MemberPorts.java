package guitai.flow;

import guitai.loyalty.MemberCode;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.Courier;
import guitai.loyalty.book.FarAuthority;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.Programme;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What the counter knows of members.
///
/// @param club empty for a shop that has no members
public record MemberPorts(Optional<Club> club, CouponPorts coupons) {

    /// A shop that signs no coupons.
    public MemberPorts(Optional<Club> club) {
        this(club, CouponPorts.unsigned());
    }

    public MemberPorts reading(CouponPorts other) {
        return new MemberPorts(club, other);
    }

    /// @param book as this machine has it
    /// @param codes reads the codes that members' phones show; empty where the shop has none
    /// @param numbers of messages, never the same twice
    /// @param secrets a cryptographic one outside tests
    /// @param courier brings what happened to an authority elsewhere; empty for one's own
    /// @param away runs what may wait for an authority elsewhere; for one's own, at once
    /// @param turn back to the till's thread
    public record Club(
            Authority authority,
            MemberBook book,
            Programme programme,
            Optional<MemberCode> codes,
            Supplier<String> numbers,
            Random secrets,
            Optional<Courier> courier,
            Executor away,
            Executor turn) {

        /// The till as its own authority.
        public static Club own(
                OwnAuthority authority,
                MemberBook book,
                Programme programme,
                Optional<MemberCode> codes,
                Supplier<String> numbers,
                Random secrets) {
            return new Club(
                    authority,
                    book,
                    programme,
                    codes,
                    numbers,
                    secrets,
                    Optional.empty(),
                    Runnable::run,
                    Runnable::run);
        }

        /// A till of a chain: somebody else decides.
        ///
        /// @param book what this machine has of it
        public static Club far(
                FarAuthority authority,
                MemberBook book,
                Programme programme,
                Optional<MemberCode> codes,
                Supplier<String> numbers,
                Random secrets,
                Executor away,
                Executor turn) {
            return new Club(
                    authority,
                    book,
                    programme,
                    codes,
                    numbers,
                    secrets,
                    Optional.of(authority),
                    away,
                    turn);
        }
    }

    public static MemberPorts none() {
        return new MemberPorts(Optional.empty());
    }
}
