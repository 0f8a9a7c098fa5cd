package guitai.ui.shell;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.concurrent.atomic.AtomicLong;

/// Presses keys on a scene: slowly, as people do, or as fast as a scanner.
final class Fingers {

    private static final long SLOW = 150_000_000;
    private static final long FAST = 4_000_000;

    private final Scene scene;
    private final AtomicLong nanos;

    /// @param nanos the clock the window measures bursts on
    Fingers(Scene scene, AtomicLong nanos) {
        this.scene = scene;
        this.nanos = nanos;
    }

    void type(String text) throws Exception {
        for (char c : text.toCharArray()) key(c, SLOW);
    }

    /// A keyboard wedge: the code, then Enter.
    void scan(String code) throws Exception {
        // Nobody pulls a trigger within a thirtieth of a second of a key.
        nanos.addAndGet(SLOW);
        for (char c : code.toCharArray()) key(c, FAST);
        press(KeyCode.ENTER, FAST, false, false);
    }

    void press(KeyCode code) throws Exception {
        press(code, SLOW, false, false);
    }

    void ctrl(KeyCode code) throws Exception {
        press(code, SLOW, true, false);
    }

    void alt(KeyCode code) throws Exception {
        press(code, SLOW, false, true);
    }

    private void key(char c, long pause) throws Exception {
        var code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
        var known = code == null ? KeyCode.UNDEFINED : code;
        nanos.addAndGet(pause);
        Rig.onFx(
                () -> {
                    fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, known, false, false);
                    fire(KeyEvent.KEY_TYPED, String.valueOf(c), KeyCode.UNDEFINED, false, false);
                    fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, known, false, false);
                    return true;
                });
    }

    private void press(KeyCode code, long pause, boolean ctrl, boolean alt) throws Exception {
        nanos.addAndGet(pause);
        Rig.onFx(
                () -> {
                    fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, ctrl, alt);
                    if (code == KeyCode.ENTER) {
                        fire(KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED, ctrl, alt);
                    }
                    fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, ctrl, alt);
                    return true;
                });
    }

    private void fire(
            javafx.event.EventType<KeyEvent> type,
            String text,
            KeyCode code,
            boolean ctrl,
            boolean alt) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, text, "", code, false, ctrl, alt, false));
    }
}
