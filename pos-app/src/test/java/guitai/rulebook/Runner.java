package guitai.rulebook;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.function.Executable;

import java.util.List;

/// Runs the vectors of one family: files whose ids begin alike.
interface Runner {

    /// The cases of a file, one where the file is one.
    List<Case> cases(JsonNode file);

    /// @param name what the case is called after the id of its file; empty for the file itself
    record Case(String name, Executable check) {}

    /// The cases of a file's array `cases`, named by their id or their place.
    static List<Case> each(JsonNode file, java.util.function.Consumer<JsonNode> check) {
        var cases = new java.util.ArrayList<Case>();
        for (var one : file.path("cases")) {
            var name = one.path("id").asText(Integer.toString(cases.size() + 1));
            var why = one.path("why").asText("");
            cases.add(new Case((name + " " + why).strip(), () -> check.accept(one)));
        }
        if (cases.isEmpty()) throw new AssertionError(file.path("id") + " has no cases");
        return cases;
    }

    /// A file that is one case.
    static List<Case> whole(Executable check) {
        return List.of(new Case("", check));
    }
}
