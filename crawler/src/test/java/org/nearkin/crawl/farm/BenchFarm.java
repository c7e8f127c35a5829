package org.nearkin.crawl.farm;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The farm of [CrawlBench], in a process of its own so that its work is not counted as the crawler's: any number of
/// hosts with pages of about 70 KB. Prints its port, and when its input ends what the referee says.
public final class BenchFarm {
  private static final int CARDS = 40;
  private static final int LINKS = 300;
  private static final String PAGE = page();

  private BenchFarm() {}

  /// Serves until its input ends.
  ///
  /// @param arguments pages of each host; pause in milliseconds
  public static void main(String[] arguments) throws IOException {
    var pages = Integer.parseInt(arguments[0]);
    var pause = Long.parseLong(arguments[1]) * 1_000_000;
    try (var farm = Farm.start((_, path) -> answer(path, pages))) {
      System.out.println(farm.port());
      System.in.transferTo(OutputStream.nullOutputStream());
      var log = farm.log().stream().filter(access -> !access.host().startsWith("warm")).toList();
      System.out.println(Referee.judge(log, _ -> pause, _ -> false));
    }
  }

  private static FarmAnswer answer(String path, int pages) {
    if (path.equals("/robots.txt")) {
      return new FarmAnswer(200, List.of("Content-Type: text/plain"),
          "User-agent: *\nDisallow: /x\n");
    }
    var next = Integer.parseInt(path.replaceAll("\\D", "")) + 1;
    return new FarmAnswer(200, List.of("Content-Type: text/html; charset=utf-8"),
        PAGE.replace("NEXT", next <= pages ? "/groups/" + next : "/about")
            .replace("NUMBER", String.valueOf(next)));
  }

  private static String page() {
    var links = IntStream.range(0, LINKS)
        .mapToObj(
            "<li class=\"menu-item\"><a href=\"/about/%1$d\">About part %1$d</a></li>"::formatted)
        .collect(Collectors.joining("\n"));
    var cards = IntStream.range(0, CARDS)
        .mapToObj(
            card -> """
                <div class="card group-card"><h3><a href="/detail/%1$d">Group %1$d of page NUMBER</a></h3>
                <p class="when">Second Tuesday of every month, 6:30 to 8:00 pm</p>
                <p class="where">Community room %1$d, 100 Main Street, Springfield</p>
                <p class="text">%2$s</p><a href="mailto:group@example.org">Write to us</a></div>
                """
                .formatted(card, "People who live with it meet here and talk. ".repeat(16)))
        .collect(Collectors.joining());
    return """
        <!doctype html><html lang="en"><head><title>Groups NUMBER</title></head><body>
        <nav><ul>%s</ul></nav><main><h1>Support groups, page NUMBER</h1>%s<a href="NEXT">Next</a></main>
        </body></html>
        """
        .formatted(links, cards);
  }
}
