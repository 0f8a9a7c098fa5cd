package guitai.command;

import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;
import guitai.flow.ShiftClose;
import guitai.flow.ShiftDesk;
import guitai.flow.SignOn;
import guitai.importing.SampleShop;
import guitai.loyalty.MemberCode;
import guitai.loyalty.coupon.CouponToken;
import guitai.money.Money;
import guitai.shift.CashCount;
import guitai.staff.Approval;
import guitai.time.BusinessDate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.Random;

/// Plays weeks of a till of a chain with members: head office decides about them at the other end
/// of a line that is cut now and then.
final class DemoMonth {
    private static final Instant FIRST_MORNING = Instant.parse("2026-11-01T00:30:00Z");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration HOURS = Duration.ofHours(10);
    private static final Duration PAUSE = Duration.ofMinutes(6);

    /// What the played shop promises: ten points for a yuan, three tiers.
    private static final String PROGRAMME =
            """
            consent = 2026-11
            points.per-yuan = 10
            tier = 普通, 0, 1
            tier = 银卡, 200.00, 1.5
            tier = 金卡, 800.00, 2
            """;

    private final TillStarter starter;
    private final Path out;
    private final int days;
    private final int wanted;
    private final int salesADay;
    private final long seed;

    DemoMonth(TillStarter starter, Path out, int days, int wanted, int salesADay, long seed) {
        this.starter = starter;
        this.out = out;
        this.days = days;
        this.wanted = wanted;
        this.salesADay = salesADay;
        this.seed = seed;
    }

    int play(Path home) throws Exception {
        var key = new byte[32];
        new Random(seed).nextBytes(key);
        Files.writeString(home.resolve("members.txt"), PROGRAMME);
        Files.writeString(home.resolve("codes.key"), Base64.getEncoder().encodeToString(key));
        Files.writeString(
                home.resolve("till.conf"),
                "members.programme = members.txt\nmembers.code-key = codes.key\n",
                StandardCharsets.UTF_8);
        var clock = new PlayedClock(FIRST_MORNING);
        var folder = home.resolve("office");
        try (var office = DemoOffice.open(folder, home.resolve("members.txt"), clock, seed)) {
            var played = starter.at(clock).decidedBy(office);
            return switch (played.start(home, false, Hearing.nothing())) {
                case Start.Refused(var what, var next) -> Opened.refused(what, next);
                case Start.Running(var till) -> {
                    try (till) {
                        yield play(till, office, clock, key);
                    }
                }
            };
        }
    }

    private int play(OpenTill till, DemoOffice office, PlayedClock clock, byte[] key)
            throws IOException {
        var customers = new DemoCustomers(SampleShop.load(), seed);
        var codes = new MemberCode(key);
        var coupons = new DemoCoupons(till.counter(), office, new CouponToken(key), seed);
        coupons.publish(till.store());
        var members = new DemoMembers(till.counter(), customers, clock, codes, coupons, seed);
        for (int day = 0; day < days; day++) day(day, till, office, clock, members, coupons);
        office.cut(false);
        catchUp(till, clock);
        var used =
                DemoCouponSummary.of(members, coupons, office, till.counter().coupons().office());
        var summary =
                DemoMonthSummary.of(seed, days, till.store(), office, members, used, today(clock));
        Files.createDirectories(out);
        Files.writeString(out.resolve("summary.json"), summary.json());
        System.out.println(summary.json());
        System.out.println("look in " + out.toAbsolutePath());
        return summary.good() ? Exit.GOOD : Exit.NO;
    }

    /// Every fifth day the line is cut at noon, and is back the next morning.
    private void day(
            int day,
            OpenTill till,
            DemoOffice office,
            PlayedClock clock,
            DemoMembers members,
            DemoCoupons coupons) {
        var morning = FIRST_MORNING.plus(Duration.ofDays(day));
        clock.passTo(morning);
        office.cut(false);
        openShift(till);
        catchUp(till, clock);
        coupons.morning(members.members(), today(clock));
        int joining = (wanted - members.members().size() + days - day - 1) / (days - day);
        for (int i = 0; i < salesADay; i++) {
            clock.pass(HOURS.dividedBy(salesADay + 1L));
            if (day % 5 == 2 && i == salesADay / 2) office.cut(true);
            // Nobody can join while nobody can be asked; two a day try all the same.
            int now = share(joining, i);
            for (int j = 0; j < (office.cut() ? Math.min(now, 2) : now); j++) members.join();
            members.buy(office.cut(), today(clock));
            if (i % 12 == 7) members.giveBack();
            if (i % 12 == 11) members.giveBackWithCoupon();
            till.counter().charge().tick();
        }
        closeShift(till);
    }

    private static BusinessDate today(PlayedClock clock) {
        return new BusinessDate(clock.instant().atZone(CHINA).toLocalDate());
    }

    private int share(int joining, int sale) {
        return joining * (sale + 1) / salesADay - joining * sale / salesADay;
    }

    private static void openShift(OpenTill till) {
        var counter = till.counter();
        if (!(counter.signOn().signOn("1001", "1111") instanceof SignOn.Result.SignedOn)) {
            throw new IllegalStateException("the trainee could not sign on");
        }
        var pieces = CashCount.of(Map.of(1_000L, 20, 100L, 60, 10L, 50), Money.CNY);
        if (!(counter.shifts().open(pieces) instanceof ShiftDesk.Result.Opened)) {
            throw new IllegalStateException("the shift did not open");
        }
    }

    private static void closeShift(OpenTill till) {
        var counter = till.counter();
        var expected = CashCount.amount(counter.shifts().figures().expected());
        var closed = counter.close().count(expected, "", Approval.own());
        if (!(closed instanceof ShiftClose.Result.Closed)) {
            throw new IllegalStateException("the shift did not close: " + closed);
        }
    }

    /// What waits is told, one after the other.
    private static void catchUp(OpenTill till, PlayedClock clock) {
        for (int i = 0; i < 100 && !till.store().members().untold(1).isEmpty(); i++) {
            clock.pass(PAUSE);
            till.counter().charge().tick();
        }
    }
}
