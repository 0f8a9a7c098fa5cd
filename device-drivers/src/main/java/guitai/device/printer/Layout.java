package guitai.device.printer;

import guitai.device.printer.Block.Align;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Turns a document into the lines of one printer. Pure; any thread.
///
/// Nothing is ever cut off: what does not fit wraps, and what still does not fit gets lines of its
/// own.
public final class Layout {
    // Bytes that fit a QR code of version 1, 2, 3 ... with error correction M (ISO/IEC 18004, table
    // 7).
    private static final int[] QR_BYTES = {
        14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331
    };

    private static final int EAN_MODULE = 3;

    private final PrinterProfile profile;
    private final PrintableText characters;
    private final Wrap wrap;

    public Layout(PrinterProfile profile) {
        this.profile = profile;
        this.characters = new PrintableText(profile);
        this.wrap = new Wrap(characters);
    }

    public List<PrintLine> lines(PrintDocument document) {
        var lines = new ArrayList<PrintLine>();
        for (var block : document.blocks()) {
            lines.addAll(lines(block));
        }
        return lines;
    }

    /// What the paper will read, without sizes and pictures: for a preview, a log or a test.
    public List<String> plain(PrintDocument document) {
        var texts = new ArrayList<String>();
        for (var line : lines(document)) {
            switch (line) {
                case PrintLine.Text(var text, _, _) -> texts.add(text);
                case PrintLine.Feed(var count) -> {
                    for (int i = 0; i < count; i++) {
                        texts.add("");
                    }
                }
                case PrintLine.Qr(var text, _) -> texts.add("[QR " + text + "]");
                case PrintLine.Code128(var text, _) -> texts.add("[|| " + text + "]");
                case PrintLine.Ean13(var digits, _) -> texts.add("[|| " + digits + "]");
                case PrintLine.Cut _ -> texts.add("8<" + "-".repeat(profile.columns() - 2));
            }
        }
        return texts;
    }

    private List<? extends PrintLine> lines(Block block) {
        return switch (block) {
            case Block.Text text -> {
                int columns = profile.columns() / text.size().width();
                yield three(text, columns).stream()
                        .map(line -> new PrintLine.Text(line, text.bold(), text.size()))
                        .toList();
            }
            case Block.Row row ->
                    row(row, profile.columns()).stream()
                            .map(line -> new PrintLine.Text(line, row.bold(), Block.Size.NORMAL))
                            .toList();
            case Block.Rule(var heavy) ->
                    List.of(plainLine((heavy ? "=" : "-").repeat(profile.columns())));
            case Block.Feed(var count) -> List.of(new PrintLine.Feed(count));
            case Block.Qr(var text) -> qr(text);
            case Block.Code128(var text) -> code128(text);
            case Block.Ean13(var digits) ->
                    profile.bars() || profile.printsPictures()
                            ? List.of(new PrintLine.Ean13(digits, EAN_MODULE))
                            : centred(digits);
            case Block.Cut _ -> List.of(new PrintLine.Cut());
        };
    }

    private static PrintLine.Text plainLine(String text) {
        return new PrintLine.Text(text, false, Block.Size.NORMAL);
    }

    private List<String> three(Block.Text text, int columns) {
        var left = characters.printable(text.left());
        var centre = characters.printable(text.centre());
        var right = characters.printable(text.right());
        if (centre.isEmpty()) {
            return pair(left, right, columns);
        }
        int before = (columns - characters.width(centre)) / 2;
        int free = columns - before - characters.width(centre);
        if (characters.width(centre) <= columns
                && characters.width(left) < Math.max(before, 1)
                && characters.width(right) < Math.max(free, 1)) {
            var line = left + " ".repeat(before - characters.width(left)) + centre;
            return List.of(
                    right.isEmpty()
                            ? line
                            : line + " ".repeat(free - characters.width(right)) + right);
        }
        var lines = new ArrayList<String>();
        addWrapped(lines, left, columns, Align.LEFT);
        addWrapped(lines, centre, columns, Align.CENTRE);
        addWrapped(lines, right, columns, Align.RIGHT);
        return lines;
    }

    private List<String> pair(String left, String right, int columns) {
        var lines = new ArrayList<>(wrap.wrap(left, columns));
        if (right.isEmpty()) {
            return lines;
        }
        var last = lines.removeLast();
        int gap = columns - characters.width(last) - characters.width(right);
        if (gap >= (last.isEmpty() ? 0 : 1)) {
            lines.add(last + " ".repeat(gap) + right);
        } else {
            lines.add(last);
            addWrapped(lines, right, columns, Align.RIGHT);
        }
        return lines;
    }

    private List<String> row(Block.Row row, int columns) {
        var first = characters.printable(row.cells().getFirst().text());
        var others = row.cells().subList(1, row.cells().size());
        var tail = new StringBuilder();
        for (var cell : others) {
            var text = characters.printable(cell.text());
            // At least one column apart from what stands before it.
            int columnsOfCell = Math.max(cell.width(), characters.width(text) + 1);
            tail.append(' ').append(aligned(text, columnsOfCell - 1, cell.align()));
        }
        if (characters.width(tail.toString()) <= columns) {
            return pair(first, tail.toString(), columns, others);
        }
        var lines = new ArrayList<String>();
        addWrapped(lines, first, columns, Align.LEFT);
        for (var cell : others) {
            addWrapped(lines, characters.printable(cell.text()), columns, cell.align());
        }
        return lines;
    }

    private List<String> pair(String first, String tail, int columns, List<Block.Cell> others) {
        if (others.stream().allMatch(cell -> cell.text().isEmpty())) {
            return wrap.wrap(first, columns);
        }
        var lines = new ArrayList<>(wrap.wrap(first, columns));
        var last = lines.removeLast();
        int gap = columns - characters.width(last) - characters.width(tail);
        if (gap >= 0) {
            lines.add((last + " ".repeat(gap) + tail).stripTrailing());
        } else {
            lines.add(last);
            lines.add((" ".repeat(columns - characters.width(tail)) + tail).stripTrailing());
        }
        return lines;
    }

    private void addWrapped(List<String> lines, String text, int columns, Align align) {
        if (!text.isEmpty()) {
            for (var part : wrap.wrap(text, columns)) {
                lines.add(aligned(part, columns, align).stripTrailing());
            }
        }
    }

    private String aligned(String text, int columns, Align align) {
        int free = Math.max(0, columns - characters.width(text));
        int before =
                switch (align) {
                    case LEFT -> 0;
                    case CENTRE -> free / 2;
                    case RIGHT -> free;
                };
        return " ".repeat(before) + text + " ".repeat(free - before);
    }

    private int qrCell(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        int version = 1;
        while (version < QR_BYTES.length && QR_BYTES[version - 1] < bytes) {
            version++;
        }
        int modules = 17 + 4 * version;
        // Two fifths of the paper: read at arm's length, and cheap in paper.
        return Math.clamp(profile.dots() * 2L / 5 / modules, 3, 8);
    }

    private List<PrintLine> code128(String text) {
        // Start, check and stop are 11 + 11 + 13 modules, and 10 of white belong to each side.
        int modules = 35 + 11 * Code128Data.of(text).symbols() + 20;
        int module = Math.min(3, profile.dots() / modules);
        if (!profile.bars() && !profile.printsPictures()) {
            return centred(text);
        }
        if (module < 2) {
            var lines = new ArrayList<PrintLine>(qr(text));
            if (profile.qr() || profile.printsPictures()) {
                lines.addAll(centred(text));
            }
            return lines;
        }
        return List.of(new PrintLine.Code128(text, module));
    }

    // A printer that can draw no code in any way gets what a person can type instead.
    private List<PrintLine> qr(String text) {
        return profile.qr() || profile.printsPictures()
                ? List.of(new PrintLine.Qr(text, qrCell(text)))
                : centred(text);
    }

    private List<PrintLine> centred(String text) {
        return wrap.wrap(characters.printable(text), profile.columns()).stream()
                .map(part -> aligned(part, profile.columns(), Align.CENTRE).stripTrailing())
                .<PrintLine>map(Layout::plainLine)
                .toList();
    }
}
