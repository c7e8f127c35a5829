package org.nearkin.contact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The table of known services: host (`forum.*` is any that begins so), start of the path as a regular expression, kind.
/// The first line that fits counts.
final class WebAddressKinds {
  static final WebAddressKinds BUNDLED = load();

  private final List<Rule> rules;

  private record Rule(String host, Pattern path, WebAddress.Kind kind) {
    boolean fits(String itsHost, String itsPath) {
      return fits(itsHost) && path.matcher(itsPath).lookingAt();
    }

    private boolean fits(String itsHost) {
      return host.endsWith("*")
          ? itsHost.startsWith(host.substring(0, host.length() - 1))
          : itsHost.equals(host) || itsHost.endsWith('.' + host);
    }
  }

  private WebAddressKinds(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  private static WebAddressKinds load() {
    try (var stream = WebAddressKinds.class.getResourceAsStream("web-address-kinds.tsv")) {
      var table = Objects.requireNonNull(stream, "web-address-kinds.tsv is missing from the jar");
      return new WebAddressKinds(
          new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
              .skip(1)
              .filter(line -> !line.isBlank())
              .map(WebAddressKinds::rule)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("web-address-kinds.tsv cannot be read", e);
    }
  }

  private static Rule rule(String line) {
    var cells = line.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalStateException(
          "web-address-kinds.tsv: expected 3 columns in '" + line + "'");
    }
    return new Rule(cells[0], Pattern.compile(cells[1]), WebAddress.Kind.valueOf(cells[2]));
  }

  Optional<WebAddress.Kind> find(URI address) {
    var host = address.getHost();
    if (host == null) {
      return Optional.empty();
    }
    var itsPath = address.getPath() == null ? "" : address.getPath();
    var itsHost = host.toLowerCase(Locale.ROOT);
    return rules.stream().filter(rule -> rule.fits(itsHost, itsPath)).map(Rule::kind).findFirst();
  }
}
