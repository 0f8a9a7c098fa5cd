package guitai.sandbox.book;

import com.fasterxml.jackson.core.JsonProcessingException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the book knows, in memory and on the disk alike: nothing is in one and not the other.
///
/// Not thread-safe: the book holds its lock around every call.
final class Shelf implements AutoCloseable {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(CHINA);

    private final BookFile file;
    private final MovableClock clock;
    private final Map<OrderKey, Order> orders = new LinkedHashMap<>();
    private final Map<String, OrderKey> transactions = new HashMap<>();
    private final Map<String, WalletCode> codes = new HashMap<>();
    private long lines;

    private Shelf(BookFile file, MovableClock clock) {
        this.file = file;
        this.clock = clock;
    }

    static Shelf open(Path path, MovableClock clock) throws IOException, BookFile.Held {
        var file = BookFile.open(path);
        var shelf = new Shelf(file, clock);
        try {
            for (var line : file.lines()) shelf.replay(line);
            return shelf;
        } catch (IOException | RuntimeException damaged) {
            file.close();
            throw damaged;
        }
    }

    private void replay(String line) throws IOException {
        lines++;
        try {
            var json = BookLines.parse(line);
            if (json.has("order")) remember(BookLines.order(json.get("order")));
            if (json.has("code")) remember(BookLines.code(json.get("code")));
            if (json.has("clock")) clock.ahead(BookLines.clock(json.get("clock")));
        } catch (JsonProcessingException | RuntimeException damaged) {
            throw new IOException("line " + lines + " cannot be read", damaged);
        }
    }

    Instant now() {
        return clock.instant();
    }

    /// As it stands now; what had become due is written down first.
    Optional<Order> order(OrderKey key) {
        var known = orders.get(key);
        if (known == null) return Optional.empty();
        var now = known.at(now());
        if (!now.equals(known)) put(now);
        return Optional.of(now);
    }

    Optional<OrderKey> byTransaction(Gateway gateway, String transaction) {
        return Optional.ofNullable(transactions.get(gateway + transaction));
    }

    List<Order> orders() {
        return new ArrayList<>(orders.keySet())
                .stream().map(key -> order(key).orElseThrow()).toList();
    }

    Optional<WalletCode> code(String hash) {
        return Optional.ofNullable(codes.get(hash));
    }

    void put(Order order) {
        append("order", BookLines.line("order", BookLines.order(order)));
        remember(order);
    }

    void put(WalletCode code) {
        append("code", BookLines.line("code", BookLines.code(code)));
        remember(code);
    }

    void moveClock(Instant now) {
        var ahead = clock.aheadAt(now);
        append("clock", BookLines.line("clock", BookLines.clock(ahead)));
        clock.ahead(ahead);
    }

    private void append(String what, String line) {
        if (line.indexOf('\n') >= 0) throw new IllegalStateException(what + " in two lines");
        file.append(line);
        lines++;
    }

    private void remember(Order order) {
        orders.put(order.key(), order);
        transactions.put(order.key().gateway() + order.transaction(), order.key());
    }

    private void remember(WalletCode code) {
        codes.put(code.hash(), code);
    }

    /// A number nobody got before: 28 digits, the day in it, as both gateways make them.
    String freshNumber(Gateway gateway, boolean refund) {
        var day = DAY.format(now());
        var serial = "%010d".formatted(lines + 1);
        return switch (gateway) {
            case WECHAT -> (refund ? "5030002468" : "4200002468") + day + serial;
            case ALIPAY -> day + (refund ? "2200160000" : "2200140000") + serial;
        };
    }

    @Override
    public void close() {
        file.close();
    }
}
