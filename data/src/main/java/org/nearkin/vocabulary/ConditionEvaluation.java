package org.nearkin.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Measures how well titles and phrases are linked to conditions.
///
/// Reads a table whose first column is a text and whose second its condition ids, parted by `|` or `,`; blank =
/// none may be found. A header line that begins with `text` or `phrase` and further columns are skipped.
public final class ConditionEvaluation {
  private static final Pattern HEADER = Pattern.compile("(?i)(?:text|phrase)\t.*");
  private static final Pattern BETWEEN_IDS = Pattern.compile("\\s*[|,]\\s*");

  private final ConditionVocabulary vocabulary = ConditionVocabulary.bundled();
  private final ConditionLinker linker = ConditionLinker.bundled();

  private ConditionEvaluation() {}

  /// Links every text of a table.
  ///
  /// @throws IllegalArgumentException if a condition is unknown, naming the line
  public static Result evaluate(Path table) throws IOException {
    var evaluation = new ConditionEvaluation();
    List<String> lines = Files.readAllLines(table);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean header = i == 0 && HEADER.matcher(lines.get(i)).matches();
      if (!header && !lines.get(i).isBlank()) {
        cases.add(evaluation.judge(lines.get(i).split("\t", -1), i + 1));
      }
    }
    return new Result(cases);
  }

  private Case judge(String[] cells, int line) {
    Set<String> expected = expected(cells.length > 1 ? cells[1].strip() : "", line);
    List<String> got = linker.link(cells[0])
        .stream()
        .map(ConditionMatch::conditionId)
        .toList();
    return new Case(cells[0], got, expected, verdict(got, expected));
  }

  private Set<String> expected(String cell, int line) {
    Set<String> ids = new LinkedHashSet<>(
        cell.isEmpty() ? List.of() : List.of(BETWEEN_IDS.split(cell)));
    for (String id : ids) {
      if (vocabulary.find(id).isEmpty()) {
        throw new IllegalArgumentException(
            "line %d: there is no condition %s".formatted(line, id));
      }
    }
    return ids;
  }

  private Verdict verdict(List<String> got, Set<String> expected) {
    if (expected.isEmpty()) {
      return got.isEmpty() ? Verdict.ABSTAINED_RIGHTLY : Verdict.INVENTED;
    }
    if (got.isEmpty()) {
      return Verdict.MISSED;
    }
    boolean first = expected.stream().anyMatch(closed(got.getFirst())::contains);
    Set<String> all = got.stream().flatMap(id -> closed(id).stream()).collect(Collectors.toSet());
    if (all.containsAll(expected)) {
      return first ? Verdict.RIGHT : Verdict.RIGHT_BUT_NOT_FIRST;
    }
    return first ? Verdict.PARTLY : Verdict.WRONG;
  }

  // A narrower condition is found by searches for the wider one.
  private Set<String> closed(String id) {
    Set<String> closed = new LinkedHashSet<>(vocabulary.ancestors(id));
    closed.add(id);
    return closed;
  }

  /// How one text was linked.
  public enum Verdict {
    /// All conditions expected, one of them first.
    RIGHT,
    /// All conditions expected, but another one comes first.
    RIGHT_BUT_NOT_FIRST,
    /// One of those expected comes first, another is missing.
    PARTLY,
    /// Something was found, but one of those expected is missing and none of them comes first.
    WRONG,
    /// Conditions were expected and none was found.
    MISSED,
    /// None was expected and one was found.
    INVENTED,
    /// None was expected and none was found.
    ABSTAINED_RIGHTLY
  }

  /// One text; `got` best first.
  public record Case(String input, List<String> got, Set<String> expected, Verdict verdict) {
    public Case {
      got = List.copyOf(got);
      expected = Set.copyOf(expected);
    }
  }

  /// All cases and their scores.
  public record Result(List<Case> cases) {
    public Result {
      cases = List.copyOf(cases);
    }

    /// Texts whose first condition is one of those expected, or that rightly have none.
    public Proportion top1() {
      return share(Set.of(Verdict.RIGHT, Verdict.PARTLY, Verdict.ABSTAINED_RIGHTLY));
    }

    /// Texts with all conditions expected, wider ones counted as found, and none where none is right.
    public Proportion strictRecall() {
      return share(
          Set.of(Verdict.RIGHT, Verdict.RIGHT_BUT_NOT_FIRST, Verdict.ABSTAINED_RIGHTLY));
    }

    private Proportion share(Set<Verdict> good) {
      return new Proportion(
          cases.stream().filter(one -> good.contains(one.verdict())).count(), cases.size());
    }
  }
}
