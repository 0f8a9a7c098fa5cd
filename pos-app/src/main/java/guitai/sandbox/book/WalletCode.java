package guitai.sandbox.book;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A payment code on a simulated phone, and what its owner will do. The code itself is not here:
/// the book knows codes by their hash only.
///
/// @param hash SHA-256 of the code, hexadecimal
/// @param expires codes live about a minute
/// @param balance in fen
/// @param thinks how long the owner takes to type the password
/// @param usedBy the order that used it
public record WalletCode(
        String hash,
        Gateway gateway,
        String buyer,
        Instant expires,
        long balance,
        Behaviour behaviour,
        Duration thinks,
        List<Voucher> vouchers,
        Optional<OrderKey> usedBy) {

    /// What the owner of the phone does. The words are those of the control desk.
    public enum Behaviour {
        PAY,
        /// Asked for the password, types it, pays.
        PASSWORD,
        /// Asked for the password, and turns away.
        PASSWORD_THEN_DECLINE,
        DECLINE,
        INSUFFICIENT,
        /// Asked for the password, and puts the phone away.
        NEVER,
        /// Pays, but the answer takes seconds.
        SLOW;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Behaviour> of(String word) {
            return Arrays.stream(values()).filter(b -> b.word().equals(word)).findFirst();
        }
    }

    public WalletCode {
        vouchers = List.copyOf(vouchers);
    }

    WalletCode used(OrderKey by) {
        return new WalletCode(
                hash,
                gateway,
                buyer,
                expires,
                balance,
                behaviour,
                thinks,
                vouchers,
                Optional.of(by));
    }
}
