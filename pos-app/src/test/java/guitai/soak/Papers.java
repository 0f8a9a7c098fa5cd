package guitai.soak;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.device.virtual.Paper;
import guitai.device.virtual.VirtualPrinter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Every job that came out whole, over all the times the printers were switched on. Thread-safe.
final class Papers {
    // At the very end of a slip: what has it came out whole.
    private static final Pattern JOB = Pattern.compile("打印 #([0-9]+)");

    private final Map<VirtualPrinter, Integer> seen = new HashMap<>();
    private final Map<Long, Integer> cameOut = new TreeMap<>();
    private final Map<VirtualPrinter, Integer> kicked = new HashMap<>();
    private long earlierKicks;

    /// Looks into the tray; often enough, because it holds the last 500 only.
    synchronized void look(VirtualPrinter printer) {
        int last = seen.getOrDefault(printer, 0);
        for (var paper : printer.papers()) {
            if (paper.number() > last) {
                last = paper.number();
                take(paper);
            }
        }
        seen.put(printer, last);
        kicked.put(printer, printer.kicks().size());
    }

    private void take(Paper paper) {
        JOB.matcher(paper.text())
                .results()
                .forEach(found -> cameOut.merge(Long.valueOf(found.group(1)), 1, Integer::sum));
    }

    /// Looks for the last time: it is switched off.
    synchronized void off(VirtualPrinter printer) {
        look(printer);
        earlierKicks += kicked.getOrDefault(printer, 0);
        kicked.remove(printer);
        seen.remove(printer);
    }

    /// How often a drawer was opened.
    synchronized long kicks() {
        return earlierKicks + kicked.values().stream().mapToLong(Integer::intValue).sum();
    }

    synchronized int count() {
        return cameOut.size();
    }

    /// Holds what came out against what the till says became of each job.
    ///
    /// @param printed every `printed` fact, in order
    synchronized List<String> settle(List<JsonNode> printed) {
        var ends = ends(printed);
        var wrong = new ArrayList<String>();
        ends.forEach(
                (job, state) -> {
                    int times = cameOut.getOrDefault(job, 0);
                    switch (state) {
                        case "confirmed" -> {
                            if (times != 1) wrong.add("confirmed, on paper " + times + "x: " + job);
                        }
                        // Somebody has to look: it is there or it is not.
                        case "unknown" -> {
                            if (times > 1) wrong.add("printed " + times + " times: " + job);
                        }
                        default -> wrong.add("left " + state + ": " + job);
                    }
                });
        cameOut.keySet().stream()
                .filter(job -> !ends.containsKey(job))
                .forEach(job -> wrong.add("the till knows nothing of job " + job));
        return wrong;
    }

    /// Whether the till waits for no paper any more.
    static boolean allOut(List<JsonNode> printed) {
        return Set.of("confirmed", "unknown").containsAll(ends(printed).values());
    }

    private static Map<Long, String> ends(List<JsonNode> printed) {
        var ends = new TreeMap<Long, String>();
        for (var fact : printed) ends.put(fact.path("job").asLong(), fact.path("state").asText());
        return ends;
    }
}
