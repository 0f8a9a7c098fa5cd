package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.CouponOffice;
import guitai.importing.CouponFile;
import guitai.importing.CouponStockFile;
import guitai.loyalty.coupon.ImportedCoupons;
import guitai.ui.coupon.CouponFiles;
import guitai.ui.coupon.StocksEvent;
import guitai.ui.coupon.StocksScreen;
import guitai.ui.coupon.StocksViewModel;
import guitai.ui.key.Command;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sample.Shop;
import guitai.ui.sample.ShopMembers;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// A manager looks at coupon stocks, and takes a file of them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CouponStocksPageTest extends TillAtWork {
    private static final String STOCKS =
            """
            id,name,name_en,offer,days,number,pack
            FIVE,五元红包,Five off,HB-500,7,2,
            WELCOME,新人礼包,Welcome,,,,FIVE
            """;
    private static final String CODES = "code,stock\nABCDEFGH12345678,FIVE\nSHORTER1,NONE\n";

    private StocksViewModel stocks;
    private int written;

    @Override
    Shop shop(Path at) {
        return ShopMembers.shop(at);
    }

    @BeforeEach
    void atTheCounter() {
        openShift();
        stocks = new StocksViewModel(screens.access, new Folder());
        stocks.enter();
    }

    /// Two files, by their names.
    private final class Folder implements CouponFiles {
        @Override
        public void read(String path, Consumer<Told> back) {
            switch (path) {
                case "stocks.csv" -> {
                    var bytes = STOCKS.getBytes(StandardCharsets.UTF_8);
                    back.accept(new Told.Read(CouponStockFile.read(bytes, _ -> 1), path));
                }
                case "codes.csv" -> back.accept(new Told.Read(codes(), path));
                default -> back.accept(new Told.Failed("no file " + path));
            }
        }

        @Override
        public void write(CouponOffice.Sheet sheet, Consumer<Told> back) {
            written = sheet.figures().size();
            back.accept(new Told.Written("coupon-stocks.csv"));
        }
    }

    private ImportedCoupons codes() {
        try {
            return CouponFile.read(Files.writeString(home.resolve("codes.csv"), CODES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StocksScreen shown() {
        return stocks.screen().get();
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    private List<String> names() {
        return shown().rows().stream().map(row -> say(row.name())).toList();
    }

    private String figures(int row) {
        var one = shown().rows().get(row);
        return say(one.figure()) + "; " + say(one.below());
    }

    private void takes(String file) {
        stocks.on(new StocksEvent.Typed(file));
        stocks.on(StocksEvent.Asked.IMPORT);
        stocks.on(StocksEvent.Asked.IMPORT);
    }

    private void managerSays() {
        till.on(new PromptEvent.Authorised("2001", "8888"));
    }

    @Test
    void the_menu_and_one_key_lead_to_the_list() {
        till.command(Command.COUPON_STOCKS);
        assertThat(till.place().get()).isEqualTo(Place.COUPON_STOCKS);
    }

    @Test
    void a_file_is_looked_over_first_and_taken_with_a_second_press_and_a_manager_s_word() {
        assertThat(shown().rows()).isEmpty();
        stocks.on(new StocksEvent.Typed("stocks.csv"));
        stocks.on(StocksEvent.Asked.IMPORT);
        assertThat(figures(0)).isEqualTo("2 stocks or packs, 0 coupons; 0 cannot be taken");
        assertThat(journal()).doesNotContain("COUPON_STOCK");
        stocks.on(StocksEvent.Asked.IMPORT);
        managerSays();
        assertThat(journal()).contains("COUPON_STOCK").contains("COUPON_PACK");
        assertThat(names()).containsExactly("Five off", "Welcome");
        assertThat(figures(0)).isEqualTo("0 used of 0; 0 out · 0 given back · 0 expired · 2 left");
    }

    @Test
    void coupons_of_another_system_are_counted_and_a_row_that_cannot_be_taken_says_why() {
        takes("stocks.csv");
        managerSays();
        stocks.on(new StocksEvent.Typed("codes.csv"));
        stocks.on(StocksEvent.Asked.IMPORT);
        assertThat(names()).contains("There is no such stock");
        stocks.on(StocksEvent.Asked.IMPORT);
        managerSays();
        assertThat(figures(0)).isEqualTo("0 used of 1; 1 out · 0 given back · 0 expired · 1 left");
        assertThat(journal()).doesNotContain("ABCDEFGH12345678");
    }

    @Test
    void a_file_that_is_not_there_says_so_and_nothing_typed_is_asked_for() {
        stocks.on(StocksEvent.Asked.IMPORT);
        assertThat(say(shown().notice().what())).startsWith("Type the name of a file");
        stocks.on(new StocksEvent.Typed("nowhere.csv"));
        stocks.on(StocksEvent.Asked.IMPORT);
        assertThat(say(shown().notice().what())).contains("no file nowhere.csv");
    }

    @Test
    void the_list_goes_into_a_file() {
        takes("stocks.csv");
        managerSays();
        stocks.on(StocksEvent.Asked.CSV);
        assertThat(written).isEqualTo(1);
        assertThat(say(shown().notice().what())).contains("coupon-stocks.csv");
    }

    @Test
    void stocks_are_found_by_a_part_of_their_name_and_esc_leaves() {
        takes("stocks.csv");
        managerSays();
        stocks.on(new StocksEvent.Typed("五元"));
        assertThat(names()).containsExactly("Five off");
        stocks.on(StocksEvent.Asked.BACK);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
    }
}
