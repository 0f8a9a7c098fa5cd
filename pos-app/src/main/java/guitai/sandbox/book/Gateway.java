package guitai.sandbox.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whose customer pays. The words are those of the control desk.
public enum Gateway implements Side {
    WECHAT,
    ALIPAY;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Gateway> of(String word) {
        return Arrays.stream(values()).filter(g -> g.word().equals(word)).findFirst();
    }
}
