package org.nearkin.crawl.extract.segment;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.crawl.extract.layout.LabelledText;
import org.nearkin.crawl.extract.layout.TextLines;
import org.nearkin.crawl.feed.Contacts;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.Prose;

/// Reads the fields of one piece: what labels say first, then what the recognisers find in the lines that are left.
final class PieceReader {
  private static final double LABELLED = 0.85;
  private static final double RECOGNISED = 0.7;
  private static final double INHERITED = 0.5;
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_PLACE = 140;
  private static final int SHORT_LINE = 70;
  private static final Pattern FORMER = Pattern
      .compile("(?i)\\b(?:used to|formerly|no longer|previously)\\b");
  private final PageLines lines;
  private final Piece piece;
  private final ListingDraft draft;

  PieceReader(PageLines lines, Piece piece, URI address) {
    this.lines = lines;
    this.piece = piece;
    this.draft = new ListingDraft(address, Evidence.Method.SEGMENT);
  }

  ListingDraft read() {
    var nameBlock = lines.get(piece.nameLine()).block();
    draft.state(Field.NAME, piece.name(), lines.path(nameBlock), RECOGNISED);
    stateHeadings();
    var tables = Columns.of(lines, piece);
    var cells = tables.stream().flatMap(rows -> Columns.read(rows).stream()).toList();
    cells.forEach(
        cell -> draft.state(cell.field(), cell.text(), lines.path(cell.element()), LABELLED));
    var free = body().stream()
        .filter(line -> tables.stream()
            .noneMatch(rows -> rows.table().equals(line.block().closest("table"))))
        .toList();
    var text = LabelledText.of(free, Labels.all());
    Labels.WORDS.forEach(
        (field, labels) -> stateLabelled(field, text.values(labels).toList()));
    stateSchedule(text.unlabelled());
    statePlace(text.unlabelled());
    body().forEach(line -> Contacts.state(draft, line.text(), lines.path(line.block())));
    stateLinks();
    stateRest(text.unlabelled());
    return draft;
  }

  private void stateHeadings() {
    var above = lines.headingsAbove(Math.min(piece.from(), piece.nameLine()));
    above.stream()
        .filter(index -> index != piece.nameLine())
        .map(lines::get)
        .forEach(heading -> draft.state(
            Field.CONDITION, heading.text(), lines.path(heading.block()), INHERITED));
  }

  /// "Day: Monday" and "Time: 7 pm" are one schedule.
  private void stateLabelled(Field field, List<LabelledText.Entry> entries) {
    var parts = field == Field.SCHEDULE && entries.stream()
        .noneMatch(entry -> Marks.hasDay(entry.value()) && Marks.hasClock(entry.value()));
    if (parts && !entries.isEmpty()) {
      draft.state(field, joined(entries.stream().map(LabelledText.Entry::value).toList()),
          lines.path(entries.getFirst().block()), LABELLED);
    } else {
      entries.forEach(
          entry -> draft.state(field, entry.value(), lines.path(entry.block()), LABELLED));
    }
  }

  /// The lines of the piece without the words that are its name.
  private List<TextLines.Line> body() {
    var body = new ArrayList<TextLines.Line>();
    for (var i = piece.from(); i < piece.to(); i++) {
      var line = lines.get(i).line();
      if (i != piece.nameLine()) {
        body.add(line);
      } else {
        var at = line.text().indexOf(piece.name());
        var rest = at < 0 ? "" : line.text().substring(at + piece.name().length());
        var words = rest.replaceFirst("^[\\s:;,.–—|-]+", "");
        if (!words.isBlank()) {
          body.add(new TextLines.Line(words, List.of(), line.block(), false));
        }
      }
    }
    return body;
  }

  /// Runs of lines that say days and hours; of running text only the sentences that do.
  private void stateSchedule(List<TextLines.Line> free) {
    if (Marks.hasDay(draft.text(Field.SCHEDULE))) {
      return;
    }
    var run = new ArrayList<String>();
    var path = "";
    for (var line : free) {
      var words = timeWords(line.text(), !run.isEmpty());
      if (words.isEmpty()) {
        draft.state(Field.SCHEDULE, joined(run), path, RECOGNISED);
        run.clear();
      } else {
        path = run.isEmpty() ? lines.path(line.block()) : path;
        run.add(words);
      }
    }
    draft.state(Field.SCHEDULE, joined(run), path, RECOGNISED);
  }

  private static String joined(List<String> run) {
    return run.stream()
        .map(words -> words.replaceFirst("[,;]$", ""))
        .collect(Collectors.joining(", "));
  }

  private static String timeWords(String line, boolean afterDay) {
    if (line.length() <= LONGEST_LINE) {
      var isTime = Marks.hasDay(line)
          && (Marks.hasClock(line) || line.length() < SHORT_LINE
              || Prose.findRule(line).isPresent());
      return !FORMER.matcher(line).find() && (isTime || (afterDay && Marks.hasClock(line)))
          ? line
          : "";
    }
    return Prose.sentences(line)
        .stream()
        .filter(sentence -> Marks.hasDay(sentence) && !FORMER.matcher(sentence).find()
            && (Marks.hasClock(sentence) || Prose.findRule(sentence).isPresent()))
        .collect(Collectors.joining(" "));
  }

  private void statePlace(List<TextLines.Line> free) {
    if (draft.states(Field.PLACE)) {
      return;
    }
    var parts = new ArrayList<TextLines.Line>();
    for (var line : free) {
      if (isPlace(line.text())) {
        parts.add(line);
      } else if (!parts.isEmpty()) {
        break;
      }
    }
    if (!parts.isEmpty()) {
      draft.state(Field.PLACE,
          parts.stream().map(TextLines.Line::text).collect(Collectors.joining(", ")),
          lines.path(parts.getFirst().block()), RECOGNISED);
    }
  }

  private static boolean isPlace(String text) {
    return text.length() <= LONGEST_PLACE && Marks.namesPlace(text) && !Marks.hasDay(text);
  }

  private void stateLinks() {
    lines.all()
        .subList(piece.from(), piece.to())
        .stream()
        .map(RankedLine::block)
        .distinct()
        .flatMap(block -> block.select("a[href]").stream())
        .distinct()
        .forEach(link -> Contacts.stateAnchor(draft, link, lines.path(link)));
  }

  private void stateRest(List<TextLines.Line> free) {
    var said = free.stream()
        .map(TextLines.Line::text)
        .filter(line -> !draft.says(Field.SCHEDULE, line) && !draft.says(Field.PLACE, line))
        .collect(Collectors.joining("\n"));
    var path = lines.path(lines.get(piece.from()).block());
    draft.state(Field.DESCRIPTION, said, path, RECOGNISED);
    var everything = Stream.of(Field.NAME, Field.SCHEDULE, Field.PLACE, Field.DESCRIPTION)
        .map(draft::text)
        .collect(Collectors.joining("\n"));
    Prose.findNotice(everything).ifPresent(words -> stateNotice(words, path));
    Prose.listFormats(everything)
        .forEach(words -> draft.state(Field.FORMAT, words, path, RECOGNISED));
  }

  /// "On hold until further notice" is also the answer to "when".
  private void stateNotice(String words, String path) {
    draft.state(Field.STATUS, words, path, RECOGNISED);
    if (!draft.states(Field.SCHEDULE)) {
      draft.state(Field.SCHEDULE, words, path, RECOGNISED);
    }
  }
}
