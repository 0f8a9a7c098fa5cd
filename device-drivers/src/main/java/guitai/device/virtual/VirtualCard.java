package guitai.device.virtual;

import jdk.net.ExtendedSocketOptions;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A card held to vsmartcard's virtual reader (`vpcd`), and so to a real PC/SC service.
///
/// Owns one daemon thread. To make one is to hold it to the reader; [#close] takes it away. The
/// service sees either within half a second.
public final class VirtualCard implements AutoCloseable {
    // What a contactless card without any words of its own says first (PC/SC part 3, 3.1.3.2.3).
    private static final byte[] ANSWER_TO_RESET = {0x3B, (byte) 0x80, (byte) 0x80, 0x01, 0x01};
    private static final int CONNECT_MILLIS = 2_000;
    private static final System.Logger LOG = System.getLogger(VirtualCard.class.getName());

    private final Chip chip;
    private final Socket socket;
    private final AtomicBoolean mute = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final AtomicInteger commandsLeft = new AtomicInteger(Integer.MAX_VALUE);

    private VirtualCard(Chip chip, Socket socket) {
        this.chip = chip;
        this.socket = socket;
    }

    /// Holds a card to the reader behind this port of this machine.
    ///
    /// @throws IOException if no virtual reader listens there, or a card is on it already
    public static VirtualCard hold(Chip chip, int port) throws IOException {
        return hold(chip, port, false);
    }

    /// The same with a card that never answers a command.
    public static VirtualCard holdMute(Chip chip, int port) throws IOException {
        return hold(chip, port, true);
    }

    private static VirtualCard hold(Chip chip, int port, boolean mute) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        var card = new VirtualCard(chip, socket);
        card.mute.set(mute);
        Thread.ofPlatform().daemon().name("virtual-card").start(card::serve);
        return card;
    }

    /// Takes itself away when it is asked the n-th command from now.
    public void leaveAt(int command) {
        commandsLeft.set(command);
    }

    /// Whether a service still has it: one that ends lets it go.
    public boolean isThere() {
        return !gone.get();
    }

    private void serve() {
        try (var in = new DataInputStream(socket.getInputStream())) {
            while (true) {
                acknowledge();
                int length = in.readUnsignedShort();
                acknowledge();
                var message = in.readNBytes(length);
                if (length == 1) control(message[0]);
                else if (commandsLeft.decrementAndGet() == 0) close();
                else if (!mute.get()) send(chip.answer(message));
            }
        } catch (IOException away) {
            LOG.log(System.Logger.Level.DEBUG, "the card was taken away", away);
        } finally {
            gone.set(true);
        }
    }

    // The virtual reader sends a length and what follows apart, and waits for the acknowledgement
    // of the first: 40 ms a command without this.
    private void acknowledge() throws IOException {
        socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
    }

    // A message of one byte is for the card's power: off, on, reset, or what it says first.
    private void control(byte order) throws IOException {
        switch (order) {
            case 0, 1, 2 -> chip.reset();
            case 4 -> send(ANSWER_TO_RESET);
            default -> LOG.log(System.Logger.Level.WARNING, "unknown order {0}", order);
        }
    }

    private void send(byte[] message) throws IOException {
        var frame = new ByteArrayOutputStream();
        frame.write(message.length >> 8);
        frame.write(message.length);
        frame.writeBytes(message);
        socket.getOutputStream().write(frame.toByteArray());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is taken away either way.
            LOG.log(System.Logger.Level.DEBUG, "closing", e);
        }
    }
}
