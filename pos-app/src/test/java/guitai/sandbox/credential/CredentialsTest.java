package guitai.sandbox.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.TestSandbox;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.Signature;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CredentialsTest {
    @TempDir Path state;

    @Test
    void keys_are_made_once_and_only_their_owner_may_read_them() throws Exception {
        var made = Credentials.in(state);
        var again = Credentials.in(state);
        assertThat(again.wechat().v2Key()).isEqualTo(made.wechat().v2Key()).hasSize(32);
        assertThat(again.wechat().certificate()).isEqualTo(made.wechat().certificate());
        assertThat(again.wechat().merchantSerial()).matches("[0-9A-F]{40}");
        try (var files = Files.walk(state)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void the_merchants_pkcs12_opens_with_his_number_and_holds_his_key() throws Exception {
        TestSandbox.withKeys(state);
        var made = Credentials.in(state);
        var password = made.wechat().mchid().toCharArray();
        var file = made.folder().resolve("apiclient_cert.p12").toFile();
        var store = KeyStore.getInstance(file, password);
        var key = (java.security.PrivateKey) store.getKey("key", password);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(new byte[] {1});
        var signed = signature.sign();
        signature.initVerify(made.wechat().certificate());
        signature.update(new byte[] {1});
        assertThat(signature.verify(signed)).isTrue();
        made.wechat().certificate().verify(made.trusted().getCertificate("ca").getPublicKey());
    }

    @Test
    void a_start_that_was_cut_off_makes_them_anew() throws Exception {
        TestSandbox.withKeys(state);
        Files.delete(state.resolve("merchant").resolve("merchant.json"));
        assertThat(Credentials.in(state).wechat().mchid()).isEqualTo("1900000109");
    }

    @Test
    void a_folder_of_an_older_version_gets_what_it_lacks_and_keeps_its_keys() throws Exception {
        TestSandbox.withKeys(state);
        var made = Credentials.in(state);
        var index = state.resolve("merchant").resolve("merchant.json");
        var mapper = new ObjectMapper();
        var json = (ObjectNode) mapper.readTree(index.toFile());
        var before = json.deepCopy();
        json.remove(List.of("card", "terminal", "headOffice"));
        Files.writeString(index, json.toString());
        Files.delete(state.resolve("gateway").resolve("terminal.json"));

        var again = Credentials.in(state);
        assertThat(mapper.readTree(index.toFile())).isEqualTo(before);
        assertThat(again.wechat().v2Key()).isEqualTo(made.wechat().v2Key());
        assertThat(again.legs().terminalId()).matches("\\d{8}");
        assertThat(again.legs().merchantId()).matches("\\d{15}");
    }

    @Test
    void no_key_is_told_in_a_log() {
        TestSandbox.withKeys(state);
        var made = Credentials.in(state);
        assertThat(made.wechat().toString()).doesNotContain(made.wechat().v2Key());
        assertThat(made.legs().toString()).isEqualTo("Legs[898310000000109/10000109]");
        assertThat(made.legs().card().toString()).isEqualTo("LegKey[till-card]");
        assertThat(made.alipay().toString()).isEqualTo("AlipayApp[2021000000000109]");
    }
}
