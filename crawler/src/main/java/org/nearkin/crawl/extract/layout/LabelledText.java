package org.nearkin.crawl.extract.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.nearkin.crawl.feed.Fingerprint;

/// A listing's text, split at labels such as "When:".
///
/// A label set off by `strong`, `b`, `dt`, `th` or a heading needs no colon, nor does one that has a line to itself; in
/// running text only the colon tells "When: Mondays" from "When someone you love is ill". A value goes on to the next
/// label, line break or end of the block. A label alone on its line is followed by the next block.
public final class LabelledText {
  private final Set<String> known;
  private final Pattern inText;
  private final List<Entry> entries = new ArrayList<>();
  private final List<TextLines.Line> unlabelled = new ArrayList<>();

  private LabelledText(Collection<String> labels) {
    known = labels.stream().map(Fingerprint::normalize).collect(Collectors.toSet());
    var words = labels.stream()
        .map(label -> label.strip().replaceFirst("\\s*:$", ""))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
    inText = Pattern.compile(
        "(?<![\\p{L}\\p{N}])(" + words + ")\\s*:|^(" + words + ")\\s+[-–—]\\s|^(" + words + ")$",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// A label and what follows it.
  ///
  /// @param label normalized
  public record Entry(String label, String value, Element block) {}

  /// A label found in a line.
  ///
  /// @param end where its value starts
  private record Mark(int start, int end, String label) {}

  /// Splits lines at some labels.
  public static LabelledText of(List<TextLines.Line> lines, Collection<String> labels) {
    var text = new LabelledText(labels);
    for (var index = 0; index < lines.size(); index++) {
      index += text.take(lines, index);
    }
    return text;
  }

  /// What follows any of these labels, in the order of the text.
  public Stream<Entry> values(Collection<String> labels) {
    if (entries.isEmpty()) {
      // Asked of each piece of a page and each field; most pieces have no label at all.
      return Stream.empty();
    }
    var wanted = labels.stream().map(Fingerprint::normalize).collect(Collectors.toSet());
    return entries.stream().filter(entry -> wanted.contains(entry.label()));
  }

  /// What stands outside of known labels.
  public List<TextLines.Line> unlabelled() {
    return unlabelled;
  }

  /// Reads one line and returns how many following lines belong to its last label.
  private int take(List<TextLines.Line> lines, int index) {
    var line = lines.get(index);
    var marks = marks(line);
    var free = new StringBuilder(line.text()
        .substring(0, marks.isEmpty()
            ? line.text().length()
            : marks.getFirst().start()));
    var taken = 0;
    for (var at = 0; at < marks.size(); at++) {
      var mark = marks.get(at);
      var end = at + 1 < marks.size() ? marks.get(at + 1).start() : line.text().length();
      var value = line.text().substring(mark.end(), end).strip();
      if (!known.contains(mark.label())) {
        free.append(line.text(), mark.start(), end);
      } else if (value.isEmpty() && at + 1 == marks.size()) {
        taken = takeBelow(lines, index, mark);
      } else {
        entries.add(new Entry(mark.label(), value, line.block()));
      }
    }
    if (!free.toString().isBlank()) {
      unlabelled.add(new TextLines.Line(
          free.toString().strip(), List.of(), line.block(), line.apart()));
    }
    return taken;
  }

  private int takeBelow(List<TextLines.Line> lines, int index, Mark mark) {
    var below = new ArrayList<String>();
    for (var next = index + 1; next < lines.size() && continues(lines, index + 1, next); next++) {
      below.add(lines.get(next).text());
    }
    if (!below.isEmpty()) {
      entries.add(new Entry(
          mark.label(), String.join(", ", below), lines.get(index + 1).block()));
    }
    return below.size();
  }

  private boolean continues(List<TextLines.Line> lines, int first, int next) {
    return lines.get(next).block().equals(lines.get(first).block())
        && marks(lines.get(next)).isEmpty();
  }

  private List<Mark> marks(TextLines.Line line) {
    var found = new ArrayList<Mark>();
    line.strong().forEach(span -> markStrong(line.text(), span, found));
    if (!known.isEmpty()) {
      inText.matcher(line.text())
          .results()
          .map(match -> new Mark(match.start(), match.end(), label(match.group())))
          .forEach(found::add);
    }
    found.sort(Comparator.comparingInt(Mark::start));
    var apart = new ArrayList<Mark>();
    for (var mark : found) {
      if (apart.isEmpty() || mark.start() >= apart.getLast().end()) {
        apart.add(mark);
      }
    }
    return apart;
  }

  private void markStrong(String text, TextLines.Span span, List<Mark> found) {
    var words = text.substring(span.start(), span.end());
    var colon = text.startsWith(":", span.end()) || text.startsWith(" :", span.end());
    if (colon || words.stripTrailing().endsWith(":") || known.contains(label(words))) {
      var end = colon ? text.indexOf(':', span.end()) + 1 : span.end();
      found.add(new Mark(span.start(), end, label(words)));
    }
  }

  private static String label(String words) {
    return Fingerprint.normalize(words);
  }
}
