package guitai.sandbox.headoffice;

import guitai.sandbox.book.BookFile;
import guitai.sandbox.credential.Legs;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The accounts of stored value and the phones that show them, in a durable file.
///
/// Thread-safe. What was paid in stands here; what was spent stands in the book of spends.
public final class Accounts implements AutoCloseable {
    private static final int MOST = 100_000;
    // A till's clock may be a little behind.
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final BookFile file;
    private final Legs legs;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Account> accounts = new LinkedHashMap<>();

    private Accounts(BookFile file, Legs legs, InstantSource clock) {
        this.file = file;
        this.legs = legs;
        this.clock = clock;
    }

    /// @throws IOException held by another process, or damaged; the message is one clear line
    public static Accounts open(Path path, Legs legs, InstantSource clock) throws IOException {
        BookFile file;
        try {
            file = BookFile.open(path);
        } catch (BookFile.Held held) {
            throw new IOException("another sandbox works with " + path, held);
        }
        var accounts = new Accounts(file, legs, clock);
        int line = 0;
        try {
            for (var text : file.lines()) {
                line++;
                accounts.remember(Account.read(text));
            }
            return accounts;
        } catch (IOException | RuntimeException damaged) {
            file.close();
            throw new IOException("line " + line + " of " + path + " cannot be read", damaged);
        }
    }

    /// What somebody was given.
    public record Given(String account, String token) {
        @Override
        public String toString() {
            return "Given[]";
        }
    }

    /// What a new account shall be like. Amounts in fen.
    ///
    /// @param holder on a phone, else a printed card
    public record Wish(long balance, long cap, long per, boolean holder, Duration life) {}

    public synchronized Given open(Wish wish) {
        if (accounts.size() >= MOST) throw new IllegalStateException("too many accounts");
        var now = clock.instant();
        var blank =
                new Account(
                        freshNumber(),
                        wish.balance(),
                        wish.cap(),
                        wish.per(),
                        "",
                        wish.holder() ? Optional.of(phone()) : Optional.empty(),
                        Optional.empty());
        var issue =
                new Token.Issue(
                        legs.issuerKeyId(), legs.issuer(), now.minus(EARLY), now.plus(wish.life()));
        var account = blank.issued(Token.issue(blank, issue));
        put(account);
        return new Given(account.number(), token(account));
    }

    /// What the phone, or the printed card, shows now.
    ///
    /// @return empty when there is no such account
    public synchronized Optional<String> token(String number) {
        return find(number).map(this::token);
    }

    private String token(Account account) {
        if (account.phone().isEmpty()) return Token.written(account.issued());
        var phone = account.phone().get().again();
        put(account.showing(phone));
        var shown = new Token.Shown(clock.instant(), phone.counter());
        return Token.written(Token.shown(account.issued(), shown, secret(phone)));
    }

    /// @return whether there is such an account
    public synchronized boolean revoke(String number) {
        var known = find(number);
        known.filter(account -> account.revoked().isEmpty())
                .ifPresent(account -> put(account.revoked(clock.instant())));
        return known.isPresent();
    }

    synchronized List<String> revoked() {
        return accounts.values().stream()
                .filter(account -> account.revoked().isPresent())
                .map(Account::number)
                .toList();
    }

    synchronized Optional<Account> find(String number) {
        return Optional.ofNullable(accounts.get(number));
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Token> believed(String token) {
        return Token.read(token, legs.issuerPublic(), legs.issuerKeyId());
    }

    private void put(Account account) {
        file.append(account.line());
        remember(account);
    }

    private void remember(Account account) {
        accounts.put(account.number(), account);
    }

    private String freshNumber() {
        while (true) {
            var number = "8%015d".formatted(random.nextLong(1_000_000_000_000_000L));
            if (!accounts.containsKey(number)) return number;
        }
    }

    private static Account.Phone phone() {
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var secret = Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
            return new Account.Phone(Ed25519.raw(keys.getPublic()), secret, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has Ed25519", impossible);
        }
    }

    private static PrivateKey secret(Account.Phone phone) {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(phone.secret()));
            return KeyFactory.getInstance("Ed25519").generatePrivate(spec);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a phone's key cannot be read", impossible);
        }
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
