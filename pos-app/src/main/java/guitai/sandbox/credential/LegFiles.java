package guitai.sandbox.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.mac.LegKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The keys of the acquirer, the card terminal and head office as files.
///
/// The till's own stand in the merchant's folder and in `merchant.json`; the terminal's stand in
/// `terminal.json` beside the gateways' keys, because a till must not have them.
final class LegFiles {
    static final String TERMINAL = "terminal.json";
    private static final String MERCHANT_ID = "898310000000109";
    private static final String TERMINAL_ID = "10000109";
    private static final String ISSUER_KEY_ID = "SV2026";

    private final Path merchant;
    private final Path gateway;

    LegFiles(Path merchant, Path gateway) {
        this.merchant = merchant;
        this.gateway = gateway;
    }

    /// Whether a folder of keys was made before there were these.
    boolean missing() throws IOException {
        return !index().has("headOffice");
    }

    private JsonNode index() throws IOException {
        return new ObjectMapper().readTree(merchant.resolve(Maker.INDEX).toFile());
    }

    /// Adds them to the merchant's index, which is written last.
    void make(ObjectNode index) throws IOException, GeneralSecurityException {
        var random = new SecureRandom();
        var card = leg(merchant, "till-card", "card_leg.hex", random);
        index.set("card", card.put("terminalId", TERMINAL_ID).put("merchantId", MERCHANT_ID));
        var terminal = leg(merchant, "till-terminal", "terminal_leg.hex", random);
        index.set("terminal", terminal);
        var office = leg(merchant, "till-office", "head_office_leg.hex", random);

        var issuer = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        keep(issuer, "stored_value_key.pem", merchant.resolve("stored_value_pub_key.pem"));
        office.put("issuerPublicKeyFile", "stored_value_pub_key.pem");
        office.put("issuerKeyId", ISSUER_KEY_ID);

        var rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(3072, random);
        keep(rsa.generateKeyPair(), "acquirer_key.pem", gateway.resolve("acquirer_pub_key.pem"));
        var own = new ObjectMapper().createObjectNode();
        own.put("terminalId", TERMINAL_ID).put("merchantId", MERCHANT_ID);
        own.set("acquirer", leg(gateway, "terminal-acquirer", "acquirer_leg.hex", random));
        own.put("acquirerPublicKeyFile", "acquirer_pub_key.pem");
        Pem.write(gateway.resolve(TERMINAL), own.toPrettyString() + "\n");

        index.set("headOffice", office);
        Pem.write(merchant.resolve(Maker.INDEX), index.toPrettyString() + "\n");
    }

    /// The same for a folder of keys that was made before there were these.
    void add() throws IOException, GeneralSecurityException {
        if (index() instanceof ObjectNode known) make(known);
    }

    private static ObjectNode leg(Path folder, String id, String name, SecureRandom random)
            throws IOException {
        var key = new byte[32];
        random.nextBytes(key);
        Pem.write(folder.resolve(name), HexFormat.of().formatHex(key) + "\n");
        return new ObjectMapper().createObjectNode().put("keyId", id).put("keyFile", name);
    }

    private void keep(KeyPair keys, String secret, Path open) throws IOException {
        Pem.write(gateway.resolve(secret), Pem.privateKey(keys.getPrivate()));
        Pem.write(open, Pem.publicKey(keys.getPublic()));
    }

    Legs read() throws IOException, GeneralSecurityException {
        var index = index();
        var own = new ObjectMapper().readTree(gateway.resolve(TERMINAL).toFile());
        var office = index.path("headOffice");
        return new Legs(
                index.path("card").path("merchantId").asText(),
                index.path("card").path("terminalId").asText(),
                leg(merchant, index.path("card")),
                leg(merchant, index.path("terminal")),
                leg(gateway, own.path("acquirer")),
                leg(merchant, office),
                Pem.readPrivateKey(gateway.resolve("acquirer_key.pem")),
                Pem.readPublicKey(gateway.resolve(own.path("acquirerPublicKeyFile").asText())),
                Pem.readPrivateKey(gateway.resolve("stored_value_key.pem"), "Ed25519"),
                Pem.readPublicKey(
                        merchant.resolve(office.path("issuerPublicKeyFile").asText()), "Ed25519"),
                office.path("issuerKeyId").asText());
    }

    /// What a card terminal of its own process needs.
    TerminalKeys readTerminal() throws IOException, GeneralSecurityException {
        var own = new ObjectMapper().readTree(gateway.resolve(TERMINAL).toFile());
        return new TerminalKeys(
                own.path("merchantId").asText(),
                own.path("terminalId").asText(),
                leg(merchant, index().path("terminal")),
                leg(gateway, own.path("acquirer")),
                Pem.readPublicKey(gateway.resolve(own.path("acquirerPublicKeyFile").asText())));
    }

    private static LegKey leg(Path folder, JsonNode json) throws IOException {
        var file = folder.resolve(json.path("keyFile").asText());
        if (!Files.isRegularFile(file)) throw new IOException(file + " is missing");
        return LegKey.read(json.path("keyId").asText(), file);
    }
}
