package guitai.scenario;

import guitai.device.virtual.VirtualPrinter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;

/// Puts a virtual printer, which listens on the network, at the far end of a serial line.
final class PrinterCable implements AutoCloseable {
    private final Socket socket;
    private final SerialPeer peer;

    /// @param link where the till finds the line; replaced if it is there
    PrinterCable(Path link, VirtualPrinter printer) throws IOException {
        socket = new Socket(printer.host(), printer.port());
        socket.setTcpNoDelay(true);
        peer = new SerialPeer(link, this::toPrinter, this::fromPrinter);
    }

    private byte[] toPrinter(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return fromPrinter();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private byte[] fromPrinter() {
        try {
            return socket.getInputStream().readNBytes(socket.getInputStream().available());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Pulls it out.
    @Override
    public void close() throws IOException {
        peer.close();
        socket.close();
    }
}
