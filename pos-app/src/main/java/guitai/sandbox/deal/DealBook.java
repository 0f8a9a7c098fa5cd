package guitai.sandbox.deal;

import guitai.sandbox.book.BillDays;
import guitai.sandbox.book.BookFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every deal of one holder of money, on the disk before it is answered.
///
/// Not thread-safe: [DealDesk] holds its lock around every call.
public final class DealBook implements AutoCloseable {
    // As a retrieval reference number is often made: year, day of the year, hour; then a serial.
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyDDDHH").withZone(BillDays.CHINA);
    private static final int SERIALS = 1_000_000;

    private final BookFile file;
    private final InstantSource clock;
    private final Map<String, Deal> deals = new LinkedHashMap<>();
    private final Map<String, String> refunds = new HashMap<>();
    private int numbers;

    private DealBook(BookFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /// @throws IOException held by another process, or damaged; the message is one clear line
    public static DealBook open(Path path, InstantSource clock) throws IOException {
        BookFile file;
        try {
            file = BookFile.open(path);
        } catch (BookFile.Held held) {
            throw new IOException("another sandbox works with " + path, held);
        }
        var book = new DealBook(file, clock);
        int line = 0;
        try {
            for (var text : file.lines()) {
                line++;
                book.remember(DealLines.deal(text));
            }
            return book;
        } catch (IOException | RuntimeException damaged) {
            file.close();
            throw new IOException("line " + line + " of " + path + " cannot be read", damaged);
        }
    }

    Instant now() {
        return clock.instant();
    }

    /// As it stands now.
    Optional<Deal> find(String id) {
        return Optional.ofNullable(deals.get(id)).map(deal -> deal.at(now()));
    }

    Optional<Deal> byRefund(String refund) {
        return Optional.ofNullable(refunds.get(refund)).flatMap(this::find);
    }

    /// Everything, oldest first, as it stands now.
    List<Deal> all() {
        var now = now();
        return new ArrayList<>(deals.values()).stream().map(deal -> deal.at(now)).toList();
    }

    void put(Deal deal) {
        file.append(DealLines.line(deal));
        remember(deal);
    }

    private void remember(Deal deal) {
        deals.put(deal.id(), deal);
        deal.backs().forEach(back -> refunds.put(back.id(), deal.id()));
        numbers++;
    }

    /// Twelve digits nobody got before.
    String freshReference() {
        numbers++;
        return HOUR.format(now()).substring(1) + "%06d".formatted(numbers % SERIALS);
    }

    @Override
    public void close() {
        file.close();
    }
}
