package guitai.sandbox.coupon;

import guitai.sandbox.book.BookFile;
import guitai.sandbox.book.Gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every coupon of every wallet, on the disk before it is answered.
///
/// Thread-safe.
public final class CouponBook implements AutoCloseable {
    private final BookFile file;
    private final InstantSource clock;
    private final Map<Key, KeptCoupon> coupons = new LinkedHashMap<>();

    private record Key(Gateway gateway, String code) {}

    private CouponBook(BookFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /// @throws IOException held by another process, or damaged; the message is one clear line
    public static CouponBook open(Path path, InstantSource clock) throws IOException {
        BookFile file;
        try {
            file = BookFile.open(path);
        } catch (BookFile.Held held) {
            throw new IOException("another sandbox works with " + path, held);
        }
        var book = new CouponBook(file, clock);
        int line = 0;
        try {
            for (var text : file.lines()) {
                line++;
                book.remember(CouponLines.coupon(text));
            }
            return book;
        } catch (IOException | RuntimeException damaged) {
            file.close();
            throw new IOException("line " + line + " of " + path + " cannot be read", damaged);
        }
    }

    public Instant now() {
        return clock.instant();
    }

    /// Puts one into somebody's wallet.
    public synchronized KeptCoupon issue(KeptCoupon coupon) {
        put(coupon);
        return coupon;
    }

    public synchronized Optional<KeptCoupon> find(Gateway gateway, String code) {
        return Optional.ofNullable(coupons.get(new Key(gateway, code)));
    }

    /// What is in somebody's wallet, oldest first.
    public synchronized List<KeptCoupon> of(Gateway gateway, String owner) {
        return coupons.values().stream()
                .filter(c -> c.gateway() == gateway && c.owner().equals(owner))
                .toList();
    }

    /// @param stock empty where the merchant did not say
    public synchronized CouponMove use(Gateway gateway, String stock, String code, String request) {
        var found = find(gateway, code).filter(c -> stock.isEmpty() || c.stock().equals(stock));
        if (found.isEmpty()) return new CouponMove.NotThere();
        var coupon = found.get();
        var ours = coupon.used().filter(use -> use.request().equals(request)).isPresent();
        if (coupon.state() == KeptCoupon.State.USED && ours) return new CouponMove.Repeated(coupon);
        if (!coupon.usable(now())) return new CouponMove.Wrong(coupon);
        return done(coupon.used(new KeptCoupon.Use(request, now())));
    }

    public synchronized CouponMove giveBack(
            Gateway gateway, String stock, String code, String request) {
        var found = find(gateway, code).filter(c -> c.stock().equals(stock));
        if (found.isEmpty()) return new CouponMove.NotThere();
        var coupon = found.get();
        if (coupon.back().equals(request)) return new CouponMove.Repeated(coupon);
        return coupon.state() == KeptCoupon.State.USED
                ? done(coupon.givenBack(request))
                : new CouponMove.Wrong(coupon);
    }

    /// The merchant's back office, or somebody's complaint, ended it.
    public synchronized void deactivate(Gateway gateway, String code) {
        find(gateway, code).ifPresent(coupon -> put(coupon.deactivated()));
    }

    private CouponMove done(KeptCoupon after) {
        put(after);
        return new CouponMove.Done(after);
    }

    private void put(KeptCoupon coupon) {
        file.append(CouponLines.line(coupon));
        remember(coupon);
    }

    private void remember(KeptCoupon coupon) {
        coupons.put(new Key(coupon.gateway(), coupon.code()), coupon);
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
