package guitai.sandbox.mac;

import guitai.sandbox.book.Side;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.Faults;
import guitai.sandbox.fault.Interference;
import guitai.sandbox.fault.On;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Header;
import guitai.sandbox.web.Reply;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Lets in who has a key, and authenticates what is answered.
///
/// Thread-safe. A wrong MAC gets 401 `{"code":"MAC"}`, a time more than five minutes off 401
/// `{"code":"TIME"}`, neither authenticated; a body that cannot be read 400 `{"code":"BODY"}`.
public final class Door {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofMinutes(10);
    private static final LegKey STRANGER = new LegKey("stranger", new byte[32]);

    /// What is done for a caller that was let in.
    @FunctionalInterface
    public interface Work {
        Said answer(Asked asked) throws BadBody;
    }

    private final List<LegKey> keys;
    private final InstantSource clock;
    private final Faults faults;
    private final Interference interference;

    public Door(List<LegKey> keys, InstantSource clock, Faults faults, Interference interference) {
        this.keys = List.copyOf(keys);
        this.clock = clock;
        this.faults = faults;
        this.interference = interference;
    }

    /// A door where nothing is made to go wrong.
    public Door(LegKey key, InstantSource clock) {
        this(List.of(key), clock, new Faults(1), new Interference());
    }

    /// Serves one call under the fault that waits for it, if any.
    ///
    /// @param means which faults of meaning and of the bill `work` can show on this call
    public Reply serve(Call call, Side side, On on, Predicate<Fault> means, Work work) {
        var fault = faults.next(on, side, what -> can(what) || means.test(what));
        return interference.around(side, on, fault, () -> answer(call, fault, work));
    }

    /// Serves one call as it should be.
    public Reply serve(Call call, Work work) {
        return answer(call, Optional.empty(), work);
    }

    private static boolean can(Fault fault) {
        return switch (fault.layer()) {
            case WIRE, SIGNATURE -> true;
            case MEANING, BILL, CALLBACK -> false;
        };
    }

    private Reply answer(Call call, Optional<Fault> fault, Work work) {
        var now = clock.instant().plus(shows(fault, Fault.CLOCK_SKEW) ? SKEW : Duration.ZERO);
        var time = call.header("X-Time").orElse("");
        var mac = call.header("X-Mac").orElse("");
        var key = keys.stream().filter(k -> k.id().equals(call.header("X-Key-Id").orElse("")));
        var by = key.findFirst();
        if (by.isEmpty()
                || !LegKey.same(
                        mac, by.get().ofRequest(call.method(), call.target(), time, call.body()))) {
            return unsigned(401, "MAC");
        }
        if (!near(time, now)) return unsigned(401, "TIME");
        if (shows(fault, Fault.UNSIGNED_ERROR)) {
            return Reply.json(200, "{\"result\":\"DECLINED\",\"code\":\"05\"}");
        }
        return signed(done(call, by.get(), fault, work), by.get(), mac, now, fault);
    }

    private static Said done(Call call, LegKey by, Optional<Fault> fault, Work work) {
        try {
            return work.answer(new Asked(by, Asked.read(call.body()), fault));
        } catch (BadBody bad) {
            var json = Said.node().put("code", "BODY").put("message", bad.getMessage());
            return Said.json(400, json);
        }
    }

    private static Reply signed(
            Said said, LegKey by, String requestMac, Instant now, Optional<Fault> fault) {
        var reply =
                new Reply(
                        said.status(),
                        List.of(new Header("Content-Type", said.type() + ";charset=UTF-8")),
                        shows(fault, Fault.TAMPERED) ? tampered(said.body()) : said.body());
        if (shows(fault, Fault.UNSIGNED)) return reply;
        var time = now.truncatedTo(ChronoUnit.SECONDS).toString();
        var with = shows(fault, Fault.WRONG_SERIAL) ? STRANGER : by;
        var mac = with.ofAnswer(requestMac, said.status(), time, said.body());
        return reply.with(new Header("X-Time", time)).with(new Header("X-Mac", mac));
    }

    /// The first digit is another one: still JSON or CSV, and not what was said.
    private static byte[] tampered(byte[] body) {
        var other = body.clone();
        for (int i = 0; i < other.length; i++) {
            if (other[i] >= '0' && other[i] <= '9') {
                other[i] = (byte) (other[i] == '9' ? '8' : other[i] + 1);
                return other;
            }
        }
        return (new String(body, java.nio.charset.StandardCharsets.UTF_8) + " ")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean shows(Optional<Fault> fault, Fault what) {
        return fault.filter(what::equals).isPresent();
    }

    private static boolean near(String time, Instant now) {
        try {
            return Duration.between(Instant.parse(time), now).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeException bad) {
            return false;
        }
    }

    private static Reply unsigned(int status, String code) {
        return Reply.json(status, "{\"code\":\"" + code + "\"}");
    }
}
