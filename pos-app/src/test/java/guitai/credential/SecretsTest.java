package guitai.credential;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.credential.SecretProblem.Kind;
import guitai.credential.SecretReading.Unusable;
import guitai.credential.SecretReading.Usable;
import guitai.credential.Secrets.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SecretsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final KeyPair RSA = TestKeys.rsa(2048);
    private static final String VARIABLE = "GUITAI_TEST_KEY_PEM";

    @TempDir Path home;

    @Test
    void a_private_key_is_read_from_pem_or_from_the_bare_text_of_alipays_tool() throws IOException {
        var pem = TestKeys.pem("PRIVATE KEY", RSA.getPrivate().getEncoded());
        assertThat(secrets().privateKey(file("# made by hand\n" + pem)))
                .isEqualTo(usable(RSA.getPrivate()));
        var bare = Base64.getEncoder().encodeToString(RSA.getPrivate().getEncoded());
        assertThat(secrets().privateKey(file(bare + "\n"))).isEqualTo(usable(RSA.getPrivate()));
    }

    @Test
    void a_key_shared_with_a_partner_is_64_hexadecimal_digits() throws IOException {
        var digits = "0123456789abcdef".repeat(4);
        assertThat(secrets().hexadecimal(file(digits + "\n")))
                .isEqualTo(usable(new SharedSecret(digits)));
        assertThat(secrets().hexadecimal(file(digits + "0")))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        no -> assertThat(no.problem().kind()).isEqualTo(Kind.NOT_HEXADECIMAL));
    }

    @Test
    void head_office_signs_tokens_with_ed25519_and_nothing_else() throws Exception {
        var pair = java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var pem = TestKeys.pem("PUBLIC KEY", pair.getPublic().getEncoded());
        assertThat(secrets().issuerKey(file(pem)))
                .isEqualTo(usable(new VerifyingKey(pair.getPublic(), "")));
        var rsa = TestKeys.pem("PUBLIC KEY", RSA.getPublic().getEncoded());
        assertThat(secrets().issuerKey(file(rsa)))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        no -> assertThat(no.problem().kind()).isEqualTo(Kind.NOT_ED25519));
        var own = TestKeys.pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        assertThat(secrets().issuerKey(file(own)))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        no -> assertThat(no.problem().kind()).isEqualTo(Kind.PUBLIC_WANTED));
    }

    @Test
    void the_environment_wins_over_the_file() {
        var pem = TestKeys.pem("PRIVATE KEY", RSA.getPrivate().getEncoded());
        var secrets = new Secrets(home, Map.of(VARIABLE, pem), InstantSource.fixed(NOW));

        assertThat(secrets.privateKey(new Place(VARIABLE, "not-there.pem")))
                .isEqualTo(usable(RSA.getPrivate()));
    }

    @Test
    void a_gateways_key_may_come_alone_or_in_its_certificate() throws IOException {
        var der = RSA.getPublic().getEncoded();
        var spki = secrets().publicKey(file(TestKeys.pem("PUBLIC KEY", der)));
        assertThat(spki).isEqualTo(usable(new VerifyingKey(RSA.getPublic(), "")));
        assertThat(secrets().publicKey(file(Base64.getMimeEncoder().encodeToString(der))))
                .isEqualTo(spki);

        var certificate = TestKeys.certificate(RSA, NOW.minusSeconds(9), days(90));
        assertThat(secrets().publicKey(file(certificate)))
                .isEqualTo(usable(new VerifyingKey(RSA.getPublic(), "1F")));
    }

    @Test
    void a_merchants_identity_opens_with_its_password_only() throws Exception {
        Files.write(home.resolve("a.p12"), TestKeys.p12(RSA, NOW, days(90), "1900000109"));
        ownerOnly(home.resolve("a.p12"));
        var place = new Place(VARIABLE, "a.p12");

        var identity = secrets().identity(place, new SharedSecret("1900000109"));

        assertThat(((Usable<MerchantIdentity>) identity).secret().serial()).isEqualTo("1F");
        assertThat(problem(secrets().identity(place, new SharedSecret("1900000110"))))
                .isEqualTo(Kind.WRONG_PASSWORD);
        assertThat(problem(secrets().identity(file("no store"), new SharedSecret("x"))))
                .isEqualTo(Kind.DAMAGED);
    }

    @Test
    void a_key_both_sides_know_has_32_letters_and_digits() throws IOException {
        assertThat(secrets().shared(file("0123456789abcdef0123456789abcdef\n")))
                .isEqualTo(usable(new SharedSecret("0123456789abcdef0123456789abcdef")));
        assertThat(problem(secrets().shared(file("0123456789abcdef"))))
                .isEqualTo(Kind.WRONG_LENGTH);
    }

    @Test
    void every_wrong_thing_has_its_word() throws IOException {
        var secrets = secrets();
        var der = RSA.getPrivate().getEncoded();
        assertThat(problem(secrets.privateKey(new Place(VARIABLE, "")))).isEqualTo(Kind.NOT_NAMED);
        assertThat(problem(secrets.privateKey(new Place(VARIABLE, "gone"))))
                .isEqualTo(Kind.MISSING);
        assertThat(problem(secrets.privateKey(new Place(VARIABLE, "."))))
                .isEqualTo(Kind.UNREADABLE);
        assertPrivate("hello", Kind.NOT_PEM);
        assertPrivate("x".repeat(70_000), Kind.TOO_LARGE);
        assertPrivate(TestKeys.pem("PRIVATE KEY", new byte[] {1, 2, 3}), Kind.DAMAGED);
        assertPrivate("-----BEGIN PRIVATE KEY-----\nMII", Kind.DAMAGED);
        assertPrivate(TestKeys.pem("RSA PRIVATE KEY", der), Kind.PKCS1);
        assertPrivate(TestKeys.bare(TestKeys.pkcs1(RSA)), Kind.PKCS1);
        assertPrivate(TestKeys.pem("ENCRYPTED PRIVATE KEY", der), Kind.ENCRYPTED);
        assertPrivate(TestKeys.pem("PUBLIC KEY", der), Kind.PRIVATE_WANTED);
        assertPrivate(
                TestKeys.pem("PRIVATE KEY", TestKeys.ec().getPrivate().getEncoded()), Kind.NOT_RSA);
        assertPrivate(
                TestKeys.pem("PRIVATE KEY", TestKeys.rsa(1024).getPrivate().getEncoded()),
                Kind.TOO_SHORT);
    }

    @Test
    void every_wrong_gateway_key_has_its_word() throws IOException {
        var own = RSA.getPrivate().getEncoded();
        assertPublic(TestKeys.pem("PRIVATE KEY", own), Kind.PUBLIC_WANTED);
        assertPublic(TestKeys.bare(own), Kind.PUBLIC_WANTED);
        assertPublic(TestKeys.pem("RSA PUBLIC KEY", own), Kind.PKCS1_PUBLIC);
        assertPublic(
                TestKeys.pem("PUBLIC KEY", TestKeys.ec().getPublic().getEncoded()), Kind.NOT_RSA);
        assertPublic(
                TestKeys.pem("PUBLIC KEY", TestKeys.rsa(1024).getPublic().getEncoded()),
                Kind.TOO_SHORT);
        assertPublic(TestKeys.certificate(RSA, NOW.minus(days(9)), days(8)), Kind.EXPIRED);
        assertPublic(TestKeys.certificate(RSA, NOW.plusSeconds(60), days(8)), Kind.NOT_YET_VALID);
        assertThat(problem(secrets().certificate(file(TestKeys.pem("PUBLIC KEY", own)))))
                .isEqualTo(Kind.CERTIFICATE_WANTED);
    }

    @Test
    void a_file_others_can_read_and_a_certificate_near_its_end_are_warned_of() throws IOException {
        var place = file(TestKeys.certificate(RSA, NOW.minusSeconds(9), days(20)));
        Files.setPosixFilePermissions(
                home.resolve(place.file()), PosixFilePermissions.fromString("rw-r--r--"));

        var reading = (Usable<VerifyingKey>) secrets().publicKey(place);

        assertThat(reading.warnings())
                .extracting(SecretWarning::kind)
                .containsExactly(
                        SecretWarning.Kind.READABLE_BY_OTHERS, SecretWarning.Kind.EXPIRES_SOON);
        assertThat(reading.warnings().getFirst().words()).contains("chmod 600");
    }

    @Test
    void no_answer_shows_any_part_of_a_secret() throws Exception {
        var base64 = Base64.getEncoder().encodeToString(RSA.getPrivate().getEncoded());
        var shared = secrets().shared(file("0123456789abcdef0123456789abcdef"));
        var key = secrets().privateKey(file(base64));
        var short_ = secrets().shared(file("hunter2"));

        assertThat(shared.toString()).doesNotContain("0123");
        assertThat(key.toString()).doesNotContain(base64.substring(40, 50));
        assertThat(short_.toString() + ((Unusable<?>) short_).problem().words())
                .doesNotContain("hunter2")
                .contains("key", "is not 32 letters and digits");
    }

    @Test
    void random_bytes_are_refused_and_never_throw() throws IOException {
        var seed = 5L;
        var random = new Random(seed);
        var good = TestKeys.pem("PRIVATE KEY", RSA.getPrivate().getEncoded());
        for (int i = 0; i < 400; i++) {
            var bytes = good.getBytes(StandardCharsets.UTF_8);
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (i % 2 == 0) random.nextBytes(bytes);
            Files.write(home.resolve("noise"), bytes);
            var place = new Place(VARIABLE, "noise");
            assertThat(secrets().privateKey(place)).as("seed %d case %d", seed, i).isNotNull();
            assertThat(secrets().publicKey(place)).as("seed %d case %d", seed, i).isNotNull();
            assertThat(secrets().identity(place, new SharedSecret("x"))).isNotNull();
        }
    }

    private void assertPrivate(String text, Kind kind) throws IOException {
        assertThat(problem(secrets().privateKey(file(text)))).isEqualTo(kind);
    }

    private void assertPublic(String text, Kind kind) throws IOException {
        assertThat(problem(secrets().publicKey(file(text)))).isEqualTo(kind);
    }

    private Secrets secrets() {
        return new Secrets(home, Map.of(), InstantSource.fixed(NOW));
    }

    private Place file(String text) throws IOException {
        ownerOnly(Files.writeString(home.resolve("key"), text));
        return new Place(VARIABLE, "key");
    }

    private static void ownerOnly(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static Kind problem(SecretReading<?> reading) {
        return ((Unusable<?>) reading).problem().kind();
    }

    private static <T> SecretReading<T> usable(T secret) {
        return new Usable<>(secret, java.util.List.of());
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
