package guitai.sandbox.headoffice;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// One account of stored value. Amounts in fen.
///
/// @param paidIn what was put in; what is left is told by the spends
/// @param issued its token, without what a phone adds
/// @param phone the key of the phone that shows it; empty for a printed card
/// @param revoked since when nothing may be spent from it
record Account(
        String number,
        long paidIn,
        long cap,
        long per,
        String issued,
        Optional<Phone> phone,
        Optional<Instant> revoked) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The customer's phone, which the sandbox plays.
    ///
    /// @param open its public key, 32 bytes in base64url
    /// @param secret its private key, PKCS#8 in base64
    /// @param counter how often it has shown a token
    record Phone(String open, String secret, long counter) {
        Phone again() {
            return new Phone(open, secret, counter + 1);
        }

        @Override
        public String toString() {
            return "Phone[" + counter + "]";
        }
    }

    Account issued(String token) {
        return new Account(number, paidIn, cap, per, token, phone, revoked);
    }

    Account showing(Phone other) {
        return new Account(number, paidIn, cap, per, issued, Optional.of(other), revoked);
    }

    Account revoked(Instant at) {
        return new Account(number, paidIn, cap, per, issued, phone, Optional.of(at));
    }

    /// All that may be shown of the number.
    String masked() {
        return "****" + number.substring(number.length() - 4);
    }

    String line() {
        var json = JSON.createObjectNode();
        json.put("number", number).put("paidIn", paidIn).put("cap", cap).put("per", per);
        json.put("issued", issued);
        phone.ifPresent(
                p ->
                        json.putObject("phone")
                                .put("open", p.open())
                                .put("secret", p.secret())
                                .put("counter", p.counter()));
        revoked.ifPresent(at -> json.put("revoked", at.toString()));
        return json.toString();
    }

    /// @throws IOException no JSON
    /// @throws RuntimeException no account
    static Account read(String line) throws IOException {
        var json = JSON.readTree(line);
        var phone = json.path("phone");
        var number = json.path("number").asText();
        if (number.length() < 4) throw new IOException("no account");
        return new Account(
                number,
                json.path("paidIn").asLong(),
                json.path("cap").asLong(),
                json.path("per").asLong(),
                json.path("issued").asText(),
                phone.isObject()
                        ? Optional.of(
                                new Phone(
                                        phone.path("open").asText(),
                                        phone.path("secret").asText(),
                                        phone.path("counter").asLong()))
                        : Optional.empty(),
                json.has("revoked")
                        ? Optional.of(Instant.parse(json.path("revoked").asText()))
                        : Optional.empty());
    }

    @Override
    public String toString() {
        return "Account[" + masked() + "]";
    }
}
