package guitai.device.link;

import guitai.device.DeviceFault;

import java.time.Duration;

/// Any link, with a [Tape] beside it, which outlives it: secrets are hidden when the tape is shown,
/// so this is the one for a page that people see. [RecordedLink] keeps every byte, for `.dump`
/// files.
public final class TapedLink implements Link {
    private final Link link;
    private final Tape tape;

    /// @param link closed together with this one
    public TapedLink(Link link, Tape tape) {
        this.link = link;
        this.tape = tape;
    }

    @Override
    public int read(byte[] into, Duration wait) throws DeviceFault {
        int count = link.read(into, wait);
        if (count > 0) tape.add(Frame.Way.IN, into, count);
        return count;
    }

    @Override
    public void write(byte[] bytes) throws DeviceFault {
        // Before it is sent: what a device hangs on must be on the tape.
        if (bytes.length > 0) tape.add(Frame.Way.OUT, bytes, bytes.length);
        link.write(bytes);
    }

    @Override
    public void close() {
        link.close();
    }

    @Override
    public String toString() {
        return link.toString();
    }
}
