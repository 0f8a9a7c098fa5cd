package guitai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PinyinInitialsTest {
    private static final Charset GB2312 = Charset.forName("GB2312");
    // Where in level 1 of GB 2312, which is sorted by pinyin, each letter begins; the last ends z.
    private static final int[] BEGINS = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC,
        0xC2E8, 0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9,
        0xD4D1, 0xD7FA
    };
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";

    @ParameterizedTest
    @CsvSource({
        "矿泉水, kqs",
        "纯净水550ml, cjs550ml",
        "可乐1.5L, kl1.5l",
        "黑巧克力72%, hqkl72%",
        "鲜虾馄饨, xxht",
        "猕猴桃, mht",
        "蓝莓酸奶, lmsn",
        "柚子茶, yzc",
        "（盒装）　豆腐, hzdf",
        "ＡＢ电池, abdc"
    })
    void a_name_gives_the_letters_a_cashier_types(String name, String initials) {
        assertThat(PinyinInitials.of(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({
        "重庆小面, cqxm",
        "双重礼, szl",
        "银行, yh",
        "行李箱, xlx",
        "人参茶, rsc",
        "参观, cg",
        "咖喱块, glk",
        "咖啡, kf",
        "调味料, twl",
        "强调, qd",
        "儿童成长牛奶, etcznn",
        "长城, cc",
        "藏红花, zhh"
    })
    void a_character_of_two_readings_is_read_as_its_word_is(String name, String initials) {
        assertThat(PinyinInitials.of(name)).isEqualTo(initials);
    }

    @Test
    void what_has_no_reading_is_left_out() {
        assertThat(PinyinInitials.of("水😀𠮷 -()/é水")).isEqualTo("ss");
        assertThat(PinyinInitials.of("")).isEmpty();
    }

    @Test
    void level_1_of_the_table_is_the_standards_own_order() {
        int characters = 0;
        for (int high = 0xB0; high <= 0xD7; high++) {
            for (int low = 0xA1; low <= 0xFE; low++) {
                int code = high << 8 | low;
                if (code >= BEGINS[BEGINS.length - 1]) continue;
                int letter = 0;
                while (BEGINS[letter + 1] <= code) letter++;
                var c = new String(new byte[] {(byte) high, (byte) low}, GB2312);
                assertThat(PinyinInitials.of(c))
                        .as(c)
                        .isEqualTo(LETTERS.substring(letter, letter + 1));
                characters++;
            }
        }
        assertThat(characters).isEqualTo(3755);
    }

    @Test
    void every_character_of_level_2_has_a_letter() {
        int characters = 0;
        for (int high = 0xD8; high <= 0xF7; high++) {
            for (int low = 0xA1; low <= 0xFE; low++) {
                var c = new String(new byte[] {(byte) high, (byte) low}, GB2312);
                assertThat(PinyinInitials.of(c)).as(c).matches("[a-z]");
                characters++;
            }
        }
        assertThat(characters).isEqualTo(3008);
    }
}
