package guitai.sandbox.wechatpay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import guitai.sandbox.fault.Fault;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Header;
import guitai.sandbox.web.Reply;
import guitai.sandbox.wechatpay.Bills.Asking;
import guitai.sandbox.wechatpay.Shape.Flaw;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Bills in two steps: a signed answer with a hash and an address, then the file, unsigned.
final class V3Bill {
    // "The address is good for five minutes" (2024; thirty seconds before).
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST_FILES = 50;

    private final Bills bills;
    private final InstantSource clock;
    private final V3Voice voice;
    private final Map<String, Waiting> files = new LinkedHashMap<>();

    V3Bill(Bills bills, InstantSource clock, V3Voice voice) {
        this.bills = bills;
        this.clock = clock;
        this.voice = voice;
    }

    private static final class Waiting {
        private final byte[] file;
        private final boolean packed;
        private final Instant until;

        Waiting(byte[] file, boolean packed, Instant until) {
            this.file = file;
            this.packed = packed;
            this.until = until;
        }
    }

    V3Answer trade(Call call, V3Query query, Optional<Fault> fault) {
        var kind = TradeBill.of(query.value("bill_type"));
        if (kind.isEmpty()) return flawed(query, "bill_type");
        return applied(call, query, day -> bills.trade(day, kind.get(), fault));
    }

    V3Answer funds(Call call, V3Query query, Optional<Fault> fault) {
        var asked = query.value("account_type");
        var account = asked.isEmpty() ? "BASIC" : asked;
        if (!List.of("BASIC", "OPERATION", "FEES").contains(account)) {
            return flawed(query, "account_type");
        }
        return applied(call, query, day -> bills.funds(day, account, fault));
    }

    private interface Making {
        Asking of(LocalDate day);
    }

    private V3Answer applied(Call call, V3Query query, Making making) {
        var packing = query.value("tar_type");
        if (!packing.isEmpty() && !packing.equals("GZIP")) return flawed(query, "tar_type");
        LocalDate day;
        try {
            day = LocalDate.parse(query.value("bill_date"));
        } catch (DateTimeException notADay) {
            return flawed(query, "bill_date");
        }
        return switch (making.of(day)) {
            case Asking.NotYet() -> V3Answer.refused(V3Error.STATEMENT_CREATING);
            case Asking.Nothing() -> V3Answer.refused(V3Error.NO_STATEMENT_EXIST);
            case Asking.Made made -> offered(call, made.file(), packing.equals("GZIP"));
        };
    }

    private static V3Answer flawed(V3Query query, String name) {
        return V3Answer.flawed(new Flaw(name, query.value(name), "参数错误"), "query");
    }

    private synchronized V3Answer offered(Call call, byte[] file, boolean packed) {
        if (files.size() >= MOST_FILES) files.remove(files.keySet().iterator().next());
        var token = voice.nonce();
        files.put(token, new Waiting(file, packed, clock.instant().plus(LIFE)));
        // The caller knows under which name it reached this machine.
        var host = call.header("Host").orElse("127.0.0.1");
        return V3Answer.ok(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("hash_type", "SHA1")
                        .put("hash_value", Sheet.sha1(file))
                        .put(
                                "download_url",
                                "http://" + host + "/v3/billdownload/file?token=" + token));
    }

    synchronized V3Answer download(String token) {
        var waiting = files.get(token);
        if (waiting == null || !clock.instant().isBefore(waiting.until)) {
            return V3Answer.refused(V3Error.TOKEN_EXPIRED);
        }
        var type = waiting.packed ? "application/x-gzip" : "text/plain";
        return new V3Answer.File(
                new Reply(
                        200,
                        List.of(new Header("Content-Type", type)),
                        waiting.packed ? V2Bill.gzip(waiting.file) : waiting.file));
    }
}
