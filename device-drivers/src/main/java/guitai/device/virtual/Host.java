package guitai.device.virtual;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The computer at the other end of the cable, when there is one. Thread-safe.
final class Host {
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Socket> socket = Optional.empty();

    void connected(Socket to) {
        lock.lock();
        try {
            socket = Optional.of(to);
        } finally {
            lock.unlock();
        }
    }

    /// Answers, if anybody is still there to hear it.
    void send(byte[] bytes) {
        lock.lock();
        try {
            if (socket.isPresent()) {
                socket.get().getOutputStream().write(bytes);
            }
        } catch (IOException e) {
            socket = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Hangs up without a word, as a pulled cable does.
    void hangUp() {
        lock.lock();
        try {
            if (socket.isPresent()) {
                socket.get().setSoLinger(true, 0);
                socket.get().close();
            }
        } catch (IOException e) {
            // It is gone already, which is what was wanted.
            System.getLogger(Host.class.getName()).log(System.Logger.Level.DEBUG, "hanging up", e);
        } finally {
            socket = Optional.empty();
            lock.unlock();
        }
    }
}
