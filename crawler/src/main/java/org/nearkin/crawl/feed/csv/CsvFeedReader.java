package org.nearkin.crawl.feed.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nearkin.claim.Evidence;
import org.nearkin.claim.Field;
import org.nearkin.claim.Issue;
import org.nearkin.crawl.feed.FeedContent;
import org.nearkin.crawl.feed.FeedListings;
import org.nearkin.crawl.feed.Fingerprint;
import org.nearkin.crawl.feed.ListingDraft;
import org.nearkin.crawl.feed.OtherEvents;
import org.nearkin.source.PageRule;
import org.nearkin.source.SourceDefinition;

/// Reads a table of comma-separated values: one listing per row.
///
/// Commas, semicolons or tabs; quoted cells may hold line breaks; empty rows are passed over. A row with more or fewer
/// cells than the head, where values may have moved to a wrong column, is named with its line and left out.
public final class CsvFeedReader {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
  private static final int HEAD_LENGTH = 4_000;
  private final URI address;
  private final SourceDefinition source;
  private final FeedListings found;

  private CsvFeedReader(URI address, SourceDefinition source) {
    this.address = address;
    this.source = source;
    this.found = new FeedListings(address);
  }

  /// Reads every row by the columns that the source names.
  public static FeedContent read(
      URI address, String text, SourceDefinition source, PageRule.Csv rule) {
    return new CsvFeedReader(address, source)
        .read(text, heads -> Optional.of(CsvColumns.of(heads, rule)), rule.separator(), false);
  }

  /// Reads the rows of a table whose heads tell that it lists groups; of these, the rows that are about help.
  public static FeedContent read(URI address, String text, SourceDefinition source) {
    return new CsvFeedReader(address, source)
        .read(text, CsvColumns::recognise, Optional.of(";"), true);
  }

  private FeedContent read(String text, Function<List<String>, Optional<CsvColumns>> columns,
      Optional<String> separator, boolean tested) {
    var plain = withoutMark(text);
    if (plain.stripLeading().startsWith("<")) {
      found.note(Issue.Kind.PAGE_UNREADABLE, "", "there is a web page where the table should be");
      return found.content();
    }
    try (var rows = open(plain)) {
      readRows(rows, columns, separator, tested);
    } catch (CsvParseException | IOException problem) {
      found.note(Issue.Kind.PAGE_UNREADABLE, "",
          "the table cannot be read to its end: " + problem.getMessage());
    }
    return found.content();
  }

  /// The cells of the row that begins in a line, counted from 1, just as they stand there.
  public static Optional<List<String>> findRow(String text, long line) {
    try (var rows = open(withoutMark(text))) {
      return rows.stream()
          .filter(row -> row.getStartingLineNumber() == line)
          .map(CsvRecord::getFields)
          .findFirst();
    } catch (CsvParseException | IOException e) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// Everything odd is let through, for a row to be judged by its number of cells: one that is wrong must not end the
  /// reading. (For letters after a closing quote the library has no other way yet than the one it wants to drop.)
  @SuppressWarnings("removal")
  private static CsvReader<CsvRecord> open(String text) {
    return CsvReader.builder()
        .fieldSeparator(delimiter(text))
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(text);
  }

  /// The mark that parts the most cells of the first line.
  private static char delimiter(String text) {
    var head = text.substring(0, Math.min(HEAD_LENGTH, text.length()))
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll("\"[^\"]*\"", "");
    return DELIMITERS.stream()
        .max(Comparator.comparingLong(mark -> count(head, mark)))
        .filter(mark -> count(head, mark) > 0)
        .orElse(',');
  }

  private static long count(String text, char mark) {
    return text.chars().filter(each -> each == mark).count();
  }

  private void readRows(Iterable<CsvRecord> rows,
      Function<List<String>, Optional<CsvColumns>> columns, Optional<String> separator,
      boolean tested) {
    var iterator = rows.iterator();
    if (!iterator.hasNext()) {
      found.note(Issue.Kind.PAGE_UNREADABLE, "", "the table is empty");
      return;
    }
    var heads = iterator.next().getFields();
    var known = columns.apply(heads).filter(each -> !each.of(Field.NAME).isEmpty());
    known.ifPresent(each -> each.missing()
        .forEach(head -> found.note(Issue.Kind.PAGE_UNREADABLE, head,
            "the table has no column \"" + head + "\"")));
    if (known.isEmpty()) {
      found.note(Issue.Kind.NO_LISTINGS, "",
          "no heads of this table tell of groups and when they meet");
      return;
    }
    iterator.forEachRemaining(row -> {
      var locator = "line " + row.getStartingLineNumber();
      if (row.getFieldCount() == heads.size()) {
        readRow(new CsvRow(row.getFields(), known.get(), separator, locator), tested);
      } else if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
        found.note(Issue.Kind.PAGE_UNREADABLE, locator, "the row has " + row.getFieldCount()
            + " cells where the head has " + heads.size());
      }
    });
  }

  private void readRow(CsvRow row, boolean tested) {
    if (row.cells().stream().allMatch(String::isBlank)) {
      return;
    }
    var name = row.text(Field.NAME);
    if (name.isEmpty()) {
      found.note(Issue.Kind.LISTING_WITHOUT_NAME, row.locator(), "the row has no name");
      return;
    }
    var reason = findReason(row, tested);
    if (reason.isPresent()) {
      found.note(Issue.Kind.NOT_LISTED, row.locator(), reason.get());
      return;
    }
    var draft = new ListingDraft(address, Evidence.Method.FEED);
    row.state(draft);
    found.add(draft.finish(key(row, draft), source.home().page(), source.language()));
  }

  private Optional<String> findReason(CsvRow row, boolean tested) {
    var other = OtherEvents.findOther(row.text(Field.NAME));
    var about = !tested || OtherEvents.isAboutHelp(row.text(Field.NAME), row.text(Field.CONDITION),
        row.text(Field.DESCRIPTION), source.name());
    return other.isPresent() || !about
        ? Optional.of("no support group" + other.map(words -> ": " + words).orElse(""))
        : Optional.empty();
  }

  /// Name and place; numbers of rows change with every sorting.
  private String key(CsvRow row, ListingDraft draft) {
    var place = List.of(row.text(Field.NAME), row.text(Field.CITY),
        row.text(Field.VENUE) + row.text(Field.PLACE));
    var withTimes = Stream.concat(place.stream(), Stream.of(draft.text(Field.SCHEDULE))).toList();
    return found.uniqueKey(Stream.of(Fingerprint.of(place), Fingerprint.of(withTimes)));
  }
}
