package guitai.device.scale;

import guitai.device.Pty;
import guitai.device.virtual.VirtualScale;

/// A virtual scale on a real serial line: answers what is sent, and streams fifty times a second.
final class WiredScale implements AutoCloseable {
    private static final long FRAME = 20_000_000;

    final VirtualScale scale;
    private final Pty pty = Pty.open();
    private final Thread thread;
    private volatile boolean ended;

    WiredScale(String protocol) {
        scale = VirtualScale.speaking(protocol);
        thread = Thread.ofPlatform().daemon().name("wired-" + protocol).start(this::run);
    }

    String path() {
        return pty.path();
    }

    private void run() {
        long sentAt = System.nanoTime();
        while (!ended) {
            byte[] heard;
            try {
                heard = pty.poll(5);
            } catch (IllegalStateException nobodyHasItOpen) {
                continue;
            }
            var answer = scale.take(heard);
            if (answer.length > 0) {
                pty.write(answer);
            }
            if (System.nanoTime() - sentAt >= FRAME) {
                sentAt = System.nanoTime();
                var frame = scale.frame();
                if (frame.length > 0) {
                    pty.write(frame);
                }
            }
        }
    }

    /// Pulls the plug.
    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pty.close();
    }
}
