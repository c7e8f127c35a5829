package org.nearkin.web.page;

import java.util.List;

/// An address the site cannot answer; the visitor is told why in their language.
///
/// Its message is constant, so that what was typed cannot reach a log.
public final class RefusedRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final transient List<Object> arguments;

  RefusedRequest(String key, Object... arguments) {
    super("the address of the request was refused");
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /// The reason in the reader's words.
  public String reason(Words words) {
    return words.of("refused." + key, arguments.stream().map(each -> shown(each, words)).toArray());
  }

  private static Object shown(Object argument, Words words) {
    return argument instanceof List<?> values
        ? words.or(values.stream().map(String::valueOf).toList())
        : argument;
  }
}
