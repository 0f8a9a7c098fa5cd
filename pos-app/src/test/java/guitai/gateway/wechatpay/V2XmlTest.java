package guitai.gateway.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.Body;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class V2XmlTest {
    @Test
    void what_is_written_is_read_again() {
        var fields = Map.of("body", "茶 <&> \"'", "attach", "", "detail", "{\"a\":[1]}]]>");
        assertThat(V2Xml.read(V2Xml.write(fields))).contains(fields);
    }

    @Test
    void the_gateways_own_form_is_read() {
        var answer =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <xml><return_code><![CDATA[SUCCESS]]></return_code>
                <!-- spaces and remarks mean nothing -->
                <return_msg><![CDATA[O]]>K</return_msg><total_fee>888</total_fee><attach/></xml>
                """;
        assertThat(V2Xml.read(Body.of(answer)))
                .contains(
                        Map.of(
                                "return_code", "SUCCESS",
                                "return_msg", "OK",
                                "total_fee", "888",
                                "attach", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<html><body>502 Bad Gateway</body></html>",
                "{\"code\":\"SUCCESS\"}",
                "<xml><a>1</a>",
                "<xml><a>1</a><a>2</a></xml>",
                "<xml><a>1</a><a>1</a></xml>",
                "<xml><a><b>1</b></a></xml>",
                "<xml>text<a>1</a></xml>",
                "<xml><a>1</a></xml><xml><a>2</a></xml>",
                "<!DOCTYPE xml><xml><a>1</a></xml>",
                "<!DOCTYPE xml [<!ENTITY e \"SUCCESS\">]><xml><a>&e;</a></xml>",
                "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/x.dtd\"><xml><a>1</a></xml>",
                "<xml><a>&e;</a></xml>",
                "<XML><a>1</a></XML>",
            })
    void anything_else_is_no_answer(String text) {
        assertThat(V2Xml.read(Body.of(text))).isEmpty();
    }

    @Test
    void no_file_of_this_machine_gets_into_an_answer(@TempDir Path home) throws IOException {
        var secret = Files.writeString(home.resolve("secret"), "SUCCESS");
        var attack =
                "<!DOCTYPE xml [<!ENTITY e SYSTEM \""
                        + secret.toUri()
                        + "\">]><xml><result_code>&e;</result_code></xml>";
        assertThat(V2Xml.read(Body.of(attack))).isEmpty();
    }

    @Test
    void an_answer_of_endless_fields_is_refused() {
        var text = new StringBuilder("<xml>");
        for (int i = 0; i < 1000; i++) text.append("<f" + i + ">1</f" + i + ">");
        assertThat(V2Xml.read(Body.of(text + "</xml>"))).isEmpty();
    }
}
