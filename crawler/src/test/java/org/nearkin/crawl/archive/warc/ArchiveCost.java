package org.nearkin.crawl.archive.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.nearkin.crawl.archive.warc.PageArchive.Settings;
import org.nearkin.crawl.fetch.Body;
import org.nearkin.crawl.fetch.FetchResult.Fetched;
import org.nearkin.crawl.fetch.FetchResult.Validators;
import org.nearkin.crawl.fetch.PageHeaders;

/// Measures what archiving a page of 70 KB costs: run it by hand, it is no test.
final class ArchiveCost {
  private static final int PAGES = 200;
  private static final int ROUNDS = 10;
  private static final int CARDS = 335;
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final String[] WORDS = ("support group meets weekly grief recovery families hall "
      + "church library online phone welcome newcomers open caregivers evening morning parking "
      + "entrance north south street avenue room floor contact facilitator register").split(" ");

  private ArchiveCost() {}

  public static void main(String[] arguments) throws IOException {
    var pages = IntStream.range(0, PAGES).mapToObj(ArchiveCost::page).toList();
    var bytes = pages.stream().mapToLong(page -> page.body().bytes().length).sum();
    IO.println("mean page: " + bytes / PAGES + " bytes");
    IO.println("the first line is the warm-up");
    measure(pages, bytes, new Settings(Settings.USUAL.mostBytes(), 1, false));
    for (var force : new boolean[]{false, true}) {
      for (var level : new int[]{1, 6}) {
        measure(pages, bytes, new Settings(Settings.USUAL.mostBytes(), level, force));
      }
    }
  }

  private static void measure(List<Fetched> pages, long bytes, Settings settings)
      throws IOException {
    var directory = Files.createTempDirectory("archive-cost");
    try (var archive = PageArchive.open(directory, settings, InstantSource.fixed(NOON), _ -> 0)) {
      round(archive, pages);
      var size = size(directory);
      var cpu = cpuNanos();
      var wall = System.nanoTime();
      for (var i = 0; i < ROUNDS; i++) {
        round(archive, pages);
      }
      IO.println(String.format(Locale.ROOT,
          "level %d, force %b: %.3f CPU-ms a page, %.3f ms, packed %.2f : 1", settings.level(),
          settings.force(), (cpuNanos() - cpu) / 1e6 / ROUNDS / PAGES,
          (System.nanoTime() - wall) / 1e6 / ROUNDS / PAGES, (double) bytes / size));
    } finally {
      delete(directory);
    }
  }

  private static void round(PageArchive archive, List<Fetched> pages) {
    pages.forEach(page -> archive.append("quabbin", NOON, page, Optional.empty()));
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long size(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  private static Fetched page(int seed) {
    var random = new Random(seed);
    var text = new StringBuilder("<!doctype html><title>Groups</title>");
    for (var i = 0; i < CARDS; i++) {
      text.append("<div class=\"card card-")
          .append(random.nextInt(9))
          .append("\"><a href=\"/g/")
          .append(random.nextInt(100_000))
          .append("\">");
      for (var word = 0; word < 18; word++) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      text.append("</a><span>").append(random.nextInt(12)).append(":30 pm</span></div>\n");
    }
    return new Fetched(URI.create("https://example.org/" + seed), 200,
        new PageHeaders(Optional.of("text/html; charset=utf-8"), Validators.NONE, List.of()),
        new Body(text.toString().getBytes(UTF_8), true));
  }
}
