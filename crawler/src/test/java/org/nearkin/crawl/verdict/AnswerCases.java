package org.nearkin.crawl.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the files of invented answers.
final class AnswerCases {
  private static final Pattern STAND_IN = Pattern.compile("\\{\\{(groups|script):(\\d+)}}");

  private AnswerCases() {}

  record Case(String verdict, String name, AnsweredPage page, Expectation expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> of(String file) {
    try (var stream = AnswerCases.class.getResourceAsStream(file)) {
      var text = new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^=== ", -1)).skip(1).map(AnswerCases::parse);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static Case parse(String text) {
    var lines = text.split("\n", 3);
    var head = lines[0].split(" \\| ", -1);
    var body = STAND_IN.matcher(lines[2])
        .replaceAll(found -> standIn(found.group(1), Integer.parseInt(found.group(2))))
        .strip();
    var page = new AnsweredPage(URI.create(head[1]), Integer.parseInt(head[2]), head[3], body);
    return new Case(head[0], lines[1], page, Expectation.valueOf(head[4]));
  }

  private static String standIn(String kind, int count) {
    return kind.equals("script")
        ? "var a=1;".repeat(count / 8)
        : IntStream.rangeClosed(1, count)
            .mapToObj(AnswerCases::group)
            .collect(Collectors.joining());
  }

  private static String group(int number) {
    return """
        <article><h3>Circle of support %d</h3><p>People who live with long illness share what helps. Tuesdays,
        6:30 pm, room %d of the community hall. Relatives are welcome, no need to book ahead of time. Free.</p></article>"""
        .formatted(number, number);
  }
}
