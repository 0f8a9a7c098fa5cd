package guitai.catalog;

/// All by which one item can be found, folded: names, pinyin initials, short number, barcodes.
///
/// Two texts, because what is all Latin takes half the memory and is read twice as fast. A line
/// feed stands before what may be matched as a prefix, a tab before the rest.
///
/// @param wide the names with characters beyond Latin-1
/// @param latin everything a search of letters, digits and signs can match
record SearchText(String wide, String latin) {
    static final char BEFORE_NAME = '\n';
    static final char BEFORE_NUMBER = '\t';

    static SearchText of(Item item, String initials) {
        var zh = fold(item.nameZh());
        var en = fold(item.nameEn());
        var wide = new StringBuilder().append(BEFORE_NAME).append(zh);
        if (!isLatin(en) && !en.equals(zh)) wide.append(BEFORE_NAME).append(en);
        var latin = new StringBuilder().append(BEFORE_NAME).append(initials);
        if (isLatin(en)) {
            latin.append(BEFORE_NAME).append(en);
        } else {
            latin.append(BEFORE_NUMBER).append(latinOf(en));
        }
        if (!en.equals(zh) && hasMoreThanInitials(zh)) {
            latin.append(BEFORE_NUMBER).append(latinOf(zh));
        }
        item.plu().ifPresent(plu -> latin.append(BEFORE_NUMBER).append(plu.digits()));
        for (var gtin : item.gtins()) latin.append(BEFORE_NUMBER).append(gtin.shortest());
        return new SearchText(wide.toString(), latin.toString());
    }

    /// Lower case, half width, one line: what is searched and what is searched for.
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) folded.append(fold(text.charAt(i)));
        return folded.toString();
    }

    static char fold(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) return fold((char) (c - 0xFEE0));
        if (c == 0x3000 || Character.isISOControl(c)) return ' ';
        return Character.toLowerCase(c);
    }

    static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c < 0x100);
    }

    private static boolean hasMoreThanInitials(String folded) {
        return folded.chars().anyMatch(c -> c < 0x100 && !PinyinInitials.isKept((char) c));
    }

    private static String latinOf(String folded) {
        return folded.replaceAll("[^\\x00-\\xFF]+", "\t").strip();
    }
}
