package guitai.sandbox.alipay;

import guitai.sandbox.book.BillDays;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.OrderBook;
import guitai.sandbox.book.Refund;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.web.Header;
import guitai.sandbox.web.Reply;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `alipay.data.dataservice.bill.downloadurl.query`, and the download behind it.
final class BillDesk {
    static final String PATH = "/alipay/bill";
    // The link dies after thirty seconds.
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final int MOST_LINKS = 100;

    private final OrderBook book;
    private final BillDays days;
    private final String account;
    private final Map<LocalDate, BillRow> late = new HashMap<>();
    private final LinkedHashMap<String, Link> links = new LinkedHashMap<>();
    private long serial;

    private record Link(Reply file, Instant until) {}

    BillDesk(OrderBook book, BillDays days, String account) {
        this.book = book;
        this.days = days;
        this.account = account;
    }

    /// @param host what the caller called the sandbox: the link names it the same
    synchronized Node apply(Content content, String host, Optional<Fault> fault) throws Refused {
        var type = content.needed("bill_type", 32);
        boolean account = type.equals("signcustomer");
        if (!account && !type.equals("trade")) {
            throw Refused.field("bill_type", "is none this sandbox makes");
        }
        var day = day(content.needed("bill_date", 10));
        boolean notReady = fault.filter(Fault.BILL_NOT_READY::equals).isPresent();
        if (notReady || !days.ready(day)) throw Refused.business(SubCode.BILL_NOT_EXIST);
        var rows = rows(day, fault);
        var file =
                account
                        ? new AccountSheet(day, this.account, rows, book.now()).zip()
                        : new BillSheet(day, this.account, rows, book.now(), fault).zip();
        var token = "%d-%s".formatted(++serial, Long.toHexString(book.now().toEpochMilli()));
        links.put(token, new Link(zip(file), book.now().plus(LIFE)));
        if (links.size() > MOST_LINKS) links.pollFirstEntry();
        return Node.success()
                .put("bill_download_url", host + PATH + "?token=" + token)
                .putIf(rows.isEmpty(), "bill_file_code", "EMPTY_DATA_WITH_BILL_FILE");
    }

    private static LocalDate day(String text) throws Refused {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException bad) {
            throw Refused.field("bill_date", "is not yyyy-MM-dd");
        }
    }

    private List<BillRow> rows(LocalDate day, Optional<Fault> fault) {
        if (fault.filter(Fault.BILL_EMPTY::equals).isPresent()) return List.of();
        var rows = new ArrayList<BillRow>();
        for (var order : book.orders()) {
            if (order.key().gateway() == Gateway.ALIPAY) rows(order, rows);
        }
        rows.removeIf(row -> !row.done().atZone(Gate.CHINA).toLocalDate().equals(day));
        rows.sort(Comparator.comparing(BillRow::done));
        // A row is late once: the next time this day is asked for, it still is.
        if (fault.filter(Fault.BILL_LATE_ROW::equals).isPresent() && !rows.isEmpty()) {
            late.put(day, rows.getLast());
        }
        Optional.ofNullable(late.get(day)).ifPresent(row -> rows.removeIf(row::isAbout));
        var came = Optional.ofNullable(late.get(day.minusDays(1)));
        came.ifPresent(rows::addFirst);
        if (fault.filter(Fault.BILL_CROSS_MIDNIGHT::equals).isPresent() && !rows.isEmpty()) {
            var midnight = day.plusDays(1).atStartOfDay(Gate.CHINA).toInstant();
            rows.add(rows.removeLast().at(midnight.plusSeconds(2)));
        }
        return rows;
    }

    private static void rows(Order order, List<BillRow> rows) {
        if (order.paid().isEmpty()) return;
        rows.add(BillRow.payment(order));
        order.refunds().stream()
                .filter(refund -> refund.state() == Refund.State.SUCCESS)
                .forEach(refund -> rows.add(BillRow.refund(order, refund)));
    }

    synchronized Reply download(String query) {
        var link =
                query.startsWith("token=")
                        ? Optional.ofNullable(links.get(query.substring("token=".length())))
                        : Optional.<Link>empty();
        var alive = link.filter(l -> book.now().isBefore(l.until()));
        if (alive.isEmpty()) return Reply.text(403, "text/html", "the link is no longer valid");
        return alive.get().file();
    }

    private static Reply zip(byte[] file) {
        return new Reply(200, List.of(new Header("Content-Type", "application/zip")), file);
    }
}
