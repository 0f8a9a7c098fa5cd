package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.message.Carrier;
import guitai.loyalty.message.Message;
import guitai.loyalty.message.Template;
import guitai.money.Money;
import guitai.store.backup.BackupOutcome;
import guitai.store.backup.RestoreOutcome;
import guitai.store.journal.ChainCheck;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// Whoever is erased is in no file of the home (rule CP-14).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasureTest {
    private static final String PHONE = "13800138000";
    private static final String CARD = "VIP880012345";
    private static final String NAME = "欧阳晓芳";
    private static final String CODE = "COUPON-OF-ANNA-7391";
    private static final String USED = "USED-UP-BY-ANNA-5520";
    private static final List<String> ANNAS =
            List.of(PHONE, CARD, NAME, CODE, USED, Club.WECHAT.secret());

    @TempDir private Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private Path copy() {
        return folder.resolve("stick").resolve("copy.db");
    }

    /// Which of these is in which file of a folder, as it would be read with any tool.
    private static List<String> found(Path where, List<String> secrets) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(where)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var secret : secrets) {
                    var bytes = secret.getBytes(StandardCharsets.UTF_8);
                    if (text.contains(new String(bytes, StandardCharsets.ISO_8859_1))) {
                        found.add(secret + " in " + file.getFileName());
                    }
                }
            }
        }
        return found;
    }

    /// A member who has bought, holds a coupon and has used one.
    private static void anna(Club club) {
        club.join("ANNA", Club.phone(PHONE), Club.card(CARD), Club.WECHAT);
        club.named("ANNA", NAME, MonthDay.of(2, 29));
        club.earn("ANNA", "S-1", 100);
        club.spend("ANNA", "S-1", 80_00);
        club.coupon("ANNA", CODE, Club.DAY.plusDays(20));
        var used = club.coupon("ANNA", USED, Club.DAY.plusDays(20));
        club.moved(used, new CouponState.Redeemed("S-1", "U-1", Day.NINE), Club.DAY.plusDays(20));
        club.sale("ANNA", 1, 1);
    }

    @Test
    void CP_14_after_an_erasure_no_file_of_the_home_holds_anything_of_the_person()
            throws IOException {
        try (var till = Tills.open(home())) {
            var club = new Club(till);
            anna(club);
            club.join("BERT", Club.phone("13900139000"));
            till.exportMember(new MemberId("ANNA"), Day.DATE);
            told(till);
            for (var secret : ANNAS) {
                assertThat(found(home(), List.of(secret))).as(secret).isNotEmpty();
            }

            club.erase("ANNA");

            assertThat(found(home(), ANNAS)).isEmpty();
            assertThat(till.members().find(Club.phone(PHONE))).isEmpty();
            assertThat(till.members().file(new MemberId("ANNA"), Day.DATE)).isEmpty();
            assertThat(till.members().search(NAME, 10, Day.DATE)).isEmpty();
            assertThat(till.members().find(Club.phone("13900139000"))).isPresent();
            assertThat(till.verify()).isInstanceOf(ChainCheck.Intact.class);
        }
        try (var till = Tills.open(home())) {
            assertThat(found(home(), ANNAS)).isEmpty();
            assertThat(till.verify()).isInstanceOf(ChainCheck.Intact.class);
        }
    }

    /// A message that waits in a file for whoever sends it.
    private static void told(TillStore till) {
        var message =
                new Message("M-1", new MemberId("ANNA"), Template.TIER_UP, List.of(), Day.NINE);
        assertThat(till.carrier("店", ZoneOffset.UTC, Tills.CLOCK).carry(message))
                .isEqualTo(new Carrier.Carried.Taken());
    }

    @Test
    void CP_14_sales_and_sums_are_as_they_were() {
        try (var till = Tills.open(home())) {
            var club = new Club(till);
            anna(club);
            var entries = till.verify();
            var turnover = till.shifts().documents(1);
            var points = sum(till);

            club.erase("ANNA");

            assertThat(till.shifts().documents(1)).isEqualTo(turnover);
            assertThat(sum(till)).isEqualTo(points);
            assertThat(entries).isInstanceOf(ChainCheck.Intact.class);
        }
    }

    private static long sum(TillStore till) {
        return till.memberFigures().liability(Club.DAY, Club.DAY, Money.cny(0)).closing();
    }

    @Test
    void nothing_of_one_of_many_is_left_behind_wherever_rows_were_moved() throws IOException {
        long seed = 20261122;
        var random = new Random(seed);
        int many = Boolean.getBoolean("guitai.nightly") ? 4_000 : 600;
        try (var till = Tills.open(home())) {
            var club = new Club(till);
            var phones = new ArrayList<String>();
            for (int i = 0; i < many; i++) {
                var phone = "13%09d".formatted(random.nextInt(1_000_000_000));
                if (phones.contains(phone)) continue;
                club.join("M" + phones.size(), Club.phone(phone), Club.card("C" + phone));
                phones.add(phone);
            }
            var order = new ArrayList<Integer>();
            for (int i = 0; i < phones.size(); i++) order.add(i);
            Collections.shuffle(order, random);
            for (var who : order.subList(0, 20)) {
                club.erase("M" + who);
                assertThat(found(home(), List.of(phones.get(who))))
                        .as("seed %d, member %d", seed, who)
                        .isEmpty();
            }
            var kept = phones.get(order.getLast());
            assertThat(till.members().find(Club.phone(kept))).isPresent();
        }
    }

    @Test
    void LY_53_whoever_became_one_with_the_erased_is_erased_too() throws IOException {
        try (var till = Tills.open(home())) {
            var club = new Club(till);
            anna(club);
            club.join("ANNA2", Club.phone("13700137000"));
            club.merge("ANNA", "ANNA2");
            club.erase("ANNA");

            assertThat(found(home(), List.of("13700137000"))).isEmpty();
            assertThat(till.members().file(new MemberId("ANNA2"), Day.DATE)).isEmpty();
        }
    }

    @Test
    void what_upgrades_and_restores_left_in_the_home_is_wiped_too() throws IOException {
        Files.createDirectories(copy().getParent());
        try (var till = Tills.open(home())) {
            var club = new Club(till);
            anna(club);
            assertThat(till.backup(copy())).isInstanceOf(BackupOutcome.Copied.class);
            var left = home().resolve("till.before-upgrade-from-12.db");
            Files.copy(copy(), left);
            Files.writeString(home().resolve("till.replaced-at-3.db"), "no database, " + PHONE);

            club.erase("ANNA");

            assertThat(found(home(), ANNAS)).isEmpty();
            assertThat(left).as("the copy itself stays").exists();
        }
    }

    @Test
    void CP_14_a_restore_of_an_older_backup_erases_again() throws IOException {
        Files.createDirectories(copy().getParent());
        try (var till = Tills.open(home())) {
            var club = new Club(till);
            anna(club);
            assertThat(till.backup(copy())).isInstanceOf(BackupOutcome.Copied.class);
            club.erase("ANNA");
        }
        assertThat(found(Objects.requireNonNull(copy().getParent()), ANNAS))
                .as("the copy knows her")
                .isNotEmpty();
        for (var name : List.of("till.db", "till.db-wal", "till.db-shm", "reserve")) {
            Files.deleteIfExists(home().resolve(name));
        }

        assertThat(TillStore.restore(home(), copy())).isInstanceOf(RestoreOutcome.Restored.class);
        assertThat(found(home(), ANNAS)).isNotEmpty();

        try (var till = Tills.open(home())) {
            assertThat(found(home(), ANNAS)).isEmpty();
            assertThat(till.members().find(Club.phone(PHONE))).isEmpty();
            assertThat(till.verify()).isInstanceOf(ChainCheck.Intact.class);
            assertThat(till.memberFigures().liability(Club.DAY, Club.DAY, Money.cny(0)).closing())
                    .isEqualTo(100);
        }
    }

    @Test
    void CP_14_a_later_copy_tells_a_new_machine_whom_to_erase_of_an_older_one() throws IOException {
        Files.createDirectories(copy().getParent());
        try (var till = Tills.open(home())) {
            var club = new Club(till);
            anna(club);
            till.backup(copy());
            club.erase("ANNA");
            till.backup(copy().resolveSibling("later.db"));
        }
        assertThat(copy().resolveSibling(Erasures.NAME)).hasContent("ANNA " + Club.DAY);

        var other = folder.resolve("other");
        assertThat(TillStore.restore(other, copy())).isInstanceOf(RestoreOutcome.Restored.class);
        try (var till = Tills.open(other)) {
            assertThat(found(other, ANNAS)).isEmpty();
            assertThat(till.members().find(Club.WECHAT)).isEmpty();
        }
    }

    @Test
    void an_erasure_that_was_cut_short_is_ended_at_the_next_start() throws IOException {
        try (var till = Tills.open(home())) {
            anna(new Club(till));
        }
        new Erasures(home()).add(List.of(new Erasures.Line(new MemberId("ANNA"), Club.DAY)));

        var entries = entriesAtStart();
        assertThat(found(home(), ANNAS)).isEmpty();
        assertThat(entriesAtStart()).as("once is enough").isEqualTo(entries);
    }

    private long entriesAtStart() {
        try (var till = Tills.open(home())) {
            return till.journalQueue().backlog().entries();
        }
    }

    @Test
    void a_list_with_a_line_that_is_none_is_read_all_the_same() throws IOException {
        try (var till = Tills.open(home())) {
            anna(new Club(till));
        }
        Files.writeString(
                home().resolve(Erasures.NAME),
                "not a line at all\n\nANNA 2026-11-21\nX 2026-99-99\n");

        try (var till = Tills.open(home())) {
            assertThat(till.members().find(Club.phone(PHONE))).isEmpty();
        }
    }

    @Test
    void a_key_that_is_given_up_is_on_the_disk_no_more() throws IOException {
        try (var till = Tills.open(home())) {
            var club = new Club(till);
            anna(club);
            var anna = new MemberId("ANNA");
            var event = new MemberEvent.KeyLoosed(anna, MemberKey.Kind.PHONE);
            till.books()
                    .write(
                            Commit.of(new Fact.MemberMoved(event, Day.CASHIER))
                                    .knowing(List.of(new Personal.Loose(anna, Club.phone(PHONE)))));
            assertThat(found(home(), List.of(PHONE))).isEmpty();
        }
    }
}
