package guitai.sandbox.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.sandbox.wechatpay.FlatXml.Reading.Document;
import guitai.sandbox.wechatpay.FlatXml.Reading.Malformed;
import guitai.sandbox.wechatpay.FlatXml.Reading.NotUtf8;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FlatXmlTest {
    @Test
    void text_and_cdata_are_read_alike() {
        assertThat(read("<xml><a>1&lt;2</a><b><![CDATA[<茶> & ]]></b><c/></xml>"))
                .isEqualTo(
                        new Document(
                                new LinkedHashMap<>(
                                        java.util.Map.of("a", "1<2", "b", "<茶> & ", "c", ""))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<xml><a>1</a>",
                "<other><a>1</a></other>",
                "<xml><a><b>1</b></a></xml>",
                "<xml><a>1</a><a>2</a></xml>",
                "<xml><a x='1'>1</a></xml>",
                "<xml>stray<a>1</a></xml>",
                "<!DOCTYPE xml><xml><a>1</a></xml>",
                "<!DOCTYPE xml [<!ENTITY e 'x'>]><xml><a>&e;</a></xml>",
                "<!DOCTYPE xml [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xml><a>&e;</a></xml>",
                "<xml><a>&e;</a></xml>",
            })
    void what_is_not_a_flat_document_is_refused(String text) {
        assertThat(read(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_called_that() {
        assertThat(
                        FlatXml.read(
                                "<xml><a>茶</a></xml>"
                                        .getBytes(java.nio.charset.Charset.forName("GBK"))))
                .isEqualTo(new NotUtf8());
    }

    @Test
    void a_document_without_end_is_not_read_to_its_end() {
        assertThat(FlatXml.read(new byte[FlatXml.LONGEST + 1])).isInstanceOf(Malformed.class);
    }

    @Test
    void whatever_is_written_is_read_back() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var pieces = List.of("]]>", "<", "&amp;", "茶", "\"", "😀", " ", "x", "<![CDATA[");
        for (int i = 0; i < 2000; i++) {
            var fields = new LinkedHashMap<String, String>();
            for (int f = random.nextInt(6); f >= 0; f--) {
                var value = new StringBuilder();
                for (int p = random.nextInt(8); p > 0; p--) {
                    value.append(pieces.get(random.nextInt(pieces.size())));
                }
                fields.put("f" + f, value.toString());
            }
            assertThat(read(FlatXml.write(fields)))
                    .as("seed %d", seed)
                    .isEqualTo(new Document(fields));
        }
    }

    private static FlatXml.Reading read(String text) {
        return FlatXml.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
