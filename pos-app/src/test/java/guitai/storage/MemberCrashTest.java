package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.points.LotTerms;
import guitai.loyalty.points.Posted;
import guitai.sale.Sale;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A till that is killed while it sells to a member.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberCrashTest {
    private static final int ROUNDS = Boolean.getBoolean("guitai.nightly") ? 30 : 4;
    private static final int POINTS = 7;

    @TempDir private Path folder;

    /// Sells to one member for ever, each sale and its points in one commit, and says each number
    /// when it is on the disk.
    static final class Till {
        public static void main(String[] args) {
            try (var till = Tills.open(Path.of(args[0]))) {
                var club = new Club(till);
                club.join("ANNA", Club.phone("13800138000"));
                while (true) System.out.println(sell(till, club));
            }
        }

        private static String sell(TillStore till, Club club) {
            Sale.Completed sale = club.plan("ANNA", 1, 1);
            var act = sale.number().toString();
            var account = club.file("ANNA").points();
            var posted = account.earn(act, POINTS, Club.DAY, LotTerms.from(Club.DAY));
            if (!(posted instanceof Posted.Done(_, var entry))) throw new AssertionError(posted);
            till.books()
                    .write(
                            Commit.of(
                                    new Fact.SaleCompleted(sale, Day.CASHIER),
                                    new Fact.MemberMoved(
                                            new MemberEvent.PointsPosted(
                                                    new MemberId("ANNA"), entry, ""),
                                            Day.CASHIER)));
            return act;
        }
    }

    @Test
    void LY_01_a_till_killed_again_and_again_has_every_sale_with_its_points_or_neither()
            throws IOException, InterruptedException {
        var home = folder.resolve("home");
        var said = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            said += sellUntilKilled(home, 1 + new Random(round).nextInt(12));
            try (var till = Tills.open(home)) {
                var sales = till.shifts().documents(1).size();
                var file = new Club(till).file("ANNA");
                assertThat(sales)
                        .as("round %d: nothing that was said is lost", round)
                        .isGreaterThanOrEqualTo(said);
                assertThat(file.points().entries()).as("round %d", round).hasSize(sales);
                assertThat(file.points().balance()).isEqualTo((long) POINTS * sales);
                assertThat(till.memberFigures().unsound().nothing()).isTrue();
                said = sales;
            }
        }
    }

    private static int sellUntilKilled(Path home, int sales)
            throws IOException, InterruptedException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Till.class.getName(),
                        home.toString());
        var till = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        var said = 0;
        try (var out = till.inputReader()) {
            while (said < sales && out.readLine() != null) said++;
            // By its handle: Process.destroyForcibly loses what is in the pipe.
            till.toHandle().destroyForcibly();
            while (out.readLine() != null) said++;
        }
        assertThat(till.waitFor()).isNotZero();
        return said;
    }
}
