package guitai.report;

import de.siegmar.fastcsv.writer.CsvWriter;

import guitai.money.Money;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Rows for a spreadsheet. The stream stays open.
final class CsvRows {
    private CsvRows() {}

    /// Texts of people and numbers, the texts as they are read.
    static void write(List<String> heading, List<List<String>> rows, OutputStream out)
            throws IOException {
        var safe = rows.stream().map(row -> row.stream().map(Spreadsheet::text).toList()).toList();
        numbers(heading, safe, out);
    }

    /// Nothing that a person has typed: numbers below nought stay numbers.
    static void numbers(List<String> heading, List<List<String>> rows, OutputStream out)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // By this a spreadsheet knows that Chinese is meant.
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord(heading);
        for (var row : rows) csv.writeRecord(row);
        csv.flush();
        writer.flush();
    }

    /// In the currency's own unit, for a program to add up.
    static String plain(Money amount) {
        return BigDecimal.valueOf(amount.minor(), amount.currency().getDefaultFractionDigits())
                .toPlainString();
    }

    /// In per cent; nothing where nothing could have been.
    static String share(Optional<Long> basisPoints) {
        return basisPoints.map(one -> BigDecimal.valueOf(one, 2).toPlainString()).orElse("");
    }
}
