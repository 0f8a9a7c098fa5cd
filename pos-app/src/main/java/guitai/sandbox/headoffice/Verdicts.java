package guitai.sandbox.headoffice;

import guitai.sandbox.deal.Deal;
import guitai.sandbox.deal.DealDesk;
import guitai.sandbox.deal.DealDesk.Verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Whether an account may pay.
final class Verdicts {
    // A till takes a phone's token for a minute; another one is for the way here.
    private static final Duration SHOWN = Duration.ofMinutes(2);

    private final Accounts accounts;
    private final DealDesk deals;

    Verdicts(Accounts accounts, DealDesk deals) {
        this.accounts = accounts;
        this.deals = deals;
    }

    /// @param at when the till took it; what is offline is judged by that time
    Verdict judge(String text, long amount, boolean offline, Instant at) {
        var token = accounts.believed(text);
        var account = token.flatMap(t -> accounts.find(t.account()));
        if (token.isEmpty() || account.isEmpty()) return new Verdict(false, "TOKEN", Map.of());
        var notes = notes(token.get());
        var when = offline ? at : accounts.now();
        var flaw = flaw(token.get(), account.get(), amount, offline, when);
        return new Verdict(flaw.isEmpty(), flaw.orElse("OK"), notes);
    }

    private Optional<String> flaw(
            Token token, Account account, long amount, boolean offline, Instant when) {
        if (account.revoked().isPresent()) return Optional.of("REVOKED");
        if (when.isBefore(token.notBefore()) || !when.isBefore(token.expires())) {
            return Optional.of("EXPIRED");
        }
        if (token.shown().map(s -> tooOld(s, when)).orElse(false)) return Optional.of("EXPIRED");
        if (token.shown().map(s -> used(token.account(), s)).orElse(false)) {
            return Optional.of("REPLAY");
        }
        if (offline && (amount > token.per() || amount > token.cap())) return Optional.of("CAP");
        return amount > balance(account) ? Optional.of("BALANCE") : Optional.empty();
    }

    private static boolean tooOld(Token.Shown shown, Instant when) {
        return Duration.between(shown.at(), when).abs().compareTo(SHOWN) > 0;
    }

    private boolean used(String account, Token.Shown shown) {
        var counter = Long.toString(shown.counter());
        return deals.all().stream()
                .filter(deal -> deal.state() != Deal.State.DECLINED)
                .filter(deal -> deal.note("account").equals(account))
                .anyMatch(deal -> deal.note("counter").equals(counter));
    }

    private static Map<String, String> notes(Token token) {
        var counter = token.shown().map(s -> Long.toString(s.counter())).orElse("");
        return Map.of("account", token.account(), "counter", counter);
    }

    /// What is left in it, in fen.
    long balance(Account account) {
        long spent =
                deals.all().stream()
                        .filter(deal -> deal.note("account").equals(account.number()))
                        .mapToLong(Deal::kept)
                        .sum();
        return account.paidIn() - spent;
    }
}
