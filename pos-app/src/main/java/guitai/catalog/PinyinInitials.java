package guitai.catalog;

import java.util.BitSet;
import java.util.Map;

/// The first letters of a Chinese name's pinyin, as cashiers type them: 矿泉水 550ml is `kqs550ml`.
///
/// Every character of GB 2312 has one reading; [#PHRASES] holds the words of a shop in which
/// another is right (重庆 is `cq`, not `zq`). Characters beyond GB 2312 have none and are left out,
/// and so are spaces and punctuation other than `. + % *`, which belong to sizes and strengths.
public final class PinyinInitials {
    private static final Map<String, String> PHRASES =
            Map.ofEntries(
                    Map.entry("重庆", "cq"),
                    Map.entry("厦门", "xm"),
                    Map.entry("黄埔", "hp"),
                    Map.entry("西藏", "xz"),
                    Map.entry("藏红花", "zhh"),
                    Map.entry("银行", "yh"),
                    Map.entry("成长", "cz"),
                    Map.entry("生长", "sz"),
                    Map.entry("调味", "tw"),
                    Map.entry("调料", "tl"),
                    Map.entry("调和", "th"),
                    Map.entry("调理", "tl"),
                    Map.entry("调节", "tj"),
                    Map.entry("调羹", "tg"),
                    Map.entry("调制", "tz"),
                    Map.entry("可调", "kt"),
                    Map.entry("空调", "kt"),
                    Map.entry("人参", "rs"),
                    Map.entry("海参", "hs"),
                    Map.entry("党参", "ds"),
                    Map.entry("洋参", "ys"),
                    Map.entry("丽参", "ls"),
                    Map.entry("参茶", "sc"),
                    Map.entry("咖喱", "gl"),
                    Map.entry("弹力", "tl"),
                    Map.entry("弹性", "tx"),
                    Map.entry("音乐", "yy"),
                    Map.entry("钥匙", "ys"),
                    Map.entry("雪茄", "xj"),
                    Map.entry("鸡脯", "jp"),
                    Map.entry("扒鸡", "pj"),
                    Map.entry("便宜", "py"));

    private static final int LONGEST = 3;
    // Nearly every character begins no phrase: asked first, so that none is cut out in vain.
    private static final BitSet BEGINNINGS = new BitSet();

    static {
        for (var phrase : PHRASES.keySet()) BEGINNINGS.set(phrase.charAt(0));
    }

    private PinyinInitials() {}

    /// Lower case letters, digits and `. + % *`; empty if the text has none of these and no
    /// character of GB 2312.
    public static String of(String text) {
        var letters = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int length = phraseAt(text, at);
            if (length > 0) {
                letters.append(PHRASES.get(text.substring(at, at + length)));
                at += length;
            } else {
                append(letters, text.charAt(at));
                at++;
            }
        }
        return letters.toString();
    }

    private static int phraseAt(String text, int at) {
        if (!BEGINNINGS.get(text.charAt(at))) return 0;
        for (int length = Math.min(LONGEST, text.length() - at); length >= 2; length--) {
            if (PHRASES.containsKey(text.substring(at, at + length))) return length;
        }
        return 0;
    }

    private static void append(StringBuilder letters, char c) {
        char initial = PinyinTable.initialOf(c);
        if (initial != 0) letters.append(initial);
        char folded = SearchText.fold(c);
        if (isKept(folded)) letters.append(folded);
    }

    static boolean isKept(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ".+%*".indexOf(c) >= 0;
    }
}
