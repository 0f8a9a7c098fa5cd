package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.command.OpenTill;
import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;
import guitai.flow.MemberDesk;
import guitai.loyalty.MemberKey;
import guitai.money.Money;
import guitai.patience.Patience;
import guitai.privacy.Purpose;
import guitai.sale.SaleMember.Proof;
import guitai.shift.CashCount;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A till that runs, and another program of the shop that leaves files for it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointsInboxTest {
    private static final long PATIENCE = 60;
    private static final MemberKey PHONE = MemberKey.phone("13800138000").orElseThrow();

    @TempDir private Path home;
    private final ExecutorService face = Executors.newSingleThreadExecutor();
    private OpenTill till;

    @BeforeEach
    void start() throws Exception {
        Files.writeString(home.resolve("members.txt"), "source = 签到, 5, 5\n");
        Files.writeString(home.resolve("till.conf"), "members.programme = members.txt\n");
        var starter = new TillBuilder(InstantSource.system(), Map.of()).played();
        var hearing =
                new Hearing(_ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {});
        if (!(starter.start(home, true, hearing) instanceof Start.Running(var running))) {
            throw new IOException("the till did not start");
        }
        till = running;
        till.turns().attach(face);
    }

    @AfterEach
    void stop() {
        if (till != null) till.close();
        face.shutdownNow();
    }

    private <T> T onTill(Callable<T> work) throws Exception {
        return face.submit(work).get(PATIENCE, TimeUnit.SECONDS);
    }

    private long points() throws Exception {
        return onTill(
                () -> {
                    var found = till.counter().memberOffice().search("13800138000", 1);
                    return found.getFirst().points().balance();
                });
    }

    @Test
    void LY_14_points_of_a_mini_program_are_taken_while_the_till_sells_and_the_file_is_gone()
            throws Exception {
        onTill(this::join);
        var folder = Files.createDirectories(home.resolve("import").resolve("points"));
        var part = folder.resolve("today.part");
        Files.writeString(
                part,
                "source,number,phone\n签到,C-1,13800138000\n签到,C-2,13900139000\n雨,C-3,13800138000\n");
        var file = Files.move(part, folder.resolve("today.csv"));
        var report = folder.resolve("today.csv.txt");
        Patience.until("the file is taken", () -> !Files.exists(file) && Files.exists(report));

        assertThat(points()).isEqualTo(5);
        assertThat(Files.readString(report))
                .contains("taken 1, points 5, unchanged 0, refused 2")
                .contains("line 3 UNKNOWN_MEMBER", "line 4 source UNKNOWN_SOURCE 雨")
                .doesNotContain("1380013", "1390013");
    }

    @Test
    void LY_14_the_same_file_can_be_taken_by_a_command_and_names_what_it_cannot() throws Exception {
        onTill(this::join);
        till.close();
        var good = Files.writeString(home.resolve("good.csv"), "来源,单号,手机号\n签到,C-1,13800138000\n");
        assertThat(take(good).said()).contains("taken 1, points 5, unchanged 0, refused 0");
        assertThat(take(good).said()).contains("taken 0, points 0, unchanged 1, refused 0");
        var bad = Files.writeString(home.resolve("bad.csv"), "source,number,phone\n签到,C-2,138\n");
        assertThat(take(bad).status()).isNotZero();
        assertThat(take(bad).said())
                .contains("refused line 2, phone: bad id", "taken 0, refused 1");
    }

    private Ran take(Path file) {
        return Ran.run("import", "points", file, "--home", home);
    }

    private MemberDesk.Result join() {
        till.counter().signOn().signOn("1001", "1111");
        till.counter().shifts().open(CashCount.amount(Money.cny(0)));
        var wish =
                new MemberDesk.Wish(
                        List.of(PHONE),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Purpose.MEMBERSHIP),
                        Proof.NAMED);
        return till.counter().members().enrol(wish);
    }
}
