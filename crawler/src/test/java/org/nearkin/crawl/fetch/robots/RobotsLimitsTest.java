package org.nearkin.crawl.fetch.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a robots.txt file may cost us at most.
class RobotsLimitsTest {
  private static final URI ADDRESS = URI.create("https://example.org/robots.txt");

  private static RobotsFile file(String text) {
    return RobotsFile.parse(RobotsText.of(text.getBytes(UTF_8), true), ADDRESS, "NearkinBot");
  }

  private static RobotsFile all(String lines) {
    return file("User-agent: *\n" + lines + "\n");
  }

  @Test
  void tooManyRulesForUsForbidEverything() {
    var file = all("Disallow: /a\n".repeat(5001));
    assertEquals(new RobotsDecision(false, Optional.empty(), "robots.txt is too complex",
        Optional.empty()),
        file.decide("/groups"));
    assertTrue(file.decide("/robots.txt").allowed());
    assertTrue(file("User-agent: x\n" + "Disallow: /a\n".repeat(9000)).decide("/a").allowed());
    assertTrue(all("Disallow: /a\n".repeat(5000)).decide("/groups").allowed());
  }

  /// Half a megabyte of rules made to be slow: each answer is bounded work.
  @Test
  void aHostileFileCostsLittle() {
    var hostile = List.of(
        "Disallow: /*a*b*c*d*e*f*g*h*i*j*k*l*m*n*o*p*q*r*s*t*u*v*w*x*y*z*1*2*3*4*5*6*7*8*9*0*!\n"
            .repeat(4900),
        ("Disallow: /*" + "a".repeat(1000) + "b\n").repeat(500),
        ("Disallow: /*" + "a*".repeat(1000) + "b\n").repeat(250),
        "Disallow: /" + "*a".repeat(255_000) + "\n");
    var address = "https://example.org/!b0987654321zyxwvutsrqponmlkjihgfedcba" + "a".repeat(4000);
    for (var rules : hostile) {
      var file = all(rules);
      var start = System.nanoTime();
      for (var times = 0; times < 5; times++) {
        file.decide(address + times);
      }
      var each = Duration.ofNanos((System.nanoTime() - start) / 5);
      assertTrue(each.toMillis() < 500, rules.substring(0, 20) + " took " + each);
    }
  }

  @Test
  void whenTheTimeOfABatchIsOverTheRestIsDenied() {
    var time = new long[]{0};
    var decisions = all("Disallow: /b").decideAll(List.of("/a", "/b", "/c"), Duration.ofNanos(25),
        () -> time[0] += 10);
    assertEquals(List.of("no rule matches", "robots.txt forbids it: Disallow: /b",
        "robots.txt is too complex"),
        decisions.stream().map(RobotsDecision::reason).toList());
    assertFalse(decisions.getLast().allowed());
  }
}
