package guitai.command;

import com.fasterxml.jackson.core.JsonFactory;

import guitai.sandbox.Options;
import guitai.sandbox.Sandbox;
import guitai.sandbox.Starting;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/// `sandbox`: the payment gateways from the other side, as a process of its own.
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description =
                "Plays the payment gateways, a card terminal and head office on this machine,"
                        + " until its input ends.")
final class SandboxCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;

    private final InstantSource clock;

    @Option(names = "--port", paramLabel = "N", description = "of plain HTTP; default any free one")
    private int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "127.0.0.1 or ::1: it listens on this machine only")
    private String address = "127.0.0.1";

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "where its ledger and keys are kept; default ~/.guitai-sandbox")
    private Path state = Path.of(System.getProperty("user.home"), ".guitai-sandbox");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "of the dice its faults are thrown by")
    private long seed = 1;

    SandboxCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > MOST_PORT) {
            return Opened.refused("--port " + port, "give 0 to " + MOST_PORT);
        }
        var folder = state.toAbsolutePath().normalize();
        return switch (Sandbox.start(new Options(address, port, folder, clock, seed))) {
            case Starting.Refused(var why) -> Opened.refused(why, "see 'guitai sandbox --help'");
            case Starting.Running(var sandbox) -> {
                try (sandbox) {
                    System.out.println(line(sandbox));
                    System.out.flush();
                    Waiting.untilInputEnds();
                    yield Exit.GOOD;
                }
            }
        };
    }

    private static String line(Sandbox sandbox) throws IOException {
        var text = new StringWriter();
        var endpoints = sandbox.endpoints();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("wechatV2", endpoints.wechatV2());
            json.writeStringField("wechatV2Secure", endpoints.wechatV2Secure());
            json.writeStringField("wechatV3", endpoints.wechatV3());
            json.writeStringField("alipay", endpoints.alipay());
            json.writeStringField("alipaySecure", endpoints.alipaySecure());
            json.writeStringField("acquirer", endpoints.acquirer());
            json.writeStringField("headOffice", endpoints.headOffice());
            json.writeStringField("terminal", endpoints.terminal().orElse(""));
            json.writeStringField("control", endpoints.control());
            json.writeStringField("credentials", endpoints.credentials().toString());
            json.writeEndObject();
        }
        return text.toString();
    }
}
